import type { ReactNode } from 'react';
import type { attendanceProofWords as proof } from '../../../words/id/attendanceProof.ts';
import type { doubtScreenWords as source } from '../../../words/id/doubtScreens.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type DoubtWords = SameShape<typeof source> & { readonly proof: SameShape<typeof proof> };
type Params = Readonly<Record<string, string | number>>;

const { Frame, useOwnWords } = ownWords<DoubtWords>(async (language) => {
  if (language === 'en') {
    const [own, shared] = await Promise.all([
      import('../../../words/en/doubtScreens.ts'),
      import('../../../words/en/attendanceProof.ts'),
    ]);
    return { ...own.doubtScreenWords, proof: shared.attendanceProofWords };
  }
  const [own, shared] = await Promise.all([
    import('../../../words/id/doubtScreens.ts'),
    import('../../../words/id/attendanceProof.ts'),
  ]);
  return { ...own.doubtScreenWords, proof: shared.attendanceProofWords };
});
export const useDoubtWords = useOwnWords;

/** What a finding says, with its numbers. */
export const findingSentence = (words: DoubtWords, { code, params }: { code: string; params: Params }): string => {
  const signals = words.proof.signals as Readonly<Record<string, (params: Params) => string>>;
  return (words.findings[code] ?? signals[code])?.(params) ?? words.proof.signalUnknown;
};

/** Pages about doubtful punches bring their own words. */
export const DoubtFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
