import type { ReactNode } from 'react';
import type { attendanceDeskWords as source } from '../../../words/id/attendanceDesk.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/attendanceDesk.ts')).attendanceDeskWords
    : (await import('../../../words/id/attendanceDesk.ts')).attendanceDeskWords,
);
export const useDeskWords = useOwnWords;

/** Pages of the operator bring their own words. */
export const DeskFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
