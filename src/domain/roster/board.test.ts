import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardDay } from './boardDay.ts';
import { boardOf } from './boardOf.ts';
import { composeProblem } from './composeProblem.ts';
import { explainDay } from './explainDay.ts';
import { inventFacts } from './inventFacts.ts';
import { judgeBoard } from './judgeBoard.ts';
import { planRoster } from './planRoster.ts';
import { groundsOf } from './unitGround.ts';

const planned = (seed: number, units = 2, size = 8) => {
  const facts = inventFacts({ seed, units, size, days: 6 });
  const problem = composeProblem(facts, [], seed);
  const result = planRoster(problem)!;
  const grounds = groundsOf(problem, result.plan);
  const lines = new Map(
    [...grounds.units.values()]
      .flatMap((unit) => unit.lines)
      .map((line) => [line.employeeId, { ...line, fixed: '0'.repeat(6) }]),
  );
  const boardFor = (unitIds: readonly string[]) =>
    boardOf({
      days: problem.days,
      units: unitIds.map((id) => grounds.units.get(id)!.ground),
      lineOf: (id) => lines.get(id),
      shared: grounds.shared,
    });
  return { ...result, grounds, boardFor, unitIds: [...grounds.units.keys()] };
};
const seeds = fc.integer({ min: 1, max: 100_000 });

describe('the board of a plan', () => {
  it('finds exactly the broken bounds that the planner reported', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { boardFor, unitIds, breaches } = planned(seed);
        const name = (b: {
          code: string;
          ref: { clause: string } | null;
          params: Readonly<Record<string, string | number>>;
        }) => `${b.code} ${b.ref?.clause} ${b.params.found} ${b.params.bound}`;
        expect(judgeBoard(boardFor(unitIds)).map(name).sort()).toEqual(
          breaches
            .filter((b) => b.code !== 'minimumStaff.missing')
            .map(name)
            .sort(),
        );
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('of one unit counts the people of other units whom a shared bound counts', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { boardFor, unitIds } = planned(seed, 8, 4);
        const whole = judgeBoard(boardFor(unitIds)).length;
        const parts = new Set(
          unitIds.flatMap((id) =>
            judgeBoard(boardFor([id])).map((f) =>
              JSON.stringify([
                f.code,
                f.day,
                f.params,
                f.ref,
                f.code.startsWith('roster.person') ? [id, f.people] : f.params.elsewhere,
              ]),
            ),
          ),
        );
        expect(parts.size === 0).toBe(whole === 0);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('says why each person stands where he stands, and why not elsewhere', () => {
    const { boardFor, unitIds } = planned(77);
    const board = boardFor(unitIds);
    for (let p = 0; p < board.people.length; p++)
      for (let d = 0; d < board.days.length; d++) {
        const told = explainDay(board, p, d);
        expect(told.why.code).not.toBe('');
        for (const other of told.others) {
          if (other.against === null) continue;
          const people = board.people.map((person, i) =>
            i === p
              ? { ...person, modes: person.modes.slice(0, d) + other.letter + person.modes.slice(d + 1) }
              : person,
          );
          expect(judgeBoard({ ...board, people }).length).toBeGreaterThanOrEqual(judgeBoard(board).length);
        }
      }
  });

  it('tells the office count of a day and between what it must lie', () => {
    const { boardFor, unitIds, breaches } = planned(3);
    const board = boardFor(unitIds);
    if (breaches.length === 0)
      for (let d = 0; d < board.days.length; d++) {
        const { office, least, most } = boardDay(board, d);
        expect(office).toBeGreaterThanOrEqual(least ?? 0);
        expect(office).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
      }
  });

  it('holds no health ground', () => {
    const { grounds } = planned(9);
    expect(JSON.stringify([...grounds.units.values()])).not.toMatch(/pregnant|nursing/);
  });
});
