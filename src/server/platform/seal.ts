import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyFor = (masterKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `luwes:${purpose}`, 32));

/** AES-256-GCM under a key derived for one purpose: 12 bytes nonce, 16 bytes tag, then the text. */
export const seal = (masterKey: Uint8Array, purpose: string, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(masterKey, purpose), nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

/** What was sealed, or null when the key, the purpose or a single bit differs. */
export const unseal = (masterKey: Uint8Array, purpose: string, sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < 28) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(masterKey, purpose), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
};
