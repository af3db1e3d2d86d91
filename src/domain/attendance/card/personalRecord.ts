// The record in a personal QR: 86 bytes, 132 characters, QR version 6 at level M. No name, no NIP, no birth date inside.
import { decodeBase45, encodeBase45 } from './base45.ts';
import { ascii, bytesOfHex, hexOf, joined, readUint, uint } from './bytes.ts';

export interface PersonalRecord {
  readonly keyId: number;
  readonly agency: number;
  /** Opaque number of the holder, 16 hexadecimal digits. */
  readonly holder: string;
  /** 12 hexadecimal digits; what a revocation names. */
  readonly credential: string;
  /** Seconds since 1970; from then on the card is over. */
  readonly expires: number;
}

export interface ReadRecord {
  readonly record: PersonalRecord;
  /** What the agency's key signed. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export const personalPrefix = 'L1:';
const version = 1;
const bodyBytes = 22;
const signatureBytes = 64;
const context = ascii('LUWES1');

const bodyOf = (record: PersonalRecord): Uint8Array =>
  joined(
    uint(version, 1),
    uint(record.keyId, 1),
    uint(record.agency, 2),
    bytesOfHex(record.holder),
    bytesOfHex(record.credential),
    uint(record.expires, 4),
  );

/** The bytes to sign with Ed25519. */
export const personalMessage = (record: PersonalRecord): Uint8Array => joined(context, bodyOf(record));

export const personalText = (record: PersonalRecord, signature: Uint8Array): string =>
  personalPrefix + encodeBase45(joined(bodyOf(record), signature));

/** What stands in a scanned text; null when it is no personal record of version 1. The signature is for the caller to verify. */
export const readPersonal = (text: string): ReadRecord | null => {
  if (!text.startsWith(personalPrefix)) return null;
  const bytes = decodeBase45(text.slice(personalPrefix.length));
  if (bytes === null || bytes.length !== bodyBytes + signatureBytes || bytes[0] !== version) return null;
  const body = bytes.subarray(0, bodyBytes);
  return {
    record: {
      keyId: bytes[1] ?? 0,
      agency: readUint(bytes.subarray(2, 4)),
      holder: hexOf(bytes.subarray(4, 12)),
      credential: hexOf(bytes.subarray(12, 18)),
      expires: readUint(bytes.subarray(18, 22)),
    },
    message: joined(context, body),
    signature: bytes.subarray(bodyBytes),
  };
};
