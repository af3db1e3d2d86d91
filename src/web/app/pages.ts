import { absencePages } from '../absence/routes.ts';
import { accessPages } from '../access/routes.ts';
import { attendanceDayPages } from '../attendance/days/routes.ts';
import { attendanceDoubtPages } from '../attendance/doubt/routes.ts';
import { attendanceKioskPages } from '../attendance/kiosks/routes.ts';
import { attendanceRegisterPages } from '../attendance/register/routes.ts';
import { attendancePages } from '../attendance/routes.ts';
import { attendanceTerminalPages } from '../attendance/terminals/routes.ts';
import { auditPages } from '../audit/routes.ts';
import { calendarPages } from '../calendar/routes.ts';
import { dispensationPages } from '../dispensation/routes.ts';
import { inboxPages } from '../inbox/routes.ts';
import { peoplePages } from '../people/routes.ts';
import { policyPages } from '../policy/routes.ts';
import { rosterRequestPages } from '../roster/requests/routes.ts';
import { rosterPages } from '../roster/routes.ts';
import { unitPages } from '../units/routes.ts';
import { workplacePages } from '../workplace/routes.ts';
import type { PageRoute } from './pageRoute.ts';

/** Every area's pages. An area adds `...peopleRoutes` here; its entry in the menu then appears by itself. */
export const allPages: readonly PageRoute[] = [
  ...calendarPages,
  ...absencePages,
  ...attendanceDayPages,
  ...attendanceKioskPages,
  ...dispensationPages,
  ...workplacePages,
  ...attendanceTerminalPages,
  ...accessPages,
  ...attendancePages,
  ...attendanceDoubtPages,
  ...attendanceRegisterPages,
  ...auditPages,
  ...inboxPages,
  ...peoplePages,
  ...unitPages,
  ...rosterPages,
  ...rosterRequestPages,
  ...policyPages,
];
