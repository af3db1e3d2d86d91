import type { ReactNode } from 'react';
import type { attendanceProofWords as proof } from '../../../words/id/attendanceProof.ts';
import type { dayExplainedWords as explained } from '../../../words/id/dayExplained.ts';
import type { judgedDayWords as judged } from '../../../words/id/judgedDay.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

interface ExplainedWords {
  readonly t: SameShape<typeof explained>;
  readonly judged: SameShape<typeof judged>;
  readonly proof: SameShape<typeof proof>;
}

const { Frame, useOwnWords } = ownWords<ExplainedWords>(async (language) => {
  if (language === 'en') {
    const [t, judged, proof] = await Promise.all([
      import('../../../words/en/dayExplained.ts'),
      import('../../../words/en/judgedDay.ts'),
      import('../../../words/en/attendanceProof.ts'),
    ]);
    return { t: t.dayExplainedWords, judged: judged.judgedDayWords, proof: proof.attendanceProofWords };
  }
  const [t, judged, proof] = await Promise.all([
    import('../../../words/id/dayExplained.ts'),
    import('../../../words/id/judgedDay.ts'),
    import('../../../words/id/attendanceProof.ts'),
  ]);
  return { t: t.dayExplainedWords, judged: judged.judgedDayWords, proof: proof.attendanceProofWords };
});
export const useExplained = useOwnWords;

/** Months and days bring their own words, on the phone and at the desk. */
export const ExplainedFrame = ({ children }: { readonly children: ReactNode }) => {
  const { app, formats } = useUiLanguage();
  return (
    <Frame language={formats.language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
