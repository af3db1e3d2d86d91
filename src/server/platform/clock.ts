import { randomBytes } from 'node:crypto';
import { type Id, uuidV7 } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

let latest = { ms: 0, at: '' as Instant };
/** Many ask within one millisecond of the morning peak; the text of it is made once. */
export const systemClock = (): Instant => {
  const ms = Date.now();
  if (ms !== latest.ms) latest = { ms, at: new Date(ms).toISOString() as Instant };
  return latest.at;
};

export const newId = (): Id => uuidV7(Date.now(), randomBytes(10));

/** A moment as HTTP writes it in `Date`. */
export const httpDate = (at: Instant): string => new Date(at).toUTCString();
