import type { rosterManyWords as source } from '../../../words/id/rosterMany.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';

/** The words of a step for many plans. */
export const { Frame: ManyWordsFrame, useOwnWords: useManyWords } = ownWords<SameShape<typeof source>>(
  async (language) =>
    language === 'en'
      ? (await import('../../../words/en/rosterMany.ts')).rosterManyWords
      : (await import('../../../words/id/rosterMany.ts')).rosterManyWords,
);
