import { z } from 'zod';
import { AlwaysHomeSchema, alwaysHome } from './clauses/alwaysHome.ts';
import { AlwaysOfficeSchema, alwaysOffice } from './clauses/alwaysOffice.ts';
import { BuildingCapacitySchema, buildingCapacity } from './clauses/buildingCapacity.ts';
import type { ClauseKind } from './clauses/clauseKind.ts';
import { ClosureSchema, closure } from './clauses/closure.ts';
import { CohortsSchema, cohorts } from './clauses/cohorts.ts';
import { EligibilitySchema, eligibility } from './clauses/eligibility.ts';
import { ExemptServicesSchema, exemptServices } from './clauses/exemptServices.ts';
import { FixedHomeWeekdaySchema, fixedHomeWeekday } from './clauses/fixedHomeWeekday.ts';
import { HomeAllowedSchema, homeAllowed } from './clauses/homeAllowed.ts';
import { HomeDaysSchema, homeDays } from './clauses/homeDays.ts';
import { LongestRunSchema, longestRun } from './clauses/longestRun.ts';
import { MinimumStaffSchema, minimumStaff } from './clauses/minimumStaff.ts';
import { PrioritySchema, priority } from './clauses/priority.ts';
import { RemoteDutiesSchema, remoteDuties } from './clauses/remoteDuties.ts';
import { RestSchema, rest } from './clauses/rest.ts';
import { RoomCapacitySchema, roomCapacity } from './clauses/roomCapacity.ts';
import { ShareCapSchema, shareCap } from './clauses/shareCap.ts';
import { ShiftRulesSchema, shiftRules } from './clauses/shiftRules.ts';
import { ShiftsSchema, shifts } from './clauses/shifts.ts';
import { WavesSchema, waves } from './clauses/waves.ts';

/** A clause of any kind. A new kind of rule is one new file in `clauses/` and one line in each list here. */
export const ClauseSchema = z.discriminatedUnion('kind', [
  AlwaysHomeSchema,
  AlwaysOfficeSchema,
  BuildingCapacitySchema,
  ClosureSchema,
  CohortsSchema,
  EligibilitySchema,
  ExemptServicesSchema,
  FixedHomeWeekdaySchema,
  HomeAllowedSchema,
  HomeDaysSchema,
  LongestRunSchema,
  MinimumStaffSchema,
  PrioritySchema,
  RemoteDutiesSchema,
  RestSchema,
  RoomCapacitySchema,
  ShareCapSchema,
  ShiftRulesSchema,
  ShiftsSchema,
  WavesSchema,
]);
export type Clause = z.infer<typeof ClauseSchema>;
export type ClauseKindName = Clause['kind'];

const kinds: { readonly [K in ClauseKindName]: ClauseKind<Extract<Clause, { kind: K }>> } = {
  alwaysHome,
  alwaysOffice,
  buildingCapacity,
  closure,
  cohorts,
  eligibility,
  exemptServices,
  fixedHomeWeekday,
  homeAllowed,
  homeDays,
  longestRun,
  minimumStaff,
  priority,
  remoteDuties,
  rest,
  roomCapacity,
  shareCap,
  shiftRules,
  shifts,
  waves,
};

export const clauseKindNames = Object.keys(kinds) as ClauseKindName[];
/** The kind of a clause; its functions take clauses of that kind only, which the name guarantees. */
export const kindOf = (kind: ClauseKindName): ClauseKind<Clause> => kinds[kind] as unknown as ClauseKind<Clause>;
