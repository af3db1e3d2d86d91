import type { Id } from '../../kernel/id.ts';
import { type Refused, refuse } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { secondsBetween } from '../../kernel/time.ts';
import type { Db } from '../platform/db/db.ts';
import { type RateLimit, rateLimit } from '../platform/http/rateLimit.ts';

const limits = new WeakMap<Db, RateLimit>();

/** Holds back somebody who guesses the password or a code inside a session that is not his: six tries a minute for an account. */
export const confirmLimit = (db: Db, accountId: Id, now: Instant): Refused | null => {
  let limit = limits.get(db);
  if (limit === undefined) {
    limit = rateLimit(6);
    limits.set(db, limit);
  }
  const seconds = limit.take(accountId, secondsBetween('1970-01-01T00:00:00Z', now) * 1000);
  return seconds > 0 ? refuse('access.wait', { seconds }) : null;
};
