// What a phone does with punches that the server has not yet answered. The phone keeps them, the simulator tries them.

/** What becomes of events after an answer: `later` is tried again by itself, `keep` is shown and tried again on demand, `final` is over. */
export type Settling = 'answered' | 'final' | 'keep' | 'later';

/** By the status of a whole request; 0 where the server could not be reached. */
export const settlingOf = (status: number): Settling => {
  if (status >= 200 && status < 300) return 'answered';
  if (status === 409 || status === 422) return 'final';
  // Asked to wait, or too slow: the same request is right a moment later.
  if (status === 408 || status === 425 || status === 429) return 'later';
  return status >= 400 && status < 500 ? 'keep' : 'later';
};

/** Events of one request at most. */
export const batchSize = 50;

const firstWait = 2;
const longestWait = 60;
/** Seconds to wait after some tries without an answer. `share` in [0, 1) spreads phones that lost the server together. */
export const waitSeconds = (tries: number, share: number): number => {
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(tries, 10));
  return wait / 2 + (wait / 2) * share;
};
