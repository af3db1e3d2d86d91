import type { Random } from '../random.ts';
import { femaleNames, femaleSecondNames, knownToAll, maleNames, maleSecondNames } from './givenNames.ts';

export type Sex = 'male' | 'female';

/** Two or three given names, never a name that everybody knows. */
export const composeName = (random: Random, sex: Sex): string => {
  const first = sex === 'male' ? maleNames : femaleNames;
  const second = sex === 'male' ? maleSecondNames : femaleSecondNames;
  for (;;) {
    const parts = [random.pick(first)];
    if (random.chance(0.28)) parts.push(random.pick(first));
    parts.push(random.pick(second));
    const name = parts.join(' ');
    if (new Set(parts).size === parts.length && !knownToAll.has(name)) return name;
  }
};
