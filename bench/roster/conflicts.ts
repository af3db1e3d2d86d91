// Why a rule cannot be kept: everybody who may staff a counter is away on one day.
import { composeProblem } from '../../src/domain/roster/composeProblem.ts';
import { findConflict } from '../../src/domain/roster/conflict/findConflict.ts';
import { limitOfFault } from '../../src/domain/roster/conflict/limitOfFault.ts';
import { judgeBoard } from '../../src/domain/roster/judgeBoard.ts';
import { openHighs } from '../../src/server/platform/solver/highs.ts';
import { inventProvince } from './inventProvince.ts';
import { unitBoard } from './unitBoard.ts';

export interface ConflictMeasure {
  readonly people: number;
  readonly cells: number;
  /** Median seconds for the smallest set with all tried changes, solver warm. */
  readonly seconds: number;
  readonly parts: number;
  readonly corrections: number;
}

const times = 9;

export const measureConflict = async (people: number): Promise<ConflictMeasure> => {
  const solver = await openHighs();
  const facts = inventProvince({ people, seed: 5, single: true });
  const limit = composeProblem(facts, [], 5).dayLimits.find(
    (each) =>
      each.mode === 'office' && (each.min ?? 0) > 0 && each.counted.length > 1 && each.counted.length < people / 2,
  );
  if (limit === undefined) throw new Error('no counter in this unit');
  const away = limit.counted.slice(0, limit.counted.length - limit.min! + 1);
  const absences = away.map((employeeId) => ({ employeeId, mode: 'leave' as const, from: limit.day, to: limit.day }));
  const { board, cells } = unitBoard(composeProblem({ ...facts, absences: [...facts.absences, ...absences] }, [], 5));
  const day = board.days.indexOf(limit.day);
  const fault = judgeBoard(board).find((each) => each.code === 'roster.tooFew' && each.day === day);
  const target = fault === undefined ? null : limitOfFault(board, fault);
  if (target === null) throw new Error('the counter is staffed all the same');
  const taken: number[] = [];
  let found = findConflict(board, target, solver);
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    found = findConflict(board, target, solver);
    taken.push((performance.now() - begin) / 1000);
  }
  if (found.possible) throw new Error('a plan exists');
  const seconds = taken.sort((a, b) => a - b)[times >> 1]!;
  return { people, cells, seconds, parts: found.parts.length, corrections: found.corrections.length };
};
