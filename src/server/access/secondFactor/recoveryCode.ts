import { randomInt } from 'node:crypto';
import { keyedHash } from '../secretToken.ts';

// Without letters and figures that are taken for one another on paper.
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const oneCode = (): string => {
  const text = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
};

/** Ten codes of about 49 bits, to be written down. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, oneCode);

/** Null when the text cannot be a recovery code. */
export const recoveryCodeHash = (masterKey: Uint8Array, text: string): Uint8Array | null => {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.length === 10 ? keyedHash(masterKey, 'recoveryCode', plain) : null;
};
