import { failuresForgottenAfter, waitAfterFailures } from '../../../domain/access/waitAfterFailures.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { keyedHash } from '../secretToken.ts';
import { clearWait, isKnownPair, lockWait, refundWait, rememberPair, setWait } from './store.ts';

export interface Attempt {
  /** Seconds to wait before trying again; nothing was counted then. */
  readonly wait: number;
  /** In the transaction of the success: forgets the failures of this name, and takes this attempt off the address. */
  succeeded(tx: Tx): Promise<void>;
}

/**
 * Counts an attempt against a name and an address before it is made, so that many at once cannot slip through. From an address where
 * this name has succeeded before, failures made elsewhere do not count: a stranger cannot make the owner wait.
 */
export const beginAttempt = async (
  deps: Pick<Deps, 'db' | 'config'>,
  on: { readonly name: string; readonly address: string },
  now: Instant,
): Promise<Attempt> => {
  const hash = (purpose: string, text: string) => keyedHash(deps.config.masterKey, purpose, text);
  const pair = hash('pair', `${on.name}\n${on.address}`);
  const address = hash('address', on.address);
  return deps.db.asOwner(async (tx) => {
    const name = (await isKnownPair(tx, pair))
      ? hash('nameFromKnown', `${on.name}\n${on.address}`)
      : hash('name', on.name);
    const keys = [
      { kind: 'name', key: name },
      { kind: 'address', key: address },
    ] as const;
    const counts: number[] = [];
    let wait = 0;
    for (const { kind, key } of keys) {
      const row = await lockWait(tx, key, now);
      const stale = secondsBetween(row.lastFailedAt, now) > failuresForgottenAfter;
      counts.push(stale ? 0 : row.failures);
      const owed = Math.ceil(secondsBetween(now, row.waitUntil));
      if (!stale && owed > 0 && waitAfterFailures(kind, row.failures) > 0) wait = Math.max(wait, owed);
    }
    if (wait === 0) {
      for (const [i, { kind, key }] of keys.entries()) {
        const failures = counts[i]! + 1;
        await setWait(tx, key, failures, now, waitAfterFailures(kind, failures));
      }
    }
    return {
      wait,
      async succeeded(inside) {
        await clearWait(inside, name);
        await refundWait(inside, address, now);
        await rememberPair(inside, pair, now);
      },
    };
  });
};
