import { absenceWords } from './en/absence.ts';
import { accessWords } from './en/access.ts';
import { agencyWords } from './en/agency.ts';
import { appWords } from './en/app.ts';
import { attendanceCardWords } from './en/attendanceCard.ts';
import { attendanceDayWords } from './en/attendanceDay.ts';
import { attendanceDoubtWords } from './en/attendanceDoubt.ts';
import { attendancePhoneWords } from './en/attendancePhone.ts';
import { attendanceRegisterWords } from './en/attendanceRegister.ts';
import { attendanceRequestWords } from './en/attendanceRequest.ts';
import { attendanceStationWords } from './en/attendanceStation.ts';
import { attendanceTerminalWords } from './en/attendanceTerminals.ts';
import { calendarWords } from './en/calendar.ts';
import { dispensationWords } from './en/dispensation.ts';
import { generalWords } from './en/general.ts';
import { inboxWords } from './en/inbox.ts';
import { leaveWords } from './en/leave.ts';
import { peopleWords } from './en/people.ts';
import { policyWords } from './en/policy.ts';
import { rosterWords } from './en/roster.ts';
import { rosterConflictWords } from './en/rosterConflict.ts';
import { rosterLifeWords } from './en/rosterLife.ts';
import { rosterQualityWords } from './en/rosterQuality.ts';
import { rosterReplanWords } from './en/rosterReplan.ts';
import { rosterRequestsWords } from './en/rosterRequests.ts';
import { sakuWords } from './en/saku.ts';
import { workplaceWords } from './en/workplace.ts';
import type { Words } from './id.ts';
import type { SameShape } from './shape.ts';

export const en: SameShape<Words> = {
  absence: absenceWords,
  access: accessWords,
  agency: agencyWords,
  app: appWords,
  attendanceDay: attendanceDayWords,
  attendanceDoubt: attendanceDoubtWords,
  attendancePhone: attendancePhoneWords,
  attendanceRegister: attendanceRegisterWords,
  attendanceTerminals: attendanceTerminalWords,
  attendanceCard: attendanceCardWords,
  attendanceRequest: attendanceRequestWords,
  attendanceStation: attendanceStationWords,
  calendar: calendarWords,
  dispensation: dispensationWords,
  general: generalWords,
  inbox: inboxWords,
  leave: leaveWords,
  people: peopleWords,
  policy: policyWords,
  roster: rosterWords,
  rosterLife: rosterLifeWords,
  rosterRequests: rosterRequestsWords,
  rosterQuality: rosterQualityWords,
  rosterConflict: rosterConflictWords,
  rosterReplan: rosterReplanWords,
  saku: sakuWords,
  workplace: workplaceWords,
};
