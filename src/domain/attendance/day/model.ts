// What the judge of days looks at, and what he answers. All of it is data; the same data always gives the same answer.
import type { Id } from '../../../kernel/id.ts';
import type { ClockTime, Instant, PlainDate, Zone } from '../../../kernel/time.ts';
import type { EmploymentKind } from '../../people/model.ts';
import type { Mode, Reason } from '../../policy/model.ts';
import type { Channel, Grade, Method, PunchPlace } from '../model.ts';

/** Hours to be worked in one go; an `end` that is not after `start` lies on the next day. */
export interface Shift {
  /** Name of a shift or wave; null for the hours of the week. */
  readonly name: string | null;
  readonly kind: 'week' | 'shift' | 'wave';
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly breakStart: ClockTime | null;
  readonly breakEnd: ClockTime | null;
  readonly workplaceId: Id | null;
  /** The start may be so much later, and the end then is too: a wave with a window of entry. */
  readonly laterMinutes?: number;
}

/** One day of one person as it was set before anybody came. */
export interface ScheduledDay {
  readonly day: PlainDate;
  /** Zone of the workplace. */
  readonly zone: Zone;
  readonly employmentKind: EmploymentKind;
  /** False before the first and after the last day of service. */
  readonly employed: boolean;
  readonly unitId: Id | null;
  readonly mode: Mode;
  readonly dayKind: 'workday' | 'weeklyOff' | 'nationalHoliday' | 'jointLeave' | 'localHoliday';
  readonly holidayName: { readonly id: string; readonly en: string } | null;
  readonly ramadan: boolean;
  /** Empty on a day off. In order of their start. */
  readonly shifts: readonly Shift[];
  /** A published plan, or the week of the workplace. */
  readonly source: 'plan' | 'week' | 'file';
  /** Why it was planned so; from the plan. */
  readonly because: readonly Reason[];
  /** Check-ins that a clause asks for on a day at home. */
  readonly checkIns?: { readonly count: number; readonly reason: Reason };
}

/** A whole day away, from the ground area `absence`. */
export interface AbsentDays {
  readonly mode: 'leave' | 'travel';
  /** Kind of leave as the agency counts it; null where not known. */
  readonly kind?: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: string;
}

/** An approved permit: part of a day (leave by the hour, coming later, going earlier, an errand) or all of it. */
export interface Permit {
  readonly id: Id;
  readonly day: PlainDate;
  readonly kind: 'permit' | 'leave' | 'duty';
  /** Local times; null reaches to the beginning or the end of the day's hours. */
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
  readonly basis: string;
  /** Only told: the hours stay as they are, and lateness counts. */
  readonly explainsOnly?: boolean;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

/** An approved correction lies over the day; the punches stay as they are. */
export interface Correction {
  readonly id: Id;
  readonly day: PlainDate;
  readonly in: Instant | null;
  readonly out: Instant | null;
  readonly basis: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

/** A time in which punches could not be made, declared by an officer; `workplaceIds` null means everywhere. */
export interface Outage {
  readonly id: Id;
  readonly from: Instant;
  readonly to: Instant;
  readonly workplaceIds: readonly Id[] | null;
  readonly why: string;
  readonly declaredBy: string;
}

/** What somebody decided about a punch; of several the last one taken holds. `at` is set where he also decided the moment. */
export interface PunchDecision {
  readonly punchId: Id;
  readonly verdict: 'accepted' | 'refused';
  readonly at: Instant | null;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}

export const dayStates = [
  'present',
  'late',
  'early',
  'lateAndEarly',
  'incomplete',
  'absent',
  'excused',
  'permit',
  'leave',
  'travel',
  'holiday',
  'off',
  'workedOff',
  'waiting',
  'open',
  'outside',
] as const;
export type DayState = (typeof dayStates)[number];

/** Where the time of coming or going is taken from, and how well it is proven. */
export interface Edge {
  readonly at: Instant;
  readonly source: 'punch' | 'correction';
  readonly punchId: Id | null;
  readonly channel: Channel | null;
  readonly method: Method | null;
  readonly grade: Grade | null;
  readonly place: PunchPlace | null;
  readonly workplaceId: Id | null;
  readonly decidedBy: string | null;
}

/** One thing that a class or a percentage is about. `excused` and `madeUp` ones cost nothing and are still told. */
export interface DayEvent {
  readonly kind: 'late' | 'early' | 'noIn' | 'noOut' | 'absent';
  /** Place among the shifts of the day. */
  readonly shift: number;
  readonly minutes: number;
  /** Name of the class; null without a table, or where the table counts by the month. */
  readonly class: string | null;
  readonly percent: number | null;
  readonly base: 'allowance' | 'disciplinePart';
  readonly madeUp: boolean;
  readonly reason: Reason;
}

export const dayFlags = [
  'single',
  'shared',
  'provisional',
  'otherPlace',
  'twoPlaces',
  'shortPresence',
  'beyondWindow',
  'punchedOnLeave',
  'checkInsShort',
  'checkPointMissed',
  'waiting',
  'corrected',
  'outage',
] as const;
export type DayFlag = (typeof dayFlags)[number];

export interface DayRecord {
  readonly day: PlainDate;
  readonly state: DayState;
  readonly mode: Mode;
  readonly zone: Zone;
  readonly unitId: Id | null;
  readonly workplaceId: Id | null;
  readonly source: ScheduledDay['source'];
  /** Hours as they were set. */
  readonly shifts: readonly Shift[];
  readonly in: Edge | null;
  readonly out: Edge | null;
  readonly missing: readonly ('in' | 'out')[];
  /** Net minutes to be worked after permits; zero on days off, leave and travel. */
  readonly requiredMinutes: number;
  /** Net minutes within the hours of the day; never more than required. */
  readonly workedMinutes: number;
  /** Minutes after the end of the day's hours. */
  readonly beyondMinutes: number;
  readonly breakMinutes: number;
  /** Minutes of part-day permits inside the hours. */
  readonly permitMinutes: number;
  /** Late and early minutes before make-up; tolerated and excused ones are not in them. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  /** Late minutes that were worked off. */
  readonly madeUpMinutes: number;
  readonly events: readonly DayEvent[];
  readonly flags: readonly DayFlag[];
  /** Punches of this day that wait for a decision, and the state that accepting them would give. */
  readonly waiting: number;
  readonly ifAccepted: DayState | null;
  readonly reasons: readonly Reason[];
}
