import type { requestScreenWords as source } from '../../../words/id/requestScreens.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';

export type RequestScreenWords = SameShape<typeof source>;

/** The words of wishes, swaps and flexible days. */
export const { Frame: RequestWordsFrame, useOwnWords: useRequestWords } = ownWords<RequestScreenWords>(
  async (language) =>
    language === 'en'
      ? (await import('../../../words/en/requestScreens.ts')).requestScreenWords
      : (await import('../../../words/id/requestScreens.ts')).requestScreenWords,
);
