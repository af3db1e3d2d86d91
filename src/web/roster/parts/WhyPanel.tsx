import type { BoardAnswer } from '../../../contract/board.ts';
import type { Board } from '../../../domain/roster/board.ts';
import { explainDay } from '../../../domain/roster/explainDay.ts';
import { explainShift } from '../../../domain/roster/explainShift.ts';
import type { WorkingTime } from '../../../domain/roster/workingTime.ts';
import { breachSentence, overruledSentence, reasonSentence, reasonWithArticle } from '../../../words/rosterSentence.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';

interface WhyPanelProps {
  readonly board: Board;
  /** Person and day index on the board; null while no cell or several are selected. */
  readonly at: { readonly person: number; readonly day: number } | null;
  readonly nameOf: (person: number) => string;
  readonly instruments: BoardAnswer['instruments'];
}

/** Always in sight below the grid: why the selected day stands so, what else was possible, and how near the bounds of the day are. */
export const WhyPanel = ({ board, at, nameOf, instruments }: WhyPanelProps) => {
  const words = useWords();
  const { title } = words.roster.why;
  return (
    <section
      aria-label={title}
      className="mt-2 rounded-card border border-line bg-card px-4 py-2 text-[0.875rem] lg:h-[7.25rem] lg:text-[0.8125rem] lg:shrink-0 lg:overflow-y-auto print:hidden"
    >
      {at === null ? (
        <p className="text-ink3">
          <span className="font-bold text-ink">{title}</span> {words.roster.why.choose}
        </p>
      ) : (
        <Explanation board={board} at={at} nameOf={nameOf} instruments={instruments} />
      )}
    </section>
  );
};

type Chosen = WhyPanelProps & { readonly at: NonNullable<WhyPanelProps['at']> };

const Explanation = ({ board, at, nameOf, instruments }: Chosen) => {
  const words = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const t = words.roster.why;
  const told = explainDay(board, at.person, at.day);
  const shift = explainShift(board, at.person, at.day);
  const shiftName = (time: WorkingTime | null) =>
    time === null ? words.app.modes.off : words.roster.hours.shift(time);
  const instrumentName = (id: string) => instruments.find((each) => each.id === id)?.name[language];
  const modeName = (letter: string) => words.app.modes[modeOfLetter[letter as ModeLetter]];
  return (
    <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-[5fr_4fr_5fr]">
      <div className="space-y-1" aria-live="polite">
        <p>
          <span className="font-bold">{t.title}</span>{' '}
          <span className="text-ink2">
            {nameOf(at.person)}, {formats.dayLong(board.days[at.day]!)}
          </span>
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <ModeChip mode={modeOfLetter[told.letter as ModeLetter]} />
          {shift?.time && !told.why.code.startsWith('roster.shift') && (
            <span className="font-semibold tabular-nums">{shiftName(shift.time)}</span>
          )}
          <span className="font-semibold">{reasonSentence(words, told.why)}</span>
        </p>
        <p className="text-ink2">
          {told.why.ref && `${t.article({ article: told.why.ref.article })}. `}
          {told.letter !== '-' && t.share({ office: formats.number(told.office), of: formats.number(told.working) })}
        </p>
      </div>
      <div className="space-y-1">
        {shift?.time && (
          <p className="text-ink2">
            {words.roster.hours.inShift({
              name: shift.time.name,
              found: formats.number(shift.count.found),
              bounds: [
                shift.count.least !== null && words.roster.board.least({ least: formats.number(shift.count.least) }),
                shift.count.most !== null && words.roster.board.most({ most: formats.number(shift.count.most) }),
              ]
                .filter(Boolean)
                .join(', '),
            })}
          </p>
        )}
        {shift?.others.map(({ time, against }) => (
          <p key={time?.name ?? ''}>
            <span className="font-semibold">{t.instead({ mode: shiftName(time) })} </span>
            <span className="text-ink2">
              {against
                ? breachSentence(words, formats, {
                    ...against,
                    day: against.day === null ? null : board.days[against.day]!,
                  })
                : t.possible}
            </span>
          </p>
        ))}
        {(shift === null ? told.others : []).map((other) => (
          <p key={other.letter}>
            <span className="font-semibold">{t.instead({ mode: modeName(other.letter) })} </span>
            <span className="text-ink2">{other.against ? reasonWithArticle(words, other.against) : t.possible}</span>
          </p>
        ))}
        {told.overruled.length > 0 && (
          <p className="text-ink3">
            {told.overruled.map((each) => overruledSentence(words, each, instrumentName)).join('. ')}.
          </p>
        )}
      </div>
      {told.bounds.length > 0 && (
        <div>
          <p className="font-semibold">{t.dayBounds}</p>
          <ul className="space-y-0.5 text-ink2">
            {told.bounds.map((bound) => (
              <li key={`${bound.reason.code}${bound.reason.ref?.clause}${JSON.stringify(bound.reason.params)}`}>
                {reasonWithArticle(words, bound.reason)}:{' '}
                {t.bound({
                  found: formats.number(bound.found),
                  min: bound.min === null ? '' : formats.number(bound.min),
                  max: bound.max === null ? '' : formats.number(bound.max),
                })}
                {bound.outside && (
                  <span className="block text-ink3">
                    {t.others({
                      people: bound.outside.people > 0 ? formats.number(bound.outside.people) : '',
                      waiting: bound.outside.waiting > 0 ? formats.number(bound.outside.waiting) : '',
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
