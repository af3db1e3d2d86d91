import { addDays, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { classes } from '../../ui/classes.ts';
import { usePhoneWords } from '../words.tsx';

const weeksAhead = 6;

interface DayChooserProps {
  readonly today: PlainDate;
  readonly days: readonly PlainDate[];
  readonly onToggle: (day: PlainDate) => void;
}

/** The coming weeks, Monday to Friday; a tap chooses a day or leaves it. Days chosen outside are shown too. */
export const DayChooser = ({ today, days, onToggle }: DayChooserProps) => {
  const { formats } = usePhoneWords();
  const t = useRequestWords().flexible;
  const first = mondayOf(addDays(today, 1));
  const mondays = Array.from({ length: weeksAhead }, (_, w) => addDays(first, w * 7));
  const others = days.filter((day) => day >= addDays(first, weeksAhead * 7));
  const all = [...mondays, ...new Set(others.map(mondayOf))];
  return (
    <ol className="space-y-1.5">
      {all.map((monday) => (
        <li key={monday}>
          <p className="text-[0.8125rem] text-ink3">{t.weekOf({ day: formats.dayAndMonth(monday) })}</p>
          <div className="grid grid-cols-5 gap-1.5">
            {Array.from({ length: 5 }, (_, d) => addDays(monday, d)).map((day) => {
              const chosen = days.includes(day);
              return (
                <button
                  key={day}
                  type="button"
                  aria-pressed={chosen}
                  disabled={day <= today}
                  onClick={() => onToggle(day)}
                  className={classes(
                    'min-h-12 rounded-control border text-center leading-tight disabled:opacity-40',
                    chosen ? 'border-brand bg-brand text-on-brand' : 'border-line2 bg-card',
                  )}
                >
                  <span className="block text-[0.75rem]">{formats.weekdayShort(day)}</span>
                  <strong className="tabular-nums">{Number(day.slice(8))}</strong>
                  <span className="sr-only"> {formats.month(day)}</span>
                </button>
              );
            })}
          </div>
        </li>
      ))}
    </ol>
  );
};
