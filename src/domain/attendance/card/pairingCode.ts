/** Letters and digits that nobody mistakes for one another, so that a code can be read out loud. */
export const pairingLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const pairingLength = 8;

/** Eight letters from eight bytes; each byte counts modulo 32, which loses nothing. */
export const pairingCodeOf = (random: Uint8Array): string =>
  Array.from({ length: pairingLength }, (_, i) => pairingLetters[(random[i] ?? 0) % 32]).join('');

/** As typed by a person, blanks, hyphens and small letters included; null when it cannot be one. */
export const readPairingCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/^LP:/, '');
  return code.length === pairingLength && [...code].every((letter) => pairingLetters.includes(letter)) ? code : null;
};

export const pairingText = (code: string): string => `LP:${code}`;
