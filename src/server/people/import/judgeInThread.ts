import { Worker } from 'node:worker_threads';
import { repositoryFile } from '../../platform/repositoryFile.ts';
import type { FileToJudge, judgeFile } from './judgeFile.ts';

type Answer = ReturnType<typeof judgeFile>;
type Message = { readonly done: number; readonly total: number } | { readonly judged: Answer };

const maxSeconds = 120;

/** Judges a file in a thread of its own with limits of memory and time; ended at once when cancelled. A thread that dies means a file that cannot be read. */
export const judgeInThread = (
  file: FileToJudge,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(repositoryFile('dist/judgeFile.worker.js'), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      settle();
      void worker.terminate();
    };
    const giveUp = () => end(() => resolve({ problem: { code: 'people.file.damaged' } }));
    const cancel = () => end(() => reject(new Error('cancelled')));
    const timer = setTimeout(giveUp, maxSeconds * 1000);
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    worker.on('error', giveUp);
    worker.on('message', (message: Message) => {
      if ('judged' in message) end(() => resolve(message.judged));
      else onProgress(message.done, message.total);
    });
  });
