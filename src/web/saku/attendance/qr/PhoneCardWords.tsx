import type { ReactNode } from 'react';
import type { phoneCardWords as source } from '../../../../words/id/phoneCard.ts';
import type { SameShape } from '../../../../words/shape.ts';
import { ownWords } from '../../../app/ownWords.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { usePhoneWords } from '../../words.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../../words/en/phoneCard.ts')).phoneCardWords
    : (await import('../../../../words/id/phoneCard.ts')).phoneCardWords,
);
/** The words of one's own card and of reading a door display. */
export const usePhoneCardWords = useOwnWords;

export const PhoneCardFrame = ({ children }: { readonly children: ReactNode }) => {
  const { words, language } = usePhoneWords();
  return (
    <Frame language={language} waiting={<Skeleton label={words.app.progress.loading} />}>
      {children}
    </Frame>
  );
};
