import { expect, it } from 'vitest';
import { mergeEdits } from './mergeEdits.ts';

const mine = new Map([
  ['a 1', 'R'],
  ['a 2', 'K'],
  ['b 1', 'R'],
] as const);

it('keeps apart what nobody else touched and what both set alike, and shows the rest side by side', () => {
  const theirs = new Map([
    ['a 2', { after: 'R' as const, by: 'Sri' }],
    ['b 1', { after: 'R' as const, by: 'Sri' }],
    ['c 1', { after: 'D' as const, by: 'Sri' }],
  ]);
  expect(mergeEdits(mine, theirs)).toEqual({
    apart: ['a 1', 'b 1'],
    overlapping: [{ key: 'a 2', mine: 'K', theirs: { after: 'R', by: 'Sri' } }],
  });
});
