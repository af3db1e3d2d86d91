import type { Clause } from '../../../domain/policy/clause.ts';
import { sentenceParts, sentenceTail } from '../../../words/clauseSentence.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { UncertainBadge } from './StandingBadge.tsx';

/** One clause as a sentence, its values standing out, with where it stands in the text and what is not certain of it. */
export const ClauseRead = ({ clause }: { readonly clause: Clause }) => {
  const { policy } = useWords();
  const { language } = useLanguage();
  const parts = sentenceParts(clause, policy, language);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink3">
        <span className="font-semibold text-ink2">{policy.kinds[clause.kind].name}</span>
        <span>{clause.article}</span>
        {!clause.certain && <UncertainBadge />}
      </p>
      <p className="mt-1 first-letter:uppercase">
        {parts.map((part, index) =>
          part.kind === 'text' ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity.
            <strong key={index} className="font-semibold text-brand-text">
              {part.text}
            </strong>
          ),
        )}
        {sentenceTail(clause, policy, language).map((each) => (
          <span key={each}> {each}</span>
        ))}
      </p>
      {clause.note && <p className="mt-1 text-sm text-ink2">{clause.note[language]}</p>}
      {clause.replaces?.map((name) => (
        <p key={name} className="mt-1 text-sm text-ink3">
          {policy.screen.clause.replaces({ name })}
        </p>
      ))}
    </>
  );
};
