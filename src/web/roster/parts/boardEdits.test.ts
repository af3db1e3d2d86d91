import { expect, it } from 'vitest';
import { deepest, edited, fill, fillEach, noEdits, rebased, redoStep, undoStep } from './boardEdits.ts';

const cell = (n: number) => ({ employeeId: 'e', day: `2026-11-${String(n).padStart(2, '0')}`, saved: 'K' });

it('fills many cells in one step and takes them back in one', () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ ...cell(1), employeeId: `e${i}` }));
  const filled = fill(noEdits, many, 'R');
  expect(filled.edits.size).toBe(200);
  expect(undoStep(filled).edits.size).toBe(0);
  expect(redoStep(undoStep(filled)).edits.size).toBe(200);
});

it('counts a cell that comes back to what is saved as no change', () => {
  expect(fill(fill(noEdits, [cell(1)], 'R'), [cell(1)], 'K').edits.size).toBe(0);
});

it('goes back fifty steps and no further', () => {
  let state = noEdits;
  for (let i = 0; i < deepest + 10; i++) state = fill(state, [cell(1 + (i % 28))], i % 2 ? 'R' : 'D');
  expect(state.undo).toHaveLength(deepest);
  for (let i = 0; i < deepest; i++) state = undoStep(state);
  expect(state.undo).toHaveLength(0);
  expect(undoStep(state)).toBe(state);
});

it('puts edits into a line by day', () => {
  const days = ['2026-11-01', '2026-11-02'];
  expect(edited('e', 'KK', days, new Map([['e 2026-11-02', 'R']]))).toBe('KR');
});

it('fills cells with letters of their own in one step', () => {
  const filled = fillEach(noEdits, [
    { ...cell(1), letter: 'R' },
    { ...cell(2), letter: 'K' },
    { ...cell(3), letter: 'D' },
  ]);
  expect([...filled.edits.values()]).toEqual(['R', 'D']);
  expect(undoStep(filled).edits.size).toBe(0);
});

it('after others saved, keeps what is still different and drops what was given up', () => {
  const mine = fillEach(noEdits, [
    { ...cell(1), letter: 'R' },
    { ...cell(2), letter: 'D' },
    { ...cell(3), letter: 'D' },
  ]);
  const saved = new Map([['e 2026-11-01', 'R']]);
  const after = rebased(mine, (key) => saved.get(key), ['e 2026-11-02']);
  expect([...after.edits]).toEqual([['e 2026-11-03', 'D']]);
});
