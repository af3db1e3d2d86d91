import type { ReactNode } from 'react';
import { RequestWordsFrame } from '../../roster/requests/RequestWords.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePhoneWords } from '../words.tsx';

/** Request screens bring their own words. */
export const RequestFrame = ({ children }: { readonly children: ReactNode }) => {
  const { words, language } = usePhoneWords();
  return (
    <RequestWordsFrame language={language} waiting={<Skeleton label={words.app.progress.loading} />}>
      {children}
    </RequestWordsFrame>
  );
};
