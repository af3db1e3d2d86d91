import type { Method } from '../model.ts';
import type { Dialect } from './model.ts';

/** What an operator may say of a whole terminal. */
export const terminalMethods = ['iris', 'finger', 'face', 'palm', 'card', 'pin'] as const satisfies readonly Method[];
export type TerminalMethod = (typeof terminalMethods)[number];

const table: Readonly<Record<string, Method>> = {
  '1': 'finger',
  '2': 'pin',
  '3': 'pin',
  '4': 'card',
  // Combinations with "and" prove the stronger part; with "or" they prove nothing and stay `other`.
  '8': 'finger',
  '9': 'finger',
  '10': 'finger',
  '11': 'card',
  '12': 'finger',
  '13': 'finger',
  '15': 'face',
  '16': 'face',
  '17': 'face',
  '18': 'face',
  '19': 'face',
  '20': 'face',
  '21': 'finger',
  '22': 'finger',
  '23': 'finger',
  '24': 'finger',
  '25': 'palm',
  '26': 'palm',
  '27': 'palm',
  '28': 'palm',
  '29': 'palm',
};

/** The document of 2011 counts otherwise: 0 password, 1 finger, 2 card. */
const oldTable: Readonly<Record<string, Method>> = { '0': 'pin', '1': 'finger', '2': 'card' };

/** Places of the 16 from the right: 1 face, 2 and 3 palm, 4 and 5 finger, 7 iris, 9 password, 10 PIN, 11 card; 0 is "and" or "or". */
const places: Readonly<Record<number, Method>> = {
  1: 'face',
  2: 'palm',
  3: 'palm',
  4: 'finger',
  5: 'finger',
  7: 'iris',
  9: 'pin',
  10: 'pin',
  11: 'card',
};

const fromPlaces = (verify: string): Method => {
  const set = [...verify].toReversed().flatMap((bit, place) => (bit === '1' && place > 0 ? [place] : []));
  return set.length === 1 ? (places[set[0]!] ?? 'other') : 'other';
};

const isOld = (version: string): boolean => /^(1\.|2\.[01](\.|$))/.test(version);

/** What a code says by itself. No code stands for iris in the attendance table, and none that is unknown is ever taken for a finger. */
export const methodOfCode = (verify: string, dialect: Dialect, version: string): Method => {
  if (verify.length === 16) return fromPlaces(verify);
  if (dialect === 'security') return table[verify] ?? 'other';
  return (isOld(version) ? oldTable : table)[verify] ?? 'other';
};

/** What was said of the terminal comes first: that is how iris is iris. */
export const methodOf = (
  verify: string,
  terminal: { readonly method: TerminalMethod | null; readonly dialect: Dialect; readonly version: string },
): Method => terminal.method ?? methodOfCode(verify, terminal.dialect, terminal.version);
