import type { ReactNode } from 'react';
import type { myScheduleWords as source } from '../../../words/id/mySchedule.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/mySchedule.ts')).myScheduleWords
    : (await import('../../../words/id/mySchedule.ts')).myScheduleWords,
);
export const useMyScheduleWords = useOwnWords;

export const MyScheduleFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={8} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
