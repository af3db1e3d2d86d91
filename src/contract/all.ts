// Every area's table, for the server, the OpenAPI document and the generated permission test.
import { absenceEndpoints } from './absence.ts';
import { accessEndpoints } from './access.ts';
import { accountsEndpoints } from './accounts.ts';
import { agencyEndpoints } from './agency.ts';
import { attendanceCardEndpoints } from './attendanceCard.ts';
import { attendanceDayEndpoints } from './attendanceDay.ts';
import { attendanceDoubtEndpoints } from './attendanceDoubt.ts';
import { attendanceLiveEndpoints } from './attendanceLive.ts';
import { attendancePhoneEndpoints } from './attendancePhone.ts';
import { attendanceRecapEndpoints } from './attendanceRecap.ts';
import { attendanceRegisterEndpoints } from './attendanceRegister.ts';
import { attendanceRequestEndpoints } from './attendanceRequest.ts';
import { attendanceRollCallEndpoints } from './attendanceRollCall.ts';
import { attendanceStationEndpoints } from './attendanceStation.ts';
import { attendanceTerminalEndpoints } from './attendanceTerminals.ts';
import { auditEndpoints } from './audit.ts';
import { calendarEndpoints } from './calendar.ts';
import { dispensationEndpoints } from './dispensation.ts';
import type { EndpointShape } from './endpoint.ts';
import { inboxEndpoints } from './inbox.ts';
import { jobEndpoints } from './jobs.ts';
import { leaveEndpoints } from './leave.ts';
import { peopleEndpoints } from './people.ts';
import { platformEndpoints } from './platform.ts';
import { policyEndpoints } from './policy.ts';
import { rosterEndpoints } from './roster.ts';
import { rosterConflictEndpoints } from './rosterConflict.ts';
import { rosterLifeEndpoints } from './rosterLife.ts';
import { rosterManyEndpoints } from './rosterMany.ts';
import { rosterPaperEndpoints } from './rosterPaper.ts';
import { rosterReplanEndpoints } from './rosterReplan.ts';
import { rosterRequestEndpoints } from './rosterRequests.ts';
import { unitEndpoints } from './units.ts';
import { whereaboutsEndpoints } from './whereabouts.ts';
import { workplaceEndpoints } from './workplace.ts';

export const allEndpoints: Readonly<Record<string, Readonly<Record<string, EndpointShape>>>> = {
  absence: absenceEndpoints,
  access: accessEndpoints,
  accounts: accountsEndpoints,
  agency: agencyEndpoints,
  attendanceLive: attendanceLiveEndpoints,
  attendancePhone: attendancePhoneEndpoints,
  attendanceTerminals: attendanceTerminalEndpoints,
  attendanceDay: attendanceDayEndpoints,
  attendanceRecap: attendanceRecapEndpoints,
  attendanceDoubt: attendanceDoubtEndpoints,
  attendanceCard: attendanceCardEndpoints,
  attendanceRequest: attendanceRequestEndpoints,
  attendanceRegister: attendanceRegisterEndpoints,
  attendanceRollCall: attendanceRollCallEndpoints,
  attendanceStation: attendanceStationEndpoints,
  audit: auditEndpoints,
  calendar: calendarEndpoints,
  dispensation: dispensationEndpoints,
  inbox: inboxEndpoints,
  people: peopleEndpoints,
  platform: platformEndpoints,
  roster: rosterEndpoints,
  rosterRequests: rosterRequestEndpoints,
  rosterConflict: rosterConflictEndpoints,
  rosterLife: rosterLifeEndpoints,
  rosterMany: rosterManyEndpoints,
  rosterPaper: rosterPaperEndpoints,
  rosterReplan: rosterReplanEndpoints,
  units: unitEndpoints,
  whereabouts: whereaboutsEndpoints,
  workplace: workplaceEndpoints,
  jobs: jobEndpoints,
  leave: leaveEndpoints,
  policy: policyEndpoints,
};
