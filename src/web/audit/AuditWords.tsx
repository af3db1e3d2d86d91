import type { ReactNode } from 'react';
import type { auditWords as source } from '../../words/id/audit.ts';
import type { SameShape } from '../../words/shape.ts';
import { ownWords } from '../app/ownWords.tsx';
import { useLanguage, useWords } from '../app/words.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export type AuditWords = SameShape<typeof source>;
const { Frame, useOwnWords } = ownWords<AuditWords>(async (language) =>
  language === 'en'
    ? (await import('../../words/en/audit.ts')).auditWords
    : (await import('../../words/id/audit.ts')).auditWords,
);
export const useAuditWords = useOwnWords;

/** The trail brings the sentences of all actions; other pages do without. */
export const AuditFrame = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
