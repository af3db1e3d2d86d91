import type { PlainDate } from '../../kernel/time.ts';
import type { EmploymentKind, JobKind, PositionKind, ServiceTag, UnitKind } from './model.ts';

/** What is recorded for the considerations of SE MenPANRB 58/2020 and PermenPANRB 4/2025 art. 25; null where nothing is. */
export interface PersonStanding {
  readonly performance: 'below' | 'as' | 'above' | null;
  readonly itSkill: 'low' | 'enough' | 'high' | null;
  readonly penalty: boolean | null;
  readonly inPositionSince: PlainDate | null;
}

/** What people records say of a person on a day: `PersonOnDay` of the policies without health grounds and declarations. */
export interface PersonFacts {
  readonly employeeId: string;
  readonly unitId: string;
  readonly unitPath: readonly string[];
  readonly opdId: string | null;
  readonly unitKind: UnitKind;
  readonly services: readonly ServiceTag[];
  readonly strategic: boolean;
  readonly head: boolean;
  readonly employmentKind: EmploymentKind;
  readonly positionKind: PositionKind;
  readonly jobKind: JobKind;
  readonly residence: string | null;
  /** District of the workplace by Kemendagri code; left out where nobody asked for it. */
  readonly place?: string | null;
  readonly workplaceId: string | null;
  readonly roomId: string | null;
  /** See `placesInUnits`. */
  readonly placeInUnit: number | null;
  readonly standing: PersonStanding;
  readonly attributes: readonly string[];
}

/** Facts that hold from `from` to `to`, both included. On days between spans the person is not employed or not placed here. */
export interface FactsSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly facts: PersonFacts;
}

/** Where somebody serves and as what: all that days are judged by. */
export type ServiceFacts = Pick<PersonFacts, 'unitId' | 'workplaceId' | 'employmentKind'>;

/** As `FactsSpan`. */
export interface ServiceSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly facts: ServiceFacts;
}
