import type { MyDay } from '../../../contract/roster.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';
import { weeksOf } from './ownMonth.ts';

interface MonthGridProps {
  readonly month: PlainDate;
  readonly days: readonly MyDay[];
  readonly chosen: PlainDate | null;
  readonly onChoose: (day: PlainDate) => void;
}

/** The month as a calendar; each day of the schedule is a button. */
export const MonthGrid = ({ month, days, chosen, onChoose }: MonthGridProps) => {
  const { today } = useSession();
  const { app } = useWords();
  const formats = useFormats();
  const t = useMyScheduleWords();
  const weeks = weeksOf(month);
  const byDay = new Map(days.map((each) => [each.day, each]));
  return (
    <table className="w-full table-fixed border-separate border-spacing-1">
      <caption className="sr-only">{t.table({ month: formats.month(month) })}</caption>
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th key={day} scope="col" className="py-1 text-[0.8125rem] font-medium text-ink2">
              <abbr title={formats.weekday(day)} className="no-underline">
                {formats.weekdayShort(day)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const mine = byDay.get(day);
              const inside = day.slice(0, 7) === month.slice(0, 7);
              const number = <span className={day === today ? 'font-bold' : ''}>{Number(day.slice(8))}</span>;
              return (
                <td key={day} className="p-0 align-top">
                  {inside && mine ? (
                    <button
                      type="button"
                      aria-pressed={day === chosen}
                      aria-current={day === today ? 'date' : undefined}
                      onClick={() => onChoose(day)}
                      className={classes(
                        'relative flex min-h-16 w-full flex-col items-center gap-1 rounded-lg border px-0.5 py-1.5 text-sm tabular-nums sm:min-h-20 sm:items-start sm:px-2',
                        day === chosen
                          ? 'border-brand-text ring-2 ring-brand-text ring-inset'
                          : 'border-line hover:bg-paper',
                        day === today && 'bg-brand-soft text-brand-text',
                      )}
                    >
                      <span aria-hidden="true">{number}</span>
                      <span className="sr-only">{formats.dayLong(day)}, </span>
                      {mine.mode !== 'off' && (
                        <span className="flex items-center gap-1.5 text-ink">
                          <ModeChip mode={mine.mode} form="letter" />
                          <span aria-hidden="true" className="hidden lg:inline">
                            {app.modesShort[mine.mode]}
                          </span>
                        </span>
                      )}
                      {mine.time && <span className="text-xs text-ink2">{formats.clockText(mine.time.start)}</span>}
                      {mine.fresh && (
                        <span className="absolute end-1 top-1 size-2 rounded-full bg-amber">
                          <span className="sr-only">, {t.fresh}</span>
                        </span>
                      )}
                    </button>
                  ) : (
                    <span
                      className={classes(
                        'block min-h-16 rounded-lg px-0.5 py-1.5 text-center text-sm text-ink3 tabular-nums sm:min-h-20 sm:px-2 sm:text-start',
                        !inside && 'invisible',
                      )}
                    >
                      {number}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
