import type { ReactNode } from 'react';
import type { dispensationWords as source } from '../../../words/id/dispensation.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePhoneWords } from '../words.tsx';

/** What `tools/pruneWordsPlugin.ts` leaves in the phone's files. */
type DispensationWords = Pick<SameShape<typeof source>, 'states' | 'over' | 'toCome' | 'grounds' | 'mine'>;

const { Frame, useOwnWords } = ownWords<DispensationWords>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/dispensation.ts')).dispensationWords
    : (await import('../../../words/id/dispensation.ts')).dispensationWords,
);
export const useDispensationWords = useOwnWords;

export const DispensationFrame = ({ children }: { readonly children: ReactNode }) => {
  const { words, language } = usePhoneWords();
  return (
    <Frame language={language} waiting={<Skeleton label={words.app.progress.loading} />}>
      {children}
    </Frame>
  );
};
