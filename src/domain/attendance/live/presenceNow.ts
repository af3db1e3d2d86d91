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

/** `laterMinutes`: how far the rules let the start of his hours move. */
export const presenceNow = (record: DayRecord, laterMinutes: number, now: Instant): Presence => {
  const told = { in: record.in?.at ?? null, out: record.out?.at ?? null, lateMinutes: record.lateMinutes };
  if (told.out !== null) return { state: 'left', ...told };
  if (told.in !== null) return { state: 'here', ...told };
  if (away.has(record.state)) return { state: 'away', ...told };
  const first = record.shifts[0];
  if (free.has(record.state) || first === undefined) return { state: 'free', ...told };
  if (record.waiting > 0) return { state: 'waiting', ...told };
  const later = Math.max(first.laterMinutes ?? 0, first.kind === 'week' ? laterMinutes : 0);
  const due = midnightOf(record.day, record.zone) + (minutesOf(first.start) + later) * 60;
  return { state: secondsOf(now) < due ? 'notYet' : 'missing', ...told };
};
