import { expect, it } from 'vitest';
import { mergeEdits } from './mergeEdits.ts';

const mine = new Map([
  ['a 1', 'R'],
  ['a 2', 'K'],
  ['b 1', 'R'],
] as const);

it('keeps apart what nobody else touched and what both set alike, and shows the rest side by side', () => {
  const theirs = new Map([
    ['a 2', { cell: 'R', by: 'Sri' }],
    ['b 1', { cell: 'R', by: 'Sri' }],
    ['c 1', { cell: 'D', by: 'Sri' }],
  ]);
  expect(mergeEdits(mine, theirs)).toEqual({
    apart: ['a 1', 'b 1'],
    overlapping: [{ key: 'a 2', mine: 'K', theirs: { cell: 'R', by: 'Sri' } }],
  });
});

it('takes other hours on the same day for another value', () => {
  const hours = mergeEdits(new Map([['a 1', 'K1']]), new Map([['a 1', { cell: 'K2' }]]));
  expect(hours.overlapping).toHaveLength(1);
});
