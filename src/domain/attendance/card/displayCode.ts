// The rotating code of a display at the door: 29 characters, QR version 2 at level Q.
import { decodeBase45, encodeBase45 } from './base45.ts';
import { ascii, hexOf, joined, readUint, uint } from './bytes.ts';

export interface DisplayCode {
  /** Number of the display within the agency. */
  readonly display: number;
  readonly step: number;
}

export interface ReadDisplayCode {
  readonly code: DisplayCode;
  readonly message: Uint8Array;
  /** The first ten bytes of the code's HMAC-SHA-256. */
  readonly mac: Uint8Array;
}

export const displayPrefix = 'LD:';
export const stepSeconds = 15;
const version = 1;
const bodyBytes = 7;
export const macBytes = 10;
const context = ascii('LUWESD1');

export const stepAt = (seconds: number): number => Math.floor(seconds / stepSeconds);
export const stepBegins = (step: number): number => step * stepSeconds;

/** A display holds keys of single days only: this is the day, in UTC since 1970, whose key makes the step's code. */
export const keyDayOf = (step: number): number => Math.floor((step * stepSeconds) / 86_400);
/** What the display's own secret signs to make the key of a day. */
export const dayKeyMessage = (agency: number, display: number, keyDay: number): Uint8Array =>
  joined(ascii('LUWES display day'), uint(agency, 2), uint(display, 2), uint(keyDay, 4));

const bodyOf = (code: DisplayCode): Uint8Array => joined(uint(version, 1), uint(code.display, 2), uint(code.step, 4));

/** What the key of the day signs. */
export const displayMessage = (code: DisplayCode): Uint8Array => joined(context, bodyOf(code));

/** `mac` may be the whole HMAC; its first ten bytes are taken. */
export const displayText = (code: DisplayCode, mac: Uint8Array): string =>
  displayPrefix + encodeBase45(joined(bodyOf(code), mac.subarray(0, macBytes)));

export const readDisplayCode = (text: string): ReadDisplayCode | null => {
  if (!text.startsWith(displayPrefix)) return null;
  const bytes = decodeBase45(text.slice(displayPrefix.length));
  if (bytes === null || bytes.length !== bodyBytes + macBytes || bytes[0] !== version) return null;
  return {
    code: { display: readUint(bytes.subarray(1, 3)), step: readUint(bytes.subarray(3, 7)) },
    message: joined(context, bytes.subarray(0, bodyBytes)),
    mac: bytes.subarray(bodyBytes),
  };
};

/** Whether a mac is the right one, without telling by time how much of it was. */
export const sameMac = (mac: Uint8Array, right: Uint8Array): boolean => {
  if (mac.length !== macBytes || right.length < macBytes) return false;
  let difference = 0;
  for (let i = 0; i < macBytes; i++) difference |= (mac[i] ?? 0) ^ (right[i] ?? 0);
  return difference === 0;
};

/** Names a read code for "seen before": the same display and step. */
export const displayCodeName = (code: DisplayCode): string => hexOf(joined(uint(code.display, 2), uint(code.step, 4)));
