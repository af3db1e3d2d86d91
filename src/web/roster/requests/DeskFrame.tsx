import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { RequestWordsFrame } from './RequestWords.tsx';

/** Request pages bring their own words. */
export const DeskFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <RequestWordsFrame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </RequestWordsFrame>
  );
};
