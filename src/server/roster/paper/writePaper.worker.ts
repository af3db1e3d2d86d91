// Writes the file of a large plan in a thread of its own, so that the server answers meanwhile.
import { en } from '../../../words/en.ts';
import { formatsOf } from '../../../words/format.ts';
import { id } from '../../../words/id.ts';
import { serveWork } from '../../platform/worker/serveWork.ts';
import { boardFile } from '../boardFile.ts';
import { boardSheet } from '../boardSheet.ts';
import type { PaperOrder } from './paperInThread.ts';

await serveWork<PaperOrder, Uint8Array>(({ language, paper }, report) => {
  const both = { words: language === 'en' ? en : id, formats: formatsOf(language), onRow: report };
  return paper.kind === 'pdf' ? boardSheet({ ...paper.parts, ...both }) : boardFile({ ...paper.parts, ...both });
});
