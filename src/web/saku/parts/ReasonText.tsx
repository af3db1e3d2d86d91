import type { MyDay } from '../../../contract/roster.ts';
import { reasonSentence } from '../../../words/rosterSentence.ts';
import type { InstrumentNames } from '../instrumentNames.ts';
import { usePhoneWords } from '../words.tsx';

/** A reason as a sentence, its article and instrument beneath. */
export const ReasonText = ({
  reason,
  names,
}: {
  readonly reason: MyDay['reasons'][number];
  readonly names: InstrumentNames;
}) => {
  const { words, language } = usePhoneWords();
  const { ref } = reason;
  return (
    <>
      <span className="block">{reasonSentence(words, reason)}.</span>
      {ref && (
        <span className="block text-[0.8125rem] text-ink3">
          {[ref.article, names.find((each) => each.id === ref.instrument)?.name[language]].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  );
};
