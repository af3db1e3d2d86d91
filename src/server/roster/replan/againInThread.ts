import type { SolvedAgain, StandingPlan } from '../../../domain/roster/planAgain.ts';
import type { RosterInput, SolveStep } from '../../../domain/roster/rosterInput.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { runInWorker, WorkerEnded } from '../../platform/worker/runInWorker.ts';

export interface AgainOrder {
  readonly input: RosterInput;
  readonly standing: StandingPlan;
  readonly from: PlainDate;
}
export interface AgainProgress {
  readonly step: SolveStep;
  readonly done: number;
  readonly total: number;
}

/** Plans again in a thread (dist/planAgain.worker.js). Null when aborted: the thread is ended at once. */
export const againInThread = async (
  order: AgainOrder,
  signal: AbortSignal,
  report: (progress: AgainProgress) => void,
): Promise<SolvedAgain | null> => {
  try {
    return await runInWorker<SolvedAgain>('planAgain.worker', order, {
      signal,
      memoryMb: 3000,
      onProgress: (progress) => report(progress as AgainProgress),
    });
  } catch (error) {
    if (error instanceof WorkerEnded && error.reason === 'cancelled') return null;
    throw error;
  }
};
