import { expect, it } from 'vitest';
import { initialsOf } from './Avatar.tsx';

it.each([
  ['Drs. Bambang Hariyanto, M.Si.', 'BH'],
  ['Suharto', 'S'],
  ['Ni Luh Putu Ayu Candra, S.E.', 'NC'],
  ['Prof. Dr. Ir. Siti Aminah', 'SA'],
])('the initials of %s are %s, degrees left out', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
