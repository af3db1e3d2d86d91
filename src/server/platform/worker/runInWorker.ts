import { Worker } from 'node:worker_threads';
import { repositoryFile } from '../repositoryFile.ts';

export interface WorkerLimits {
  /** Hears what the work reports with `report`, in order. */
  readonly onProgress?: (progress: unknown) => void;
  /** Ends the thread at once. */
  readonly signal?: AbortSignal;
  /** Heap of the thread at most, in MB; 1024 unless said. */
  readonly memoryMb?: number;
  /** Longest time in milliseconds; none unless said. */
  readonly timeoutMs?: number;
}

/** Why work in a thread came to no result of its own. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
  readonly reason: 'cancelled' | 'timeout' | 'memory' | 'failed';

  constructor(reason: WorkerEnded['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Runs the work of `<entry>.ts` (a file `*.worker.ts` that calls `serveWork`) in a thread of its own: dist/<entry>.js.
 * `input` and result are plain data. Rejects with `WorkerEnded` when cancelled, too slow, too large or failed.
 */
export const runInWorker = <Result>(entry: string, input: unknown, limits: WorkerLimits = {}): Promise<Result> =>
  new Promise((done, fail) => {
    const { signal, onProgress, timeoutMs } = limits;
    if (signal?.aborted) {
      fail(new WorkerEnded('cancelled', 'Cancelled before it began.'));
      return;
    }
    const worker = new Worker(repositoryFile(`dist/${entry}.js`), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb ?? 1024 },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const cancel = (): void => end(() => fail(new WorkerEnded('cancelled', 'Cancelled.')));
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => end(() => fail(new WorkerEnded('timeout', `Not done after ${timeoutMs} ms.`))), timeoutMs);
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') end(() => done(message.result as Result));
      else end(() => fail(new WorkerEnded('failed', message.message)));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new WorkerEnded('memory', `Needed more than ${limits.memoryMb ?? 1024} MB.`)
            : new WorkerEnded('failed', error.message.slice(0, 500)),
        ),
      ),
    );
    worker.on('exit', () => end(() => fail(new WorkerEnded('failed', 'The thread ended without a result.'))));
  });
