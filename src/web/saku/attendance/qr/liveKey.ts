// The key that signs the live code: made on this phone, never readable, one for each person who signs in here.
import { openDB } from 'idb';

const open = () => openDB('luwes-live', 1, { upgrade: (db) => void db.createObjectStore('keys') });
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface LiveKey {
  /** A point of P-256 in base64, as the server keeps it. */
  readonly publicKey: string;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const keyOf = async (pair: CryptoKeyPair): Promise<LiveKey> => ({
  publicKey: base64(await crypto.subtle.exportKey('raw', pair.publicKey)),
  sign: async (message) =>
    new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, message as BufferSource),
    ),
});

/** Null where none was made, or the browser keeps nothing. */
export const readLiveKey = async (employeeId: string): Promise<LiveKey | null> => {
  try {
    const pair = (await (await open()).get('keys', employeeId)) as CryptoKeyPair | undefined;
    return pair === undefined ? null : await keyOf(pair);
  } catch {
    return null;
  }
};

/** Makes and keeps a new key; null where the browser keeps nothing. */
export const makeLiveKey = async (employeeId: string): Promise<LiveKey | null> => {
  try {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    await (await open()).put('keys', pair, employeeId);
    return await keyOf(pair);
  } catch {
    return null;
  }
};
