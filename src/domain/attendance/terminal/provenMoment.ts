// How well the moment of a terminal's punch is proven: by its arrival when it came at once, else by what is known of the clock.
import { addSeconds, type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { Grade, Signal } from '../model.ts';

/** What is known of a terminal's clock: seconds by which it runs ahead (negative: behind); null while nothing was ever compared. */
export interface KnownClock {
  readonly aheadSeconds: number | null;
}

export const toleratedSeconds = 60;

export interface ProvenMoment {
  readonly at: Instant;
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly grade: Grade;
  readonly signals: readonly Signal[];
}

const min = (a: Instant, b: Instant): Instant => (secondsBetween(a, b) >= 0 ? a : b);
const max = (a: Instant, b: Instant): Instant => (secondsBetween(a, b) >= 0 ? b : a);

const claimAlone = (claimed: Instant, received: Instant): ProvenMoment => ({
  at: min(claimed, received),
  earliest: min(claimed, received),
  latest: received,
  grade: 'D',
  signals: [],
});

const byArrival = (claimed: Instant, received: Instant, ahead: number): ProvenMoment => ({
  at: received,
  earliest: min(claimed, received),
  latest: received,
  grade: 'C',
  signals: [{ code: 'terminal.clockDrift', params: { seconds: Math.round(ahead) } }],
});

/**
 * `live`: the terminal was in steady contact from the claimed moment to the arrival, so that the arrival tells when it happened.
 * A clock that is known to be right keeps its claim even when the delivery took long; one that is known to be wrong is corrected.
 */
export const provenMoment = (
  claimed: Instant,
  received: Instant,
  how: { readonly live: boolean; readonly clock: KnownClock },
): ProvenMoment => {
  const late = secondsBetween(claimed, received);
  const drift = how.clock.aheadSeconds;
  if (how.live && Math.abs(late) <= toleratedSeconds)
    return { at: claimed, earliest: min(claimed, received), latest: max(claimed, received), grade: 'A', signals: [] };
  if (late < -toleratedSeconds) return byArrival(claimed, received, -late);
  if (drift === null) return how.live ? byArrival(claimed, received, -late) : claimAlone(claimed, received);
  if (Math.abs(drift) > toleratedSeconds) {
    const corrected = min(addSeconds(claimed, -drift), received);
    const signals = [{ code: 'terminal.clockDrift', params: { seconds: Math.round(drift) } }];
    return { at: corrected, earliest: min(claimed, corrected), latest: received, grade: 'C', signals };
  }
  const at = min(claimed, received);
  return {
    at,
    earliest: addSeconds(at, -toleratedSeconds),
    latest: max(min(addSeconds(claimed, toleratedSeconds), received), at),
    grade: 'B',
    signals: how.live ? [{ code: 'terminal.late', params: { seconds: Math.round(late) } }] : [],
  };
};

/**
 * The clock as known after one more live punch. A clock that runs ahead shows at once; one that lags looks like a late delivery,
 * so it takes two live punches in a row that agree within the tolerance.
 */
export const clockAfter = (
  before: KnownClock & { readonly suspectSeconds: number | null },
  claimed: Instant,
  received: Instant,
): KnownClock & { readonly suspectSeconds: number | null } => {
  const ahead = Math.round(secondsBetween(received, claimed));
  if (ahead >= -toleratedSeconds) return { aheadSeconds: ahead, suspectSeconds: null };
  const agrees = before.suspectSeconds !== null && Math.abs(before.suspectSeconds - ahead) <= toleratedSeconds;
  return { aheadSeconds: agrees ? ahead : before.aheadSeconds, suspectSeconds: ahead };
};
