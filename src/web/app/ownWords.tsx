import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Language } from '../../words/format.ts';

interface FrameProps {
  readonly language: Language;
  /** Shown until the words are here. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Words that come with the screens that need them, so that nobody else carries them: a frame that loads them and a hook below it. */
export const ownWords = <Words,>(load: (language: Language) => Promise<Words>) => {
  const Context = createContext<Words | null>(null);
  const useOwnWords = (): Words => {
    const words = use(Context);
    if (words === null) throw new Error('no frame with these words above this part');
    return words;
  };
  const Frame = ({ language, waiting, children }: FrameProps) => {
    const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: Words } | null>(null);
    useEffect(() => {
      let current = true;
      load(language).then((words) => {
        if (current) setLoaded({ language, words });
      });
      return () => {
        current = false;
      };
    }, [language]);
    return loaded === null ? waiting : <Context value={loaded.words}>{children}</Context>;
  };
  return { Frame, useOwnWords };
};
