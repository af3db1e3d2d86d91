import type { MyDay } from '../../../contract/roster.ts';
import { reasonSentence } from '../../../words/rosterSentence.ts';
import { useWords } from '../../app/words.tsx';
import { DayReasons } from './DayReasons.tsx';
import type { InstrumentNames } from './ownMonth.ts';

/** The deciding reason; the others, the duties and the articles unfold. */
export const FoldedReasons = ({ day, names }: { readonly day: MyDay; readonly names: InstrumentNames }) => {
  const words = useWords();
  const [first] = day.reasons;
  if (first === undefined) return <DayReasons day={day} names={names} />;
  return (
    <details className="min-w-0 text-start">
      <summary className="min-h-11 content-center text-brand-text">{reasonSentence(words, first)}.</summary>
      <div className="pt-2 pb-3">
        <DayReasons day={day} names={names} />
      </div>
    </details>
  );
};
