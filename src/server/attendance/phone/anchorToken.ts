import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';

const keys = new WeakMap<Uint8Array, Buffer>();
const keyOf = (masterKey: Uint8Array): Buffer => {
  const known = keys.get(masterKey);
  if (known !== undefined) return known;
  const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'luwes:phone-anchor', 32));
  keys.set(masterKey, key);
  return key;
};

interface Whose {
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly phoneId: Id;
}
const markOf = (masterKey: Uint8Array, { agencyId, employeeId, phoneId }: Whose, at: string): Buffer =>
  createHmac('sha256', keyOf(masterKey))
    .update(`${agencyId}\n${employeeId}\n${phoneId}\n${at}`)
    .digest()
    .subarray(0, 16);

/** The server's time, marked for one phone of one person; nothing is stored, nobody else can make it. */
export const anchorToken = (masterKey: Uint8Array, whose: Whose, now: Instant): string => {
  const at = epochMilliseconds(now).toString(36);
  return `${at}.${markOf(masterKey, whose, at).toString('base64url')}`;
};

/** Milliseconds since 1970 that the server said to this phone, or null where it never did. */
export const anchorTime = (masterKey: Uint8Array, whose: Whose, token: string): number | null => {
  const [at = '', mark = ''] = token.split('.');
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== 16 || !/^[0-9a-z]{6,9}$/.test(at)) return null;
  return timingSafeEqual(given, markOf(masterKey, whose, at)) ? Number.parseInt(at, 36) : null;
};
