import { expect, it } from 'vitest';
import { readGrade } from './readGrade.ts';

it.each([
  ['III/c', 'III/c'],
  ['Penata (III/c)', 'III/c'],
  ['3c', 'III/c'],
  ['iv-a', 'IV/a'],
  ['IV/e', 'IV/e'],
  ['', ''],
])('a PNS grade written %s is %s', (text, grade) => {
  expect(readGrade(text, 'pns')).toBe(grade);
});

it.each([
  ['IX', 'IX'],
  ['9', 'IX'],
  ['Golongan V', 'V'],
])('a PPPK grade written %s is %s', (text, grade) => {
  expect(readGrade(text, 'pppk')).toBe(grade);
});

it('what is no grade is not guessed', () => {
  expect(readGrade('III/e', 'pns')).toBeNull();
  expect(readGrade('IX', 'pns')).toBeNull();
  expect(readGrade('XX', 'pppk')).toBeNull();
});
