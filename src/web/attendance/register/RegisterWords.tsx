import type { ReactNode } from 'react';
import type { registerScreenWords as source } from '../../../words/id/registerScreens.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/registerScreens.ts')).registerScreenWords
    : (await import('../../../words/id/registerScreens.ts')).registerScreenWords,
);
export const useRegisterWords = useOwnWords;

/** Pages of the manual register bring their own words. */
export const RegisterFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
export const sheetTone = {
  draft: 'plain',
  sent: 'warn',
  returned: 'bad',
  approved: 'okay',
  discarded: 'plain',
} as const;
