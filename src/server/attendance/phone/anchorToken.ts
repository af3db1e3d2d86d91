import { hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';
import { openHmac } from '../../platform/hmac.ts';

const keys = new WeakMap<Uint8Array, (text: string) => string>();
const hmacOf = (masterKey: Uint8Array): ((text: string) => string) => {
  const known = keys.get(masterKey);
  if (known !== undefined) return known;
  const made = openHmac(new Uint8Array(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'luwes:phone-anchor', 32)));
  keys.set(masterKey, made);
  return made;
};

interface Whose {
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly phoneId: Id;
}
/** 128 bits. */
const markOf = (masterKey: Uint8Array, { agencyId, employeeId, phoneId }: Whose, at: string): string =>
  Buffer.from(hmacOf(masterKey)(`${agencyId}\n${employeeId}\n${phoneId}\n${at}`).slice(0, 32), 'hex').toString(
    'base64url',
  );

/** The server's time, marked for one phone of one person; nothing is stored, nobody else can make it. */
export const anchorToken = (masterKey: Uint8Array, whose: Whose, now: Instant): string => {
  const at = epochMilliseconds(now).toString(36);
  return `${at}.${markOf(masterKey, whose, at)}`;
};

/** Milliseconds since 1970 that the server said to this phone, or null where it never did. */
export const anchorTime = (masterKey: Uint8Array, whose: Whose, token: string): number | null => {
  const [at = '', mark = ''] = token.split('.');
  if (mark.length !== 22 || !/^[0-9a-z]{6,9}$/.test(at)) return null;
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(masterKey, whose, at))];
  return given.length === right.length && timingSafeEqual(given, right) ? Number.parseInt(at, 36) : null;
};
