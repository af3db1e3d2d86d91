// Signatures of cards (Ed25519) and phones (P-256). Older tablets lack Ed25519; they load a small implementation instead.
import { fromBase64 } from './deviceKey.ts';

type Verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

const native: Verify = async (key, message, signature) => {
  const imported = await crypto.subtle.importKey('raw', key as BufferSource, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature as BufferSource, message as BufferSource);
};
const ours: Verify = async (key, message, signature) =>
  (await import('@noble/ed25519')).verifyAsync(signature, message, key);

let chosen: Verify | null = null;

/** Whether an agency's key, 32 bytes in base64, signed the message. */
export const isSignedByAgency = async (key: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> => {
  if (chosen === null)
    chosen = await native(fromBase64(key), message, signature).then(
      () => native,
      () => ours,
    );
  return chosen(fromBase64(key), message, signature).catch(() => false);
};

/** Whether a phone's key, a point of 65 bytes in base64, signed the message. */
export const isSignedByPhone = async (key: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    const imported = await crypto.subtle.importKey('raw', fromBase64(key) as BufferSource, algorithm, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      signature as BufferSource,
      message as BufferSource,
    );
  } catch {
    return false;
  }
};
