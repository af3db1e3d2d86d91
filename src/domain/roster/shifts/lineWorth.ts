// How good the lines of a ward are: rules first, then points, as everywhere in a plan.
import { evaluateLines } from '../lines/evaluateLines.ts';
import { dayOff } from '../lines/model.ts';
import { shiftPrices } from './shiftPrices.ts';
import type { ShiftUnit } from './shiftUnit.ts';
import type { ShiftAnswer } from './solveShifts.ts';

/** `bound`: no lines of the same people that break as few rules, and give way in no others, have fewer points. */
export interface LineWorth {
  readonly points: number;
  readonly bound: number;
  /** Person-days that were open. */
  readonly cells: number;
  /** Rules of single lines that are not kept, people missing or too many in a shift, days without the shift that they must have. */
  readonly broken: number;
  readonly steps: number;
  readonly stopped: boolean;
}

export const noWorth: LineWorth = { points: 0, bound: 0, cells: 0, broken: 0, steps: 0, stopped: false };

/** Two wards share no bound and no point, so that everything adds up. */
export const withWorth = (a: LineWorth, b: LineWorth): LineWorth => ({
  points: a.points + b.points,
  bound: a.bound + b.bound,
  cells: a.cells + b.cells,
  broken: a.broken + b.broken,
  steps: a.steps + b.steps,
  stopped: a.stopped || b.stopped,
});

/** Steps of soft rules that lines break, and what the engine counts for them. */
const priced = ({ problem }: ShiftUnit, { lines }: ShiftAnswer): { steps: number; price: number } => {
  let steps = 0;
  let price = 0;
  for (const { day, types, requirement, weightUnder, weightOver } of problem.covers) {
    if (Math.max(weightUnder, weightOver) < shiftPrices.missing) continue;
    const found = lines.reduce((sum, line) => sum + (types.includes(line[day]!) ? 1 : 0), 0);
    const off = found < requirement ? weightUnder * (requirement - found) : weightOver * (found - requirement);
    price += off;
    steps += off / shiftPrices.missing;
  }
  for (const [p, { requests }] of problem.people.entries())
    for (const { day, weight } of requests)
      if (weight === shiftPrices.must && lines[p]![day] === dayOff) {
        price += weight;
        steps++;
      }
  return { steps, price };
};

/** The worth of an answer; no aim has a price below zero, so that nothing is below no points. */
export const worthOf = (unit: ShiftUnit, answer: ShiftAnswer): LineWorth => {
  const { steps, price } = priced(unit, answer);
  const points = Math.max(0, Math.round(answer.value) - price);
  const bound = Number.isFinite(answer.bound) ? Math.floor(answer.bound + 1e-6) - price : 0;
  return {
    points,
    bound: Math.max(0, Math.min(points, bound)),
    cells: unit.slots.flat().filter((slot) => slot.kind === 'open').length,
    broken: evaluateLines(unit.problem, answer.lines).faults.length + steps,
    steps: answer.steps,
    stopped: answer.stopped,
  };
};
