import type { Id } from '../../../kernel/id.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import type { SignedIn } from '../../platform/http/identity.ts';

interface Held {
  readonly signedIn: SignedIn;
  readonly until: Instant;
  /** From then on it is read anew beside a request; null once somebody does. */
  renewFrom: Instant | null;
}

/** Who stands behind a token, for half a minute; a change of an account is honoured at once in this process. */
export interface SessionCache {
  get(key: string, now: Instant): SignedIn | null;
  /** True once, in the second half of the time that something is held: whoever asks reads it anew, so that nobody waits when it ends. */
  isDue(key: string, now: Instant): boolean;
  put(key: string, signedIn: SignedIn, now: Instant): void;
  /** Drops what is held of an account, and holds nothing of it until the change is committed. */
  forgetAccount(accountId: Id, now: Instant): void;
  forgetToken(key: string): void;
  /** After changes of many at once (heads, imports). */
  forgetAll(now: Instant): void;
}

const holdSeconds = 30;
/** A transaction that changes an account is committed within this time. */
const settleSeconds = 10;
const most = 20_000;

const openSessionCache = (): SessionCache => {
  const held = new Map<string, Held>();
  const settling = new Map<Id, Instant>();
  let allSettledAt: Instant | null = null;
  return {
    get(key, now) {
      const found = held.get(key);
      if (found === undefined) return null;
      if (found.until > now) return found.signedIn;
      held.delete(key);
      return null;
    },
    isDue(key, now) {
      const found = held.get(key);
      if (found === undefined || found.renewFrom === null || found.renewFrom > now) return false;
      found.renewFrom = null;
      return true;
    },
    put(key, signedIn, now) {
      const account = signedIn.actor.accountId;
      const settled = settling.get(account);
      if ((settled !== undefined && now < settled) || (allSettledAt !== null && now < allSettledAt)) return;
      settling.delete(account);
      held.set(key, { signedIn, until: addSeconds(now, holdSeconds), renewFrom: addSeconds(now, holdSeconds / 2) });
      if (held.size > most) held.delete(held.keys().next().value!);
    },
    forgetAccount(accountId, now) {
      for (const [key, entry] of held) if (entry.signedIn.actor.accountId === accountId) held.delete(key);
      settling.set(accountId, addSeconds(now, settleSeconds));
      if (settling.size > most) settling.delete(settling.keys().next().value!);
    },
    forgetToken(key) {
      held.delete(key);
    },
    forgetAll(now) {
      held.clear();
      allSettledAt = addSeconds(now, settleSeconds);
    },
  };
};

const caches = new WeakMap<Db, SessionCache>();

/** The one cache beside a database. */
export const sessionCacheOf = (db: Db): SessionCache => {
  const known = caches.get(db);
  if (known) return known;
  const fresh = openSessionCache();
  caches.set(db, fresh);
  return fresh;
};
