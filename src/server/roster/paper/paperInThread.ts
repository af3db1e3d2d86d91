import type { Language } from '../../../words/format.ts';
import { runInWorker, WorkerEnded } from '../../platform/worker/runInWorker.ts';
import type { FileParts } from '../boardFile.ts';
import type { SheetParts } from '../boardSheet.ts';

type Plain<Parts> = Omit<Parts, 'words' | 'formats' | 'onRow'>;
export interface PaperOrder {
  readonly language: Language;
  readonly paper:
    | { readonly kind: 'xlsx'; readonly parts: Plain<FileParts> }
    | { readonly kind: 'pdf'; readonly parts: Plain<SheetParts> };
}

/** Writes a file in a thread (dist/writePaper.worker.js), reporting rows. Null when aborted: the thread is ended at once. */
export const paperInThread = async (
  order: PaperOrder,
  signal: AbortSignal,
  onRow: (row: number) => void,
): Promise<Uint8Array | null> => {
  try {
    return await runInWorker<Uint8Array>('writePaper.worker', order, {
      signal,
      memoryMb: 2000,
      onProgress: (row) => onRow(Number(row)),
    });
  } catch (error) {
    if (error instanceof WorkerEnded && error.reason === 'cancelled') return null;
    throw error;
  }
};
