import { ascii } from '../../domain/attendance/card/bytes.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
export const fromBase64 = (text: string): Uint8Array => ascii(atob(text));

export const makeKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

export const publicPoint = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64(await crypto.subtle.exportKey('raw', pair.publicKey));

export const signText = async (pair: CryptoKeyPair, text: string): Promise<string> =>
  toBase64(
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytesOf(text) as BufferSource),
  );

export const hashText = async (text: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text) as BufferSource)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
