import { createHash, createHmac, hash, randomBytes } from 'node:crypto';
import { openHmac } from '../platform/hmac.ts';

/** 256 random bits, opaque, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Only this is stored of a token. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();
/** The same in hex, as sessions are looked up by. */
export const tokenHashHex = (token: string): string => hash('sha256', token, 'hex');

/** A hash that nobody without the master key can search through; for short codes, names and addresses. */
export const keyedHash = (masterKey: Uint8Array, purpose: string, text: string): Uint8Array =>
  createHmac('sha256', masterKey).update(`${purpose}\n${text}`).digest();
const prepared = new WeakMap<Uint8Array, (text: string) => string>();
/** The same in hex, at a third of the cost. */
export const keyedHashHex = (masterKey: Uint8Array, purpose: string, text: string): string => {
  const hmac = prepared.get(masterKey) ?? openHmac(masterKey);
  prepared.set(masterKey, hmac);
  return hmac(`${purpose}\n${text}`);
};

export const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
