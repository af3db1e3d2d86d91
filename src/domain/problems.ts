// Every refusal of the house: code → kind. `platform/http` turns the kind into a status, `words` holds the sentences.
import type { ProblemKind } from '../kernel/result.ts';
import { absenceProblems } from './absence/problems.ts';
import { accessProblems } from './access/problems.ts';
import { attendanceCardProblems, attendanceStationProblems } from './attendance/card/problems.ts';
import { attendanceDayProblems } from './attendance/day/problems.ts';
import { attendanceDoubtProblems } from './attendance/doubt/problems.ts';
import { attendancePhoneProblems } from './attendance/proof/problems.ts';
import { attendanceRegisterProblems } from './attendance/register/problems.ts';
import { attendanceRequestProblems } from './attendance/request/problems.ts';
import { attendanceTerminalProblems } from './attendance/terminal/problems.ts';
import { calendarProblems } from './calendar/problems.ts';
import { dispensationProblems } from './dispensation/problems.ts';
import { peopleProblems } from './people/problems.ts';
import { policyProblems } from './policy/problems.ts';
import { rosterProblems } from './roster/problems.ts';
import { rosterRequestProblems } from './roster/request/problems.ts';
import { workplaceProblems } from './workplace/problems.ts';

/** Refusals that any endpoint can answer. */
export const generalProblems = {
  'general.invalid': 'invalid',
  'general.notFound': 'missing',
  'general.forbidden': 'forbidden',
  'general.signInFirst': 'unauthenticated',
  'general.crossSite': 'forbidden',
  'general.keyMissing': 'invalid',
  'general.keyReused': 'conflict',
  'general.tooMany': 'tooMany',
  'general.tooLarge': 'invalid',
  'general.internal': 'internal',
  'general.unavailable': 'unavailable',
  'general.changedMeanwhile': 'conflict',
} as const satisfies Record<string, ProblemKind>;

export const problems = {
  ...generalProblems,
  ...absenceProblems,
  ...accessProblems,
  ...attendanceDayProblems,
  ...attendanceDoubtProblems,
  ...attendanceRegisterProblems,
  ...attendancePhoneProblems,
  ...attendanceRequestProblems,
  ...attendanceTerminalProblems,
  ...attendanceCardProblems,
  ...attendanceStationProblems,
  ...peopleProblems,
  ...calendarProblems,
  ...workplaceProblems,
  ...dispensationProblems,
  ...policyProblems,
  ...rosterProblems,
  ...rosterRequestProblems,
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;
export const isProblemCode = (code: string): code is ProblemCode => code in problems;
