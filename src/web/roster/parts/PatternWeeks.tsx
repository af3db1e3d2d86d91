import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { type ModeLetter, modeLook, modeOfLetter } from '../../ui/modeLook.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

interface PatternWeeksProps {
  /** "KKRKR.. RRKRK.." */
  readonly weeks: string;
  /** Working days of the week: five or six. */
  readonly days: number;
  readonly onWeeks: (weeks: string) => void;
}

/** Any Monday; only the names of weekdays are shown. */
const someMonday: PlainDate = '2026-11-23';
const choices = ['K', 'R', 'L', '.'] as const;

/** One or two weeks, a letter a day; each day steps through its choices or takes a typed letter. */
export const PatternWeeks = ({ weeks, days, onWeeks }: PatternWeeksProps) => {
  const { app, rosterLife } = useWords();
  const t = rosterLife.pattern;
  const formats = useFormats();
  const list = weeks.split(' ');
  const set = (week: number, at: number, letter: string) =>
    onWeeks(list.map((text, w) => (w === week ? text.slice(0, at) + letter + text.slice(at + 1) : text)).join(' '));
  const nameOf = (letter: string) => (letter === '.' ? t.leave : app.modes[modeOfLetter[letter as ModeLetter]]);
  return (
    <div className="space-y-3">
      <RadioGroup
        legend={t.weeks}
        inline
        value={list.length === 1 ? 'one' : 'two'}
        options={[
          { value: 'one' as const, label: t.oneWeek },
          { value: 'two' as const, label: t.twoWeeks },
        ]}
        onValue={(value) => onWeeks(value === 'one' ? list[0]! : `${list[0]} ${list[1] ?? list[0]}`)}
      />
      {list.map((text, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place.
        <fieldset key={week}>
          <legend className="mb-1 text-[0.9375rem] font-semibold">{t.week({ n: formats.number(week + 1) })}</legend>
          <div className="flex flex-wrap gap-2">
            {Array.from({ length: days }, (_, at) => {
              const letter = text[at] ?? '.';
              const weekday = formats.weekday(addDays(someMonday, at));
              const look = letter === '.' ? 'bg-paper text-ink2' : modeLook[modeOfLetter[letter as ModeLetter]];
              return (
                <label key={weekday} className="text-center text-[0.8125rem] text-ink2">
                  <span className="block">{weekday}</span>
                  <select
                    value={letter}
                    onChange={(event) => set(week, at, event.target.value)}
                    className={classes(
                      'mt-0.5 min-h-11 min-w-24 rounded-control border border-line2 px-2 text-[0.9375rem] font-semibold',
                      look,
                    )}
                  >
                    {choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {choice === '.' ? nameOf(choice) : `${choice} ${nameOf(choice)}`}
                      </option>
                    ))}
                  </select>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
};
