import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, opaque, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Only this is stored of a token. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** A hash that nobody without the master key can search through; for short codes, names and addresses. */
export const keyedHash = (masterKey: Uint8Array, purpose: string, text: string): Uint8Array =>
  createHmac('sha256', masterKey).update(`${purpose}\n${text}`).digest();

export const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
