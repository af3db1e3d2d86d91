// Where somebody stands on a day that is under way, as far as punches tell; told from the day's record and decides nothing.
import { type Instant, midnightOf, minutesOf, secondsOf } from '../../../kernel/time.ts';
import type { DayRecord, DayState } from '../day/model.ts';

/**
 * `missing`: his time has come and nothing says that he did. `waiting`: only a punch that a person has to decide about. `notYet`: his time has
 * not come. `away`: on leave, travelling or with a permit for the day. `free`: nobody expects him.
 */
export const presenceStates = ['missing', 'waiting', 'here', 'left', 'notYet', 'away', 'free'] as const;
export type PresenceState = (typeof presenceStates)[number];

export interface Presence {
  readonly state: PresenceState;
  readonly in: Instant | null;
  readonly out: Instant | null;
  /** Minutes late, after tolerance and permits. */
  readonly lateMinutes: number;
}

const away: ReadonlySet<DayState> = new Set(['leave', 'travel', 'permit']);
const free: ReadonlySet<DayState> = new Set(['holiday', 'off', 'outside']);

/**
 * Where somebody stands whatever the moment: nothing here depends on when the day was judged, nor on what is open of it then.
 * `state` null: `notYet` until `due` (seconds since 1970), `missing` from then on.
 */
export interface Standing extends Omit<Presence, 'state'> {
  readonly state: Exclude<PresenceState, 'notYet' | 'missing'> | null;
  readonly due: number;
}

/** `laterMinutes`: how far the rules let the start of his hours move. */
export const standingOn = (record: DayRecord, laterMinutes: number): Standing => {
  const told = { in: record.in?.at ?? null, out: record.out?.at ?? null, lateMinutes: record.lateMinutes, due: 0 };
  if (told.out !== null) return { state: 'left', ...told };
  if (told.in !== null) return { state: 'here', ...told };
  if (away.has(record.state)) return { state: 'away', ...told };
  const first = record.shifts[0];
  if (free.has(record.state) || first === undefined) return { state: 'free', ...told };
  if (record.waiting > 0) return { state: 'waiting', ...told };
  const later = Math.max(first.laterMinutes ?? 0, first.kind === 'week' ? laterMinutes : 0);
  const due = midnightOf(record.day, record.zone) + (minutesOf(first.start) + later) * 60;
  return { ...told, state: null, due };
};

export const stateAt = ({ state, due }: Pick<Standing, 'state' | 'due'>, now: Instant): PresenceState =>
  state ?? (secondsOf(now) < due ? 'notYet' : 'missing');

export const presenceNow = (record: DayRecord, laterMinutes: number, now: Instant): Presence => {
  const standing = standingOn(record, laterMinutes);
  const { in: came, out, lateMinutes } = standing;
  return { state: stateAt(standing, now), in: came, out, lateMinutes };
};
