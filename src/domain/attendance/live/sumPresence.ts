// How many people stand where, of one unit or of each of several.
import { type Presence, type PresenceState, presenceStates } from './presenceNow.ts';

export interface PresenceSums {
  readonly people: number;
  readonly counts: Readonly<Record<PresenceState, number>>;
  readonly late: number;
}

type Counted = Pick<Presence, 'state' | 'lateMinutes'>;

export const sumPresence = (people: readonly Counted[]): PresenceSums => {
  const counts = Object.fromEntries(presenceStates.map((state) => [state, 0])) as Record<PresenceState, number>;
  let late = 0;
  for (const { state, lateMinutes } of people) {
    counts[state] += 1;
    if (lateMinutes > 0) late += 1;
  }
  return { people: people.length, counts, late };
};
