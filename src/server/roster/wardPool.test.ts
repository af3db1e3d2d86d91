import { beforeAll, expect, it } from 'vitest';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { factsOf, solveRoster } from '../../domain/roster/rosterInput.ts';
import { inventWard, wardClauses } from '../../domain/roster/shifts/inventWard.ts';
import { layShifts } from '../../domain/roster/shifts/planShifts.ts';
import { solveShifts } from '../../domain/roster/shifts/solveShifts.ts';
import { openHighs } from '../platform/solver/highs.ts';
import { openPartPool } from './partPool.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const wards = 9;
const input = inventWard({ seed: 7, people: 7, units: wards, days: 7, clauses: wardClauses(7) });
const tasksOf = () => {
  const facts = factsOf(input);
  return layShifts(facts, composeProblem(facts, input.fixed, input.seed), input.fixed).tasks;
};

it('nine wards side by side get the lines that they get one after another, each with a bound', async () => {
  const tasks = tasksOf();
  expect(tasks).toHaveLength(wards);
  const alone = tasks.map(solveShifts(solver));
  for (const { bound, value } of alone) {
    expect(bound).toBeGreaterThan(0);
    expect(bound).toBeLessThanOrEqual(value + 1e-6);
  }
  for (const size of [1, 2]) {
    const pool = openPartPool(size);
    const told: number[] = [];
    const solved = await pool.solveWards(tasks, new AbortController().signal, (done) => told.push(done));
    await pool.close();
    expect(told).toEqual(tasks.map((_, i) => i + 1));
    expect(solved!.answers).toEqual(alone);
  }
}, 90_000);

it('a plan of nine wards says how good it is as a whole', () => {
  const steps: string[] = [];
  const solved = solveRoster(
    input,
    (step, done, total) => {
      steps.push(step === 'lines' ? `${step} ${done}/${total}` : step);
      return true;
    },
    { solver },
  )!;
  expect(steps.slice(0, 1 + wards)).toEqual([
    'rule',
    ...Array.from({ length: wards }, (_, i) => `lines ${i}/${wards}`),
  ]);
  const { points, bound, cells, stopped } = solved.quality;
  expect(stopped).toBe(false);
  expect(cells).toBeGreaterThan(wards * 7 * 5);
  expect(bound).toBeGreaterThan(0);
  expect(points - bound).toBeLessThanOrEqual(points / 5);
}, 90_000);

it('wards that are cancelled answer nothing, and a ward that is out of time brings lawful lines', async () => {
  const tasks = tasksOf();
  const pool = openPartPool(2);
  const abort = new AbortController();
  const running = pool.solveWards(tasks, abort.signal, () => undefined);
  abort.abort();
  expect(await running).toBeNull();
  await pool.close();
  let asked = 0;
  const late = solveShifts(solver, () => ++asked > 3)(tasks[0]!);
  expect(late.stopped).toBe(true);
  expect(late.lines).toHaveLength(7);
});

it('a ward that cannot keep its rules says how many are broken, and its bound stays true', () => {
  const clauses = wardClauses(6).map((clause) =>
    'times' in clause ? { ...clause, times: [{ name: 'Pagi', start: '07:00', end: '14:00', minimum: 9 }] } : clause,
  );
  const { quality, breaches } = solveRoster(inventWard({ seed: 2, people: 6, days: 7, clauses }), undefined, {
    solver,
  })!;
  const missing = breaches
    .filter(({ code }) => code === 'shifts.tooFew')
    .reduce((sum, { params }) => sum + Number(params.count) - Number(params.found), 0);
  expect(missing).toBeGreaterThan(20);
  expect(quality.broken).toBeGreaterThanOrEqual(missing);
  expect(quality.points).toBeLessThan(400);
  expect(quality.bound).toBeLessThanOrEqual(quality.points);
});
