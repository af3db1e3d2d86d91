import type { Id } from '../../../kernel/id.ts';
import { base64url, randomText, utf8 } from './bytes.ts';
import { type KeptKey, punchDb } from './punchDb.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** The key of a person on this phone; null where none was made. */
export const knownKey = async (accountId: Id): Promise<KeptKey | null> =>
  (await (await punchDb()).get('keys', accountId)) ?? null;

/** Makes a key that cannot be taken out of this browser, in place of an older one that the server no longer takes. */
export const makeKey = async (accountId: Id): Promise<KeptKey> => {
  const keys = (await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])) as CryptoKeyPair;
  const made = { accountId, phoneId: crypto.randomUUID(), keys };
  await (await punchDb()).put('keys', made);
  // Without this the browser may clear the key when space runs out; it may also say no.
  await navigator.storage?.persist?.().catch(() => false);
  return made;
};

export const signText = async ({ keys }: KeptKey, text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, utf8(text))));

const browserMark = async (): Promise<string> => {
  const db = await punchDb();
  const known = await db.get('browser', 'mark');
  if (known !== undefined) return known;
  const mark = randomText();
  await db.put('browser', mark, 'mark');
  return mark;
};

/** What the server wants to know of a key. */
export const enrolmentOf = async (key: KeptKey) => ({
  id: key.phoneId,
  algorithm: 'P-256' as const,
  publicKey: base64url(new Uint8Array(await crypto.subtle.exportKey('spki', key.keys.publicKey))),
  proof: await signText(key, `luwes phone ${key.phoneId}`),
  browser: await browserMark(),
});
