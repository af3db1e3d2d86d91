import type { ReactNode } from 'react';
import type { terminalScreenWords as source } from '../../../words/id/terminalScreens.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export type TerminalScreenWords = SameShape<typeof source>;

const { Frame, useOwnWords } = ownWords<TerminalScreenWords>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/terminalScreens.ts')).terminalScreenWords
    : (await import('../../../words/id/terminalScreens.ts')).terminalScreenWords,
);

export const useTerminalWords = useOwnWords;

/** Terminal pages bring their own words. */
export const TerminalFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
