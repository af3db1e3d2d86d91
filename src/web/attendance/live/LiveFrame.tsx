import type { ReactNode } from 'react';
import type { attendanceLiveWords as source } from '../../../words/id/attendanceLive.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/attendanceLive.ts')).attendanceLiveWords
    : (await import('../../../words/id/attendanceLive.ts')).attendanceLiveWords,
);
export const useLiveWords = useOwnWords;

export const LiveFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={8} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
