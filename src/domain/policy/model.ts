import { z } from 'zod';
import { type PlainDate, PlainDateSchema, type Span, WeekdaySchema } from '../../kernel/time.ts';
import type { DeclarationKind, DispensationGround } from '../people/dispensation.ts';
import {
  type EmploymentKind,
  EmploymentKindSchema,
  type JobKind,
  JobKindSchema,
  type PositionKind,
  PositionKindSchema,
  type ServiceTag,
  ServiceTagSchema,
  type UnitKind,
  UnitKindSchema,
} from '../people/model.ts';

/** Text that people read, in both languages of the house. */
export const TextSchema = z.object({ id: z.string().min(1), en: z.string().min(1) });

/** Who is meant. Every field given must match; within a field any value does. An empty filter means everybody. */
export const FilterSchema = z.strictObject({
  employmentKinds: z.array(EmploymentKindSchema).min(1).optional(),
  positionKinds: z.array(PositionKindSchema).min(1).optional(),
  jobKinds: z.array(JobKindSchema).min(1).optional(),
  unitKinds: z.array(UnitKindSchema).min(1).optional(),
  services: z.array(ServiceTagSchema).min(1).optional(),
  strategic: z.boolean().optional(),
  /** Units with everything below them. */
  unitIds: z.array(z.string()).min(1).optional(),
  /** Residence by Kemendagri code; a shorter code covers all places that begin with it. */
  residence: z.array(z.string()).min(1).optional(),
  /** Where the workplace lies, by Kemendagri code; a shorter code covers all places that begin with it. */
  places: z.array(z.string()).min(1).optional(),
  heads: z.boolean().optional(),
  employeeIds: z.array(z.string()).min(1).optional(),
  /** Attributes that the agency keeps itself, such as `vaccinated`. */
  attributes: z.array(z.string()).min(1).optional(),
});
export type Filter = z.infer<typeof FilterSchema>;

/** Regional states that circulars depend on; set with dates by an officer. */
export const switchValues = {
  psbb: ['off', 'on'],
  riskZone: ['unaffected', 'low', 'medium', 'high'],
  ppkmLevel: ['none', '1', '2', '3', '4'],
  emergency: ['off', 'on'],
} as const;
export type SwitchName = keyof typeof switchValues;
export interface SwitchState extends Span {
  readonly name: SwitchName;
  readonly value: string;
  /** Kemendagri code of another place than the agency's own, for rules that look at where people live. */
  readonly region?: string | null;
}

