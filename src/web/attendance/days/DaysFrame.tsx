import type { ReactNode } from 'react';
import type { dayDeskWords as source } from '../../../words/id/dayDesk.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ExplainedFrame } from '../explained/ExplainedFrame.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/dayDesk.ts')).dayDeskWords
    : (await import('../../../words/id/dayDesk.ts')).dayDeskWords,
);
export const useDaysWords = useOwnWords;

/** Pages of attendance days bring their own words. */
export const DaysFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={8} label={app.progress.loading} />}>
      <ExplainedFrame>{children}</ExplainedFrame>
    </Frame>
  );
};
