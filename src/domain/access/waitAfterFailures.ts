/** Wrong answers that cost nothing yet: one account, and one address (an office shares one). */
const freeFailures = { name: 5, address: 40 } as const;
const longestWait = { name: 300, address: 120 } as const;

/** After this many seconds without a wrong answer the count begins anew. */
export const failuresForgottenAfter = 3600;

/**
 * Seconds to wait after so many wrong answers in a row: nothing at first, then 5, 10, 20 … up to five minutes for an account and
 * two for an address. It never grows into a lock, so that a stranger cannot shut a person out.
 */
export const waitAfterFailures = (kind: 'name' | 'address', failures: number): number => {
  const beyond = failures - freeFailures[kind];
  return beyond < 0 ? 0 : Math.min(longestWait[kind], 5 * 2 ** Math.min(beyond, 10));
};
