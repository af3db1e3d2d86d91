// Makes a plan in a thread of its own: the search holds its thread for seconds, and the server must answer meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { type RosterInput, type SolveStep, solveRoster } from '../../domain/roster/rosterInput.ts';
import { openHighs } from '../platform/solver/highs.ts';
import type { SolveMessage } from './solveMessages.ts';

const say = (message: SolveMessage): void => parentPort!.postMessage(message);
const report = (step: SolveStep, done: number, total: number): boolean => {
  say({ kind: 'progress', step, done, total });
  return true;
};
const solved = solveRoster(workerData as RosterInput, report, { solver: await openHighs() });
say({ kind: 'solved', solved: solved! });
