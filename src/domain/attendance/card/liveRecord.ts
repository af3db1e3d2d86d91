// The code on the phone's screen: the card's number and the time, signed by the key of this phone, made anew every 15 s.
import { decodeBase45, encodeBase45 } from './base45.ts';
import { ascii, bytesOfHex, hexOf, joined, readUint, uint } from './bytes.ts';

export interface LiveRecord {
  readonly agency: number;
  readonly credential: string;
  /** Seconds since 1970, by the phone's clock as the server last set it right. */
  readonly at: number;
}

export interface ReadLive {
  readonly record: LiveRecord;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export const livePrefix = 'LL:';
/** How often the phone makes a new one. */
export const liveSeconds = 15;
/** How old one may be when it is read, and how far a phone's clock may run ahead. */
export const liveWindow = { oldest: 45, ahead: 30 } as const;

const version = 1;
const bodyBytes = 13;
const signatureBytes = 64;
const context = ascii('LUWESL1');

const bodyOf = (record: LiveRecord): Uint8Array =>
  joined(uint(version, 1), uint(record.agency, 2), bytesOfHex(record.credential), uint(record.at, 4));

export const liveMessage = (record: LiveRecord): Uint8Array => joined(context, bodyOf(record));

export const liveText = (record: LiveRecord, signature: Uint8Array): string =>
  livePrefix + encodeBase45(joined(bodyOf(record), signature));

export const readLive = (text: string): ReadLive | null => {
  if (!text.startsWith(livePrefix)) return null;
  const bytes = decodeBase45(text.slice(livePrefix.length));
  if (bytes === null || bytes.length !== bodyBytes + signatureBytes || bytes[0] !== version) return null;
  return {
    record: {
      agency: readUint(bytes.subarray(1, 3)),
      credential: hexOf(bytes.subarray(3, 9)),
      at: readUint(bytes.subarray(9, 13)),
    },
    message: joined(context, bytes.subarray(0, bodyBytes)),
    signature: bytes.subarray(bodyBytes),
  };
};
