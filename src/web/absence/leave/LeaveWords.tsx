import type { ReactNode } from 'react';
import type { leaveScreenWords as source } from '../../../words/id/leaveScreens.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type LeaveScreenWords = SameShape<typeof source>;

/** The words of leave, for desk and phone. */
export const { Frame: LeaveWordsFrame, useOwnWords: useLeaveWords } = ownWords<LeaveScreenWords>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/leaveScreens.ts')).leaveScreenWords
    : (await import('../../../words/id/leaveScreens.ts')).leaveScreenWords,
);

/** Leave pages of the desk bring their own words. */
export const LeaveDesk = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <LeaveWordsFrame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </LeaveWordsFrame>
  );
};
