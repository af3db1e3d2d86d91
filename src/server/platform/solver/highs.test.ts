import { beforeAll, expect, test } from 'vitest';
import type { LinearProgram, LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { openHighs } from './highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const infinity = Number.POSITIVE_INFINITY;

/** Dense rows written out, for small cases. */
const programOf = (
  cost: number[],
  rows: { lower: number; upper: number; of: number[] }[],
  upper: number[] = cost.map(() => infinity),
  integer?: number[],
): LinearProgram => ({
  cost: Float64Array.from(cost),
  lower: new Float64Array(cost.length),
  upper: Float64Array.from(upper),
  rowLower: Float64Array.from(rows.map((r) => r.lower)),
  rowUpper: Float64Array.from(rows.map((r) => r.upper)),
  rows: {
    start: Int32Array.from([0, ...rows.map((_, i) => (i + 1) * cost.length)]),
    index: Int32Array.from(rows.flatMap(() => cost.map((_, c) => c))),
    value: Float64Array.from(rows.flatMap((r) => r.of)),
  },
  ...(integer ? { integer: Uint8Array.from(integer) } : {}),
});

test('a linear program comes back with its optimum and the price of every row', () => {
  const program = solver.load(
    programOf(
      [2, 3],
      [
        { lower: 4, upper: infinity, of: [1, 1] },
        { lower: 6, upper: infinity, of: [1, 3] },
      ],
    ),
  );
  const answer = program.solve();
  expect(answer).toMatchObject({ status: 'optimal', bound: 9 });
  expect([...answer.values!].map(Math.round)).toEqual([3, 1]);
  expect(answer.rowDuals![0]).toBeCloseTo(1.5);
  expect(answer.rowDuals![1]).toBeCloseTo(0.5);
  program.close();
});

test('columns added to a solved program are taken in and may be taken out again', () => {
  const program = solver.load(programOf([2], [{ lower: 4, upper: infinity, of: [1] }]));
  expect(program.solve().objective).toBeCloseTo(8);
  program.addColumns({
    cost: Float64Array.of(3, 9),
    lower: new Float64Array(2),
    upper: Float64Array.of(infinity, infinity),
    start: Int32Array.of(0, 1, 2),
    index: Int32Array.of(0, 0),
    value: Float64Array.of(2, 1),
  });
  expect([...program.solve().values!]).toEqual([0, 2, 0]);
  program.removeColumns(Int32Array.of(1));
  expect([...program.solve().values!]).toEqual([4, 0]);
  program.close();
});

test('rows added to a solved program bind', () => {
  const program = solver.load(programOf([1, 1], [{ lower: 2, upper: infinity, of: [1, 1] }]));
  program.solve();
  program.addRows(Float64Array.of(3), Float64Array.of(infinity), {
    start: Int32Array.of(0, 1),
    index: Int32Array.of(1),
    value: Float64Array.of(1),
  });
  expect(program.solve().objective).toBeCloseTo(3);
  program.setRowBounds(Int32Array.of(1), Float64Array.of(5), Float64Array.of(infinity));
  expect(program.solve().objective).toBeCloseTo(5);
  program.setCosts(Int32Array.of(1), Float64Array.of(2));
  expect(program.solve().objective).toBeCloseTo(10);
  program.close();
});

test('an infeasible program comes back with a ray that proves it', () => {
  const rows = [
    { lower: 4, upper: infinity, of: [1, 1] },
    { lower: -infinity, upper: 1, of: [1, 0] },
    { lower: -infinity, upper: 1, of: [0, 1] },
  ];
  const program = solver.load(programOf([1, 1], rows));
  const { status, ray } = program.solve();
  expect(status).toBe('infeasible');
  const [a, b, c] = ray!;
  expect(Math.abs(a! + b!)).toBeLessThan(1e-7);
  expect(Math.abs(a! + c!)).toBeLessThan(1e-7);
  expect(Math.abs(4 * a! + b! + c!)).toBeGreaterThan(1e-7);
  program.close();
});

test('a program of whole numbers begins from a given point and proves its optimum', () => {
  const weights = [6, 7, 9, 11, 13];
  const program = solver.load(
    programOf(
      weights.map((w) => -w),
      [{ lower: -infinity, upper: 24, of: weights }],
      weights.map(() => 1),
      weights.map(() => 1),
    ),
  );
  const answer = program.solve({ start: Float64Array.of(0, 0, 1, 0, 1), seed: 3 });
  expect(answer).toMatchObject({ status: 'optimal', objective: -24, rowDuals: null });
  expect(answer.bound).toBeCloseTo(-24);
  const relaxed = program.solve({ relaxed: true });
  expect(relaxed.status).toBe('optimal');
  expect(relaxed.rowDuals).not.toBeNull();
  program.setColumnBounds(Int32Array.of(4, 3), new Float64Array(2), new Float64Array(2));
  expect(program.solve().objective).toBe(-22);
  program.close();
});
