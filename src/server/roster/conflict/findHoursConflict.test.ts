import { beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '../../../domain/roster/board.ts';
import { findHoursConflict } from '../../../domain/roster/conflict/hours/findHoursConflict.ts';
import type { HoursConflict, HoursCorrection } from '../../../domain/roster/conflict/hours/model.ts';
import { plannedBoard } from '../../../domain/roster/conflict/hours/plannedBoard.ts';
import { targetOfFault } from '../../../domain/roster/conflict/hours/targetOfFault.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { inventWard, wardClauses } from '../../../domain/roster/shifts/inventWard.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { hoursBoard } from './hoursBoard.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const found = (board: Board, code: string): HoursConflict => {
  const fault = judgeBoard(board).find((each) => each.code === code)!;
  return findHoursConflict(board, targetOfFault(board, fault)!, solver);
};
const impossible = (conflict: HoursConflict) => {
  if (conflict.outcome !== 'impossible') throw new Error(conflict.outcome);
  return conflict;
};
const withoutCells = (list: readonly HoursCorrection[]) => list.map(({ cells: _, ...change }) => change);

describe('why a shift stays short or a line breaks its rules', () => {
  it('a night needs more people than are not on leave', () => {
    const conflict = impossible(found(hoursBoard(['C', 'C', 'M'], { least: [[1, 0, 2]] }), 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind)).toEqual(['cover', 'held', 'held']);
    expect(conflict.minimal).toBe(true);
    expect(withoutCells(conflict.corrections)).toEqual([
      { kind: 'cover', group: 0, time: 1, day: 0, side: 'min', from: 2, to: 1 },
      { kind: 'lend', group: 0, time: 1, day: 0, count: 1 },
      { kind: 'held', person: 0, day: 0 },
      { kind: 'held', person: 1, day: 0 },
    ]);
    expect(conflict.corrections[2]!.cells).toEqual([{ person: 0, day: 0, letter: 'K', time: 1 }]);
  });

  it('a morning after the night before, with the rest between them, and a rest short enough to help', () => {
    const board = hoursBoard(['M-'], {
      least: [
        [1, 0, 1],
        [0, 1, 1],
      ],
      rests: [{ people: [0], minutes: 120, reason: 2 }],
    });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind).sort()).toEqual(['cover', 'cover', 'rule']);
    expect(withoutCells(conflict.corrections)).toContainEqual({ kind: 'rule', rule: 'rest', at: 0, from: 120, to: 0 });
  });

  it('published nights before the plan are named, and nobody offers to change them', () => {
    const board = hoursBoard(['-'], {
      least: [[0, 0, 1]],
      rests: [{ people: [0], minutes: 600, reason: 2 }],
      beside: [{ person: 0, days: [{ away: -1, letter: 'K', time: 1 }] }],
    });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind).sort()).toEqual(['beside', 'cover', 'rule']);
    expect(conflict.corrections.map((each) => each.kind)).toEqual(['cover', 'lend']);
  });

  it('cells set by hand against the longest run: one day more, or any one of them given back', () => {
    const board = hoursBoard(
      ['PPP'],
      { rules: [{ people: [0], rules: { longestRun: 2 }, reason: 3 }] },
      { fixed: ['111'] },
    );
    const conflict = impossible(found(board, 'shiftRules.longestRun'));
    expect(conflict.parts.map((part) => part.kind)).toEqual(['rule', 'held', 'held', 'held']);
    expect(withoutCells(conflict.corrections)).toEqual([
      { kind: 'rule', rule: 'longestRun', at: 0, from: 2, to: 3 },
      ...[0, 1, 2].map((day) => ({ kind: 'held', person: 0, day })),
    ]);
  });

  it('what a clause decides about a person stands among the parts and is never offered', () => {
    const board = hoursBoard(['RP'], { least: [[1, 0, 1]] }, { open: [['R', 'K-']] });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts).toContainEqual({ kind: 'held', person: 0, day: 0 });
    expect(conflict.corrections.map((each) => each.kind)).toEqual(['cover', 'lend']);
  });

  it('a shift that only stands empty can be filled, and the cells for it are given', () => {
    const conflict = found(hoursBoard(['P', '-'], { least: [[1, 0, 1]] }), 'shifts.tooFew');
    expect(conflict.outcome).toBe('possible');
    if (conflict.outcome === 'possible') expect(conflict.cells).toHaveLength(1);
  });

  it('says so where the steps end first', () => {
    const board = hoursBoard(['C', 'C', 'M'], { least: [[1, 0, 2]] });
    const target = targetOfFault(board, judgeBoard(board)[0]!)!;
    expect(findHoursConflict(board, target, solver, { cause: 1, changes: 1 })).toEqual({ outcome: 'undecided' });
  });

  it('a planned ward of 20 whose people are nearly all on leave one day, twice the same', () => {
    const input = inventWard({ seed: 3, people: 20, clauses: wardClauses(20) });
    const day = input.days[12]!.day;
    const away = input.people
      .slice(0, 16)
      .map(({ employeeId }) => ({ employeeId, mode: 'leave' as const, from: day, to: day }));
    const board = plannedBoard({ ...input, absences: [...input.absences, ...away] });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.minimal).toBe(true);
    expect(conflict.parts.filter((part) => part.kind === 'cover')).toHaveLength(3);
    expect(conflict.parts.filter((part) => part.kind === 'held')).toHaveLength(16);
    expect(conflict.corrections.map((each) => each.kind)).toContain('held');
    expect(found(board, 'shifts.tooFew')).toEqual(conflict);
  }, 60_000);
});
