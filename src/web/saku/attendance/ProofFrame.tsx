import type { ReactNode } from 'react';
import type { attendanceProofWords as source } from '../../../words/id/attendanceProof.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePhoneWords } from '../words.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/attendanceProof.ts')).attendanceProofWords
    : (await import('../../../words/id/attendanceProof.ts')).attendanceProofWords,
);
export const useProofWords = useOwnWords;

export const ProofFrame = ({ children }: { readonly children: ReactNode }) => {
  const { words, language } = usePhoneWords();
  return (
    <Frame language={language} waiting={<Skeleton label={words.app.progress.loading} />}>
      {children}
    </Frame>
  );
};
