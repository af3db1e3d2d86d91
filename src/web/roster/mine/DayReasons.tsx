import type { MyDay } from '../../../contract/roster.ts';
import { overruledSentence, reasonSentence } from '../../../words/rosterSentence.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';
import type { InstrumentNames } from './ownMonth.ts';

interface DayReasonsProps {
  readonly day: MyDay;
  readonly names: InstrumentNames;
}

/** Every reason of a day with its article, its duties, and the clauses that gave way. */
export const DayReasons = ({ day, names }: DayReasonsProps) => {
  const words = useWords();
  const t = useMyScheduleWords();
  const { language } = useLanguage();
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name[language];
  const line = (reason: MyDay['reasons'][number]) => (
    <li key={JSON.stringify(reason)}>
      {reasonSentence(words, reason)}.
      {reason.ref && (
        <span className="block text-[0.8125rem] text-ink3">
          {[reason.ref.article, nameOf(reason.ref.instrument)].filter(Boolean).join(' · ')}
        </span>
      )}
    </li>
  );
  const overruled = day.overruled ?? [];
  return (
    <div className="space-y-3 text-[0.9375rem]">
      {day.reasons.length > 0 && <ul className="space-y-2">{day.reasons.map(line)}</ul>}
      {day.duties.length > 0 && (
        <div>
          <p className="font-semibold">{t.duties}</p>
          <ul className="mt-1 space-y-2">{day.duties.map(line)}</ul>
        </div>
      )}
      {overruled.length > 0 && (
        <div className="text-[0.875rem] text-ink3">
          <p>{words.roster.precedence.title}</p>
          <ul className="mt-0.5 space-y-1">
            {overruled.map((each) => (
              <li key={JSON.stringify(each)}>{overruledSentence(words, each, nameOf)}.</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
