import type { Board } from '../../../domain/roster/board.ts';
import { explainDay } from '../../../domain/roster/explainDay.ts';
import { reasonSentence, reasonWithArticle } from '../../../words/rosterSentence.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';

interface WhyPanelProps {
  readonly board: Board;
  /** Person and day index on the board; null while no cell or several are selected. */
  readonly at: { readonly person: number; readonly day: number } | null;
  readonly nameOf: (person: number) => string;
}

/** Why the selected day stands so, what else was possible, and how near the bounds of the day are. */
export const WhyPanel = ({ board, at, nameOf }: WhyPanelProps) => {
  const words = useWords();
  const formats = useFormats();
  const t = words.roster.why;
  if (at === null)
    return (
      <Card title={t.title}>
        <p className="text-ink3">{t.choose}</p>
      </Card>
    );
  const told = explainDay(board, at.person, at.day);
  const modeName = (letter: string) => words.app.modes[modeOfLetter[letter as ModeLetter]];
  return (
    <Card title={t.title} sub={`${nameOf(at.person)}, ${formats.dayLong(board.days[at.day]!)}`}>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div className="space-y-2" aria-live="polite">
          <p className="flex flex-wrap items-center gap-2">
            <ModeChip mode={modeOfLetter[told.letter as ModeLetter]} />
            <span className="font-semibold">{reasonSentence(words, told.why)}</span>
          </p>
          {told.why.ref && <p className="text-[0.9375rem] text-ink2">{t.article({ article: told.why.ref.article })}</p>}
          {told.letter !== '-' && (
            <p className="text-[0.9375rem] text-ink2">
              {t.share({ office: formats.number(told.office), of: formats.number(told.working) })}
            </p>
          )}
          {told.others.map((other) => (
            <p key={other.letter} className="text-[0.9375rem]">
              <span className="font-semibold">{t.instead({ mode: modeName(other.letter) })} </span>
              <span className="text-ink2">{other.against ? reasonWithArticle(words, other.against) : t.possible}</span>
            </p>
          ))}
        </div>
        {told.bounds.length > 0 && (
          <div>
            <p className="text-[0.9375rem] font-semibold">{t.dayBounds}</p>
            <ul className="mt-1 space-y-1 text-[0.875rem] text-ink2">
              {told.bounds.map((bound) => (
                <li key={`${bound.reason.code}${bound.reason.ref?.clause}${JSON.stringify(bound.reason.params)}`}>
                  {reasonWithArticle(words, bound.reason)}:{' '}
                  {t.bound({
                    found: formats.number(bound.found),
                    min: bound.min === null ? '' : formats.number(bound.min),
                    max: bound.max === null ? '' : formats.number(bound.max),
                  })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
};
