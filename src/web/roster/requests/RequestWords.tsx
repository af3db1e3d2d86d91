import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Language } from '../../../words/format.ts';
import type { requestScreenWords as source } from '../../../words/id/requestScreens.ts';
import type { SameShape } from '../../../words/shape.ts';

export type RequestScreenWords = SameShape<typeof source>;

const loadWords = async (language: Language): Promise<RequestScreenWords> =>
  language === 'en'
    ? (await import('../../../words/en/requestScreens.ts')).requestScreenWords
    : (await import('../../../words/id/requestScreens.ts')).requestScreenWords;

const RequestWordsContext = createContext<RequestScreenWords | null>(null);

/** The words of these screens; only below `RequestWordsFrame`. */
export const useRequestWords = (): RequestScreenWords => {
  const words = use(RequestWordsContext);
  if (words === null) throw new Error('no request words above this part');
  return words;
};

interface RequestWordsFrameProps {
  readonly language: Language;
  /** Shown until the words are here. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Loads the words of wishes, swaps and flexible days beside the screen itself, so that nobody else carries them. */
export const RequestWordsFrame = ({ language, waiting, children }: RequestWordsFrameProps) => {
  const [loaded, setLoaded] = useState<{ language: Language; words: RequestScreenWords } | null>(null);
  useEffect(() => {
    let current = true;
    loadWords(language).then((words) => {
      if (current) setLoaded({ language, words });
    });
    return () => {
      current = false;
    };
  }, [language]);
  return loaded === null ? waiting : <RequestWordsContext value={loaded.words}>{children}</RequestWordsContext>;
};
