import type { MyDay } from '../../../contract/roster.ts';
import { instrumentName } from '../../../words/instrumentName.ts';
import { reasonSentence } from '../../../words/rosterSentence.ts';
import { usePhoneWords } from '../words.tsx';

/** A reason as a sentence, its article and instrument beneath. */
export const ReasonText = ({ reason }: { readonly reason: MyDay['reasons'][number] }) => {
  const { words } = usePhoneWords();
  const { ref } = reason;
  return (
    <>
      <span className="block">{reasonSentence(words, reason)}.</span>
      {ref && (
        <span className="block text-[0.8125rem] text-ink3">
          {[ref.article, instrumentName(ref.instrument)].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  );
};
