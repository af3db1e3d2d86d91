import { randomInt } from 'node:crypto';

// Letters and figures that are not taken for one another when read aloud.
const letters = 'abcdefghjkmnpqrstvwxyz23456789';

/** Sixteen characters in four groups, about 79 bits. */
export const newTemporaryPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );
