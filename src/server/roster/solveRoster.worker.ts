// Makes a plan in a thread of its own: ruling and judging hold their thread for seconds, and the server must answer meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import { layGround } from '../../domain/roster/placement/layGround.ts';
import { finishPlan } from '../../domain/roster/planRoster.ts';
import { factsOf, judgedPlan, type RosterInput, timedPlan } from '../../domain/roster/rosterInput.ts';
import { planShifts } from '../../domain/roster/shifts/planShifts.ts';
import { solveShifts } from '../../domain/roster/shifts/solveShifts.ts';
import { openHighs } from '../platform/solver/highs.ts';
import type { PartsSolved, SolveMessage } from './solveMessages.ts';

const say = (message: SolveMessage): void => parentPort!.postMessage(message);
const input = workerData as RosterInput;
say({ kind: 'progress', step: 'rule', done: 0, total: 1 });
const facts = factsOf(input);
const problem = composeProblem(facts, input.fixed, input.seed);
say({ kind: 'progress', step: 'search', done: 0, total: 1 });
// Only plans with somebody on a line of shifts need a solver in this thread.
const hasLines = facts.people.some((person) => person.calendar !== undefined);
const shifts = planShifts(facts, problem, input.fixed, solveShifts(hasLines ? await openHighs() : null));
const ground = layGround(shifts.problem);
parentPort!.once('message', ({ answers, solver }: PartsSolved) => {
  const planned = finishPlan(ground, answers, solver);
  say({ kind: 'progress', step: 'judge', done: 0, total: 1 });
  const timed = timedPlan(facts, problem, input.fixed, planned, shifts);
  say({ kind: 'solved', solved: judgedPlan(facts, problem, timed) });
});
say({
  kind: 'parts',
  tasks: ground.parts.map(({ placement, office, seed }) => ({ placement, office, seed })),
});
