import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Language } from '../../../words/format.ts';
import type { myScheduleWords as source } from '../../../words/id/mySchedule.ts';
import type { SameShape } from '../../../words/shape.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type MyScheduleWords = SameShape<typeof source>;

const loadWords = async (language: Language): Promise<MyScheduleWords> =>
  language === 'en'
    ? (await import('../../../words/en/mySchedule.ts')).myScheduleWords
    : (await import('../../../words/id/mySchedule.ts')).myScheduleWords;

const MyScheduleContext = createContext<MyScheduleWords | null>(null);

export const useMyScheduleWords = (): MyScheduleWords => {
  const words = use(MyScheduleContext);
  if (words === null) throw new Error('no words of the own schedule above this part');
  return words;
};

/** The page brings its own words, so that nobody else carries them. */
export const MyScheduleFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  const [loaded, setLoaded] = useState<{ language: Language; words: MyScheduleWords } | null>(null);
  useEffect(() => {
    let current = true;
    loadWords(language).then((words) => {
      if (current) setLoaded({ language, words });
    });
    return () => {
      current = false;
    };
  }, [language]);
  if (loaded === null) return <Skeleton rows={8} label={app.progress.loading} />;
  return <MyScheduleContext value={loaded.words}>{children}</MyScheduleContext>;
};
