// Plans again in a thread of its own, so that the server answers meanwhile.
import { planAgain, type SolvedAgain } from '../../../domain/roster/planAgain.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { serveWork } from '../../platform/worker/serveWork.ts';
import type { AgainOrder, AgainProgress } from './againInThread.ts';

await serveWork<AgainOrder, SolvedAgain>(async ({ input, standing, from }, report) => {
  const solver = await openHighs();
  const told = (progress: AgainProgress): boolean => {
    report(progress);
    return true;
  };
  const solved = planAgain(input, standing, from, (step, done, total) => told({ step, done, total }), { solver });
  if (solved === null) throw new Error('nobody asked the search to stop');
  return solved;
});
