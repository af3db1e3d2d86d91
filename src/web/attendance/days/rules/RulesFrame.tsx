import type { ReactNode } from 'react';
import type { dayRulesWords as source } from '../../../../words/id/dayRules.ts';
import type { SameShape } from '../../../../words/shape.ts';
import { ownWords } from '../../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../../app/words.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ExplainedFrame } from '../../explained/ExplainedFrame.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../../words/en/dayRules.ts')).dayRulesWords
    : (await import('../../../../words/id/dayRules.ts')).dayRulesWords,
);
export const useRulesWords = useOwnWords;

/** The officer's page of attendance brings its own words. */
export const RulesFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={8} label={app.progress.loading} />}>
      <ExplainedFrame>{children}</ExplainedFrame>
    </Frame>
  );
};
