import type { MyDay } from '../../../contract/roster.ts';
import { overruledSentence } from '../../../words/rosterSentence.ts';
import type { InstrumentNames } from '../instrumentNames.ts';
import { usePhoneWords } from '../words.tsx';

/** Clauses that spoke about a day and gave way, each with the one it gave way to; nothing where all agree. */
export const OverruledText = ({
  overruled = [],
  names,
}: {
  readonly overruled: MyDay['overruled'];
  readonly names: InstrumentNames;
}) => {
  const { words, language } = usePhoneWords();
  if (overruled.length === 0) return null;
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name[language];
  return (
    <li className="text-[0.875rem] text-ink3">
      <span className="block">{words.roster.precedence.title}</span>
      {overruled.map((each) => (
        <span key={JSON.stringify(each)} className="mt-0.5 block">
          {overruledSentence(words, each, nameOf)}.
        </span>
      ))}
    </li>
  );
};
