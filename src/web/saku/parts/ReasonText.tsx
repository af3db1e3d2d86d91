import type { MyDay } from '../../../contract/roster.ts';
import { reasonSentence } from '../../../words/rosterSentence.ts';
import { usePhoneWords } from '../words.tsx';

/** A reason as a sentence, and its article beneath. */
export const ReasonText = ({ reason }: { readonly reason: MyDay['reasons'][number] }) => {
  const { words } = usePhoneWords();
  return (
    <>
      <span className="block">{reasonSentence(words, reason)}.</span>
      {reason.ref && (
        <span className="block text-[0.8125rem] text-ink3">
          {words.saku.today.article({ article: reason.ref.article, instrument: reason.ref.instrument })}
        </span>
      )}
    </>
  );
};
