// Makes a plan in a thread of its own: the search holds its thread for seconds, and the server must answer meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { type RosterInput, solveRoster } from '../../domain/roster/rosterInput.ts';
import type { SolveMessage } from './solveMessages.ts';

const say = (message: SolveMessage): void => parentPort!.postMessage(message);
const solved = solveRoster(workerData as RosterInput, (step, done, total) => {
  say({ kind: 'progress', step, done, total });
  return true;
});
say({ kind: 'solved', solved: solved! });
