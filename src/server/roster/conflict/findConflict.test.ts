import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Board } from '../../../domain/roster/board.ts';
import { findConflict } from '../../../domain/roster/conflict/findConflict.ts';
import { limitOfFault } from '../../../domain/roster/conflict/limitOfFault.ts';
import type { Correction } from '../../../domain/roster/conflict/model.ts';
import { quickXplain } from '../../../domain/roster/conflict/quickXplain.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { longestProperty, onInstances } from '../../../domain/roster/propertyRuns.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { boardWith, bruteHolds, inventBoard } from './smallBoard.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const conflictOf = (board: Board) => findConflict(board, limitOfFault(board, judgeBoard(board)[0]!)!, solver);

describe('what stands against each other', () => {
  it('a counter needs more people than are there: the counter and just as many absences as it takes', () => {
    const found = conflictOf(boardWith(['C', 'C', 'C', 'K', 'K'], { day: [{ min: 4 }] }));
    expect(found).toMatchObject({ possible: false });
    if (found.possible) throw new Error();
    expect(found.parts.map((part) => part.kind)).toEqual(['dayLimit', 'held', 'held']);
    expect(found.corrections).toContainEqual({ kind: 'dayLimit', limit: 0, side: 'min', from: 4, to: 2 });
    // One person back is not enough for four.
    expect(found.corrections.some((each) => each.kind === 'held')).toBe(false);
  });

  it('names the person whose return would be enough', () => {
    const found = conflictOf(boardWith(['C', 'K', 'K'], { day: [{ min: 3 }] }));
    if (found.possible) throw new Error();
    expect(found.corrections).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min', from: 3, to: 2 },
      { kind: 'held', person: 0, day: 0 },
    ]);
  });

  it('never offers to lift what a clause decides about a person', () => {
    const found = conflictOf(boardWith(['R', 'K', 'K'], { day: [{ min: 3 }] }, { open: [['R'], ['KR'], ['KR']] }));
    if (found.possible) throw new Error();
    expect(found.parts).toContainEqual({ kind: 'held', person: 0, day: 0 });
    expect(found.corrections.map((each) => each.kind)).toEqual(['dayLimit']);
  });

  it('a cap below a minimum is a conflict of the two alone', () => {
    const found = conflictOf(boardWith(['K', 'K', 'R'], { day: [{ min: 3 }, { max: 2 }] }));
    if (found.possible) throw new Error();
    expect(found.parts).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min' },
      { kind: 'dayLimit', limit: 1, side: 'max' },
    ]);
    expect(found.corrections).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min', from: 3, to: 2 },
      { kind: 'dayLimit', limit: 1, side: 'max', from: 2, to: 3 },
    ]);
  });

  it('says that a plan exists where only the cells stand wrong', () => {
    expect(conflictOf(boardWith(['R', 'R'], { day: [{ min: 1 }] }))).toEqual({ possible: true });
  });

  it('home days of a week against a minimum on each of its days', () => {
    const board = boardWith(['KKK', 'KKK'], {
      day: [0, 1, 2].map((day) => ({ day, min: 2 })),
      person: [{ person: 0, days: [0, 1, 2], min: 1 }],
    });
    const found = conflictOf(board);
    if (found.possible) throw new Error();
    expect(found.parts.map((part) => part.kind).sort()).toEqual(['dayLimit', 'dayLimit', 'dayLimit', 'personLimit']);
    expect(found.corrections).toContainEqual({ kind: 'personLimit', limit: 0, side: 'min', from: 1, to: 0 });
  });
});

const corrected = (board: Board, change: Correction): Board => {
  if (change.kind === 'held')
    return {
      ...board,
      people: board.people.map((each, p) =>
        p !== change.person
          ? each
          : {
              ...each,
              modes: `${each.modes.slice(0, change.day)}K${each.modes.slice(change.day + 1)}`,
              fixed: `${each.fixed.slice(0, change.day)}0${each.fixed.slice(change.day + 1)}`,
              open: each.open.map((letters, d) => (d === change.day ? 'KR' : letters)),
            },
      ),
    };
  const put = <T extends object>(list: readonly T[]): T[] =>
    list.map((each, i) => (i === change.limit ? { ...each, [change.side]: change.to } : each));
  return change.kind === 'dayLimit'
    ? { ...board, dayLimits: put(board.dayLimits) }
    : { ...board, personLimits: put(board.personLimits) };
};

it(
  'on invented boards the conflict is real and minimal, and every correction offered makes the rule possible',
  () => {
    let conflicts = 0;
    let corrections = 0;
    const tried = onInstances('boards', inject('propertyRuns'), (seed) => {
      const board = inventBoard(seed);
      for (const fault of judgeBoard(board)) {
        const target = limitOfFault(board, fault);
        const found = target === null ? null : findConflict(board, target, solver);
        if (found === null || found.possible) continue;
        conflicts++;
        expect(bruteHolds(board, found.parts)).toBe(false);
        for (const part of found.parts)
          expect(
            bruteHolds(
              board,
              found.parts.filter((each) => each !== part),
            ),
            `seed ${seed}`,
          ).toBe(true);
        for (const change of found.corrections) {
          corrections++;
          // What was changed no longer stands against the others.
          const rest = found.parts.filter(
            (each) =>
              change.kind !== 'held' ||
              each.kind !== 'held' ||
              each.person !== change.person ||
              each.day !== change.day,
          );
          expect(bruteHolds(corrected(board, change), rest)).toBe(true);
        }
      }
    });
    expect(conflicts).toBeGreaterThanOrEqual(tried / 3);
    expect(corrections).toBeGreaterThanOrEqual(tried / 3);
  },
  longestProperty,
);

it('the smallest set is found among many items with few questions', () => {
  let asked = 0;
  const guilty = [3, 70, 141];
  const found = quickXplain(
    Array.from({ length: 150 }, (_, i) => i),
    (set) => {
      asked++;
      return !guilty.every((each) => set.includes(each));
    },
  );
  expect(found).toEqual(guilty);
  expect(asked).toBeLessThan(60);
});
