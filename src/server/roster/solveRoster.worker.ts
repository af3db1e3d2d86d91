// Makes plans in a thread of its own, one after another: ruling and judging hold their thread for seconds, and the server must answer meanwhile.
import { parentPort } from 'node:worker_threads';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import { layGround } from '../../domain/roster/placement/layGround.ts';
import { finishPlan } from '../../domain/roster/planRoster.ts';
import { factsOf, judgedPlan, type RosterInput, timedPlan } from '../../domain/roster/rosterInput.ts';
import { finishShifts, layShifts } from '../../domain/roster/shifts/planShifts.ts';
import type { PartsSolved, SolveMessage, SolveOrder, WardsSolved } from './solveMessages.ts';

const say = (message: SolveMessage): void => parentPort!.postMessage(message);
let answered: (answer: unknown) => void = () => undefined;
/** Sends tasks to the pool and waits for its one answer. */
const ask = <Answer>(message: SolveMessage): Promise<Answer> =>
  new Promise((resolve) => {
    answered = resolve as (answer: unknown) => void;
    say(message);
  });

const plan = async (input: RosterInput): Promise<void> => {
  say({ kind: 'progress', step: 'rule', done: 0, total: 1 });
  const facts = factsOf(input);
  const problem = composeProblem(facts, input.fixed, input.seed);
  const laid = layShifts(facts, problem, input.fixed);
  if (laid.tasks.length > 0) say({ kind: 'progress', step: 'lines', done: 0, total: laid.tasks.length });
  const lines = laid.tasks.length === 0 ? null : await ask<WardsSolved>({ kind: 'wards', tasks: laid.tasks });
  const shifts = finishShifts(laid, lines?.answers ?? []);
  say({ kind: 'progress', step: 'search', done: 0, total: 1 });
  const ground = layGround(shifts.problem);
  const { answers, solver } = await ask<PartsSolved>({
    kind: 'parts',
    tasks: ground.parts.map(({ placement, office, seed }) => ({ placement, office, seed })),
  });
  const planned = finishPlan(ground, answers, solver === '' ? (lines?.solver ?? '') : solver);
  say({ kind: 'progress', step: 'judge', done: 0, total: 1 });
  const timed = timedPlan(facts, problem, input.fixed, planned, shifts);
  say({ kind: 'solved', solved: judgedPlan(facts, problem, timed) });
};

parentPort!.on('message', (order: SolveOrder) => {
  if (order.kind === 'plan') void plan(order.input);
  else answered(order.answer);
});
