import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Language } from '../../../words/format.ts';
import type { dispensationWords as source } from '../../../words/id/dispensation.ts';
import type { SameShape } from '../../../words/shape.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePhoneWords } from '../words.tsx';

/** What `tools/pruneWordsPlugin.ts` leaves in the phone's files. */
type DispensationWords = Pick<SameShape<typeof source>, 'states' | 'over' | 'toCome' | 'grounds' | 'mine'>;

const loadWords = async (language: Language): Promise<DispensationWords> =>
  language === 'en'
    ? (await import('../../../words/en/dispensation.ts')).dispensationWords
    : (await import('../../../words/id/dispensation.ts')).dispensationWords;

const DispensationWordsContext = createContext<DispensationWords | null>(null);

export const useDispensationWords = (): DispensationWords => {
  const words = use(DispensationWordsContext);
  if (words === null) throw new Error('no words of dispensations above this part');
  return words;
};

/** The words come with the screen, so that nobody else carries them. */
export const DispensationFrame = ({ children }: { readonly children: ReactNode }) => {
  const { words, language } = usePhoneWords();
  const [loaded, setLoaded] = useState<{ language: Language; words: DispensationWords } | null>(null);
  useEffect(() => {
    let current = true;
    loadWords(language).then((found) => {
      if (current) setLoaded({ language, words: found });
    });
    return () => {
      current = false;
    };
  }, [language]);
  if (loaded === null) return <Skeleton label={words.app.progress.loading} />;
  return <DispensationWordsContext value={loaded.words}>{children}</DispensationWordsContext>;
};
