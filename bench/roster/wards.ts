// The lines of many wards through the pool of two threads, with the bound of the whole.
import { composeProblem } from '../../src/domain/roster/composeProblem.ts';
import { factsOf } from '../../src/domain/roster/rosterInput.ts';
import { inventWard, wardClauses } from '../../src/domain/roster/shifts/inventWard.ts';
import type { LineWorth } from '../../src/domain/roster/shifts/lineWorth.ts';
import { finishShifts, layShifts } from '../../src/domain/roster/shifts/planShifts.ts';
import type { PartPool } from '../../src/server/roster/partPool.ts';

const never = new AbortController().signal;
const now = () => performance.now() / 1000;

/** Wards of 20 people each on three shifts; wall seconds to the composed tasks, to the first ward's lines, and to the end. */
export const solveWards = async (
  order: { readonly wards: number; readonly days: number },
  pool: PartPool,
): Promise<{ worth: LineWorth; firstSeconds: number; seconds: number }> => {
  const people = 20;
  const input = inventWard({
    seed: 3,
    people,
    units: order.wards,
    days: order.days,
    clauses: wardClauses(people),
  });
  const facts = factsOf(input);
  const problem = composeProblem(facts, input.fixed, input.seed);
  const begin = now();
  const laid = layShifts(facts, problem, input.fixed);
  let firstSeconds = 0;
  const solved = await pool.solveWards(laid.tasks, never, (done) => {
    if (done === 1) firstSeconds = now() - begin;
  });
  const { worth } = finishShifts(laid, solved!.answers);
  return { worth, firstSeconds, seconds: now() - begin };
};