/** When a clause speaks, beyond the dates of its instrument. Every field given must hold. */
const WhenSchema = z.strictObject({
  from: PlainDateSchema.optional(),
  to: PlainDateSchema.optional(),
  weekdays: z.array(WeekdaySchema).min(1).optional(),
  switches: z
    .array(
      z.strictObject({ name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']), is: z.array(z.string()).min(1) }),
    )
    .optional(),
  ramadan: z.boolean().optional(),
});
export type When = z.infer<typeof WhenSchema>;

/** What every clause carries, whatever its kind. */
export const clauseBase = {
  /** Unique within its instrument, e.g. `cap-office`. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Where it stands in the text: "Huruf B angka 2", "Pasal 13". */
  article: z.string().min(1),
  who: FilterSchema.optional(),
  except: z.array(FilterSchema).optional(),
  when: WhenSchema.optional(),
  /** Clauses of an amended instrument that this one takes the place of, as `instrument/clause`. */
  replaces: z.array(z.string()).optional(),
  /** False where the text was not seen or the figure is still to be confirmed; shown to the officer. */
  certain: z.boolean().default(true),
  note: TextSchema.optional(),
};

/** From the widest to the most specific issuer; where two instruments speak, the more specific wins. */
export const levels = ['national', 'province', 'city', 'agency', 'unit'] as const;
export type Level = (typeof levels)[number];

/** What is known of one person on one day; the only thing that clauses look at. Grounds are health data and never leave the server. */
export interface PersonOnDay {
  readonly employeeId: string;
  readonly unitId: string;
  /** From the root unit down to `unitId`. */
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
  /** District of the workplace; left out or null where not known. */
  readonly place?: string | null;
  readonly workplaceId: string | null;
  readonly roomId: string | null;
  /** Place that he keeps in his unit while he stays there, for cohorts and waves; left out where it is not recorded. */
  readonly placeInUnit?: number | null;
  readonly grounds: readonly { readonly ground: DispensationGround; readonly until: PlainDate }[];
  readonly declarations: readonly { readonly kind: DeclarationKind; readonly until: PlainDate }[];
  readonly standing: Standing;
  readonly attributes?: readonly string[];
}

/** Facts behind the considerations of SE MenPANRB 58/2020 and the criteria of PermenPANRB 4/2025 art. 25; null where not recorded. */
export interface Standing {
  readonly performance: 'below' | 'as' | 'above' | null;
  readonly itSkill: 'low' | 'enough' | 'high' | null;
  /** Serving, or in process for, a disciplinary penalty. */
  readonly penalty: boolean | null;
  /** First day on the present position, for rules about new employees. */
  readonly inPositionSince: PlainDate | null;
}

/** Where a person is meant to work on a day. `off` is no working day at all. */
export const modes = ['office', 'home', 'other', 'travel', 'leave', 'off'] as const;
export type Mode = (typeof modes)[number];

/** Names the clause behind a statement. `instrument` is the id of the policy folder or of the agency's own instrument. */
export interface ClauseRef {
  readonly instrument: string;
  readonly clause: string;
  readonly article: string;
}

/** Why something holds: a key of the word catalogue (`words.policy.reasons`), its values, and the clause; null for the calendar, leave or a person's decision. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ref: ClauseRef | null;
}

/** What decided between two clauses that cannot both hold: the rule of precedence, step by step, or an exemption. */
export const precedents = ['issuer', 'scope', 'stricter', 'order', 'exemption'] as const;
export type Precedent = (typeof precedents)[number];

/** A clause that spoke and lost, and the one it lost to. */
export interface Overruled {
  readonly reason: Reason;
  readonly by: Reason;
  /** Left out where the same duty is stated twice. */
  readonly why?: Precedent;
}

/** What the policies in force say about one person on one day. */
export interface Ruling {
  /** Modes still open to the planner; exactly one when a clause decides. */
  readonly allowed: readonly Mode[];
  /** Why other modes were ruled out; the deciding reason first. */
  readonly because: readonly Reason[];
  /** Clauses that spoke and lost to a more specific or stricter one. */
  readonly overruled: readonly Overruled[];
  /** Duties that come with a home day: reports, answer time, check-ins. */
  readonly duties: readonly Reason[];
  /** What comes with an office day: the entry wave or the shift. */
  readonly officeDuties?: readonly Reason[];
  /** Who comes first where places are scarce: higher first; 0 when nothing ranks. */
  readonly homeRank?: number;
  readonly officeRank?: number;
  readonly ranking?: readonly Reason[];
}

/** A bound on how many of some people may or must be in a mode on one day (caps, minimum staff, rooms, buildings). */
export interface DayLimit {
  readonly id: string;
  readonly day: PlainDate;
  readonly mode: 'office' | 'home';
  /** Sorted employee ids who are counted. */
  readonly counted: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  readonly reason: Reason;
  /** Set where people outside the plan are counted too; `min` and `max` above are then what is left for `counted`. */
  readonly beside?: Beside;
}
/** The bound for all of a group of which the plan holds only some, and how the others stand. */
export interface Beside {
  readonly min: number | null;
  readonly max: number | null;
  /** How many of the others are in the limit's mode by what is published, and how many they are. */
  readonly found: number;
  readonly people: number;
  /** More of the group who have no published day; counted in nothing. */
  readonly waiting: number;
}

/** A bound on one person's days in a mode within a window (home days a week or month, longest run as windows of n+1 days). */
export interface PersonLimit {
  readonly id: string;
  readonly employeeId: string;
  readonly days: readonly PlainDate[];
  readonly mode: 'office' | 'home';
  readonly min: number | null;
  readonly max: number | null;
  readonly reason: Reason;
}

/** A broken rule, as the independent judge states it. */
export interface Breach {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ref: ClauseRef | null;
  readonly day: PlainDate | null;
  readonly employeeIds: readonly string[];
}
