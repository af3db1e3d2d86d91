import { absenceWords } from './id/absence.ts';
import { accessWords } from './id/access.ts';
import { agencyWords } from './id/agency.ts';
import { appWords } from './id/app.ts';
import { attendanceCardWords } from './id/attendanceCard.ts';
import { attendanceDayWords } from './id/attendanceDay.ts';
import { attendanceDoubtWords } from './id/attendanceDoubt.ts';
import { attendancePhoneWords } from './id/attendancePhone.ts';
import { attendanceRegisterWords } from './id/attendanceRegister.ts';
import { attendanceRequestWords } from './id/attendanceRequest.ts';
import { attendanceStationWords } from './id/attendanceStation.ts';
import { attendanceTerminalWords } from './id/attendanceTerminals.ts';
import { calendarWords } from './id/calendar.ts';
import { dispensationWords } from './id/dispensation.ts';
import { generalWords } from './id/general.ts';
import { inboxWords } from './id/inbox.ts';
import { leaveWords } from './id/leave.ts';
import { peopleWords } from './id/people.ts';
import { policyWords } from './id/policy.ts';
import { rosterWords } from './id/roster.ts';
import { rosterConflictWords } from './id/rosterConflict.ts';
import { rosterLifeWords } from './id/rosterLife.ts';
import { rosterQualityWords } from './id/rosterQuality.ts';
import { rosterReplanWords } from './id/rosterReplan.ts';
import { rosterRequestsWords } from './id/rosterRequests.ts';
import { sakuWords } from './id/saku.ts';
import { workplaceWords } from './id/workplace.ts';

/** Indonesian is the source; every other language fills the same shape. */
export const id = {
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
export type Words = typeof id;
