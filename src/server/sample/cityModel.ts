// An invented city as plain data, in the shapes of the domain, before anything of it is in a database.

import type { Role } from '../../domain/access/roles.ts';
import type { WeekPattern } from '../../domain/calendar/model.ts';
import type { DispensationEffect, DispensationGround } from '../../domain/people/dispensation.ts';
import type { Employee, Employment, Headship, Placement, ServiceTag, UnitKind } from '../../domain/people/model.ts';
import type { Standing } from '../../domain/policy/model.ts';
import type { Absence } from '../../domain/roster/model.ts';
import type { Counter, Equipment, Room, Workplace } from '../../domain/workplace/model.ts';
import type { PlainDate } from '../../kernel/time.ts';

export interface CityUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The regional agency it belongs to; null for the city itself. */
  readonly opdId: string | null;
  readonly services: readonly ServiceTag[];
  readonly strategic: boolean;
  readonly workplaceId: string;
  readonly from: PlainDate;
  /** Works round the clock in three shifts. */
  readonly shifts: boolean;
}

export interface CityDispensation extends DispensationEffect {
  readonly ground: DispensationGround;
  readonly note: string;
}

export interface CityStanding extends Standing {
  readonly employeeId: string;
}

/** A person who can sign in to show one role; `employeeId` null where the person is no civil servant (the mayor). */
export interface CitySignIn {
  readonly key: string;
  readonly role: Role;
  readonly employeeId: string | null;
  readonly name: string;
  readonly email: string;
  readonly number: string | null;
  readonly unitId: string | null;
}

export interface CityData {
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly seed: number;
  /** The day it was made for: ages, absences and dispensations lie around it. */
  readonly today: PlainDate;
  readonly units: readonly CityUnit[];
  readonly weekPatterns: readonly WeekPattern[];
  readonly workplaces: readonly Workplace[];
  readonly rooms: readonly Room[];
  readonly counters: readonly Counter[];
  readonly equipment: readonly Equipment[];
  readonly employees: readonly Employee[];
  readonly employments: readonly Employment[];
  readonly placements: readonly Placement[];
  readonly headships: readonly Headship[];
  readonly standings: readonly CityStanding[];
  readonly dispensations: readonly CityDispensation[];
  readonly absences: readonly Absence[];
  readonly signIns: readonly CitySignIn[];
}
