import { expect, it } from 'vitest';
import { deepest, edited, fill, noEdits, redoStep, undoStep } from './boardEdits.ts';

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
