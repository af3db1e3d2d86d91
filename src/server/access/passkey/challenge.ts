import { randomBytes } from 'node:crypto';
import { addSeconds, type Instant, secondsBetween } from '../../../kernel/time.ts';
import { keyedHash } from '../secretToken.ts';

const lifeSeconds = 300;
const epoch = '1970-01-01T00:00:00Z';

/**
 * A challenge that proves itself, so that nothing is stored for people who never answer: 16 random bytes, the second it ends
 * in 6 bytes, and 16 bytes of a keyed hash over both and what it is for.
 */
export const newChallenge = (masterKey: Uint8Array, purpose: string, now: Instant): Uint8Array<ArrayBuffer> => {
  const body = Buffer.alloc(22);
  randomBytes(16).copy(body);
  body.writeUIntBE(Math.floor(secondsBetween(epoch, now)) + lifeSeconds, 16, 6);
  const mark = keyedHash(masterKey, `challenge:${purpose}`, body.toString('hex')).subarray(0, 16);
  return Uint8Array.from([...body, ...mark]);
};

/** When the challenge ends, or null when it is not ours, for something else, or over. */
export const challengeEnd = (
  masterKey: Uint8Array,
  purpose: string,
  challenge: string,
  now: Instant,
): Instant | null => {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 38) return null;
  const mark = keyedHash(masterKey, `challenge:${purpose}`, bytes.subarray(0, 22).toString('hex')).subarray(0, 16);
  if (!bytes.subarray(22).equals(Buffer.from(mark))) return null;
  const end = addSeconds(epoch, bytes.readUIntBE(16, 6));
  return secondsBetween(now, end) > 0 ? end : null;
};
