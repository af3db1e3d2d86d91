import type { DayOnCalendar } from '../../../domain/calendar/model.ts';
import { addDays, addMonths, daysFrom, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { dayLook, isLettered, shownKind } from '../dayLook.ts';

interface MonthTableProps {
  /** Its first day. */
  readonly month: PlainDate;
  readonly days: ReadonlyMap<PlainDate, DayOnCalendar>;
  readonly today: PlainDate;
}

const aMonday = '2026-01-05' as PlainDate;

interface DayCellProps {
  readonly day: DayOnCalendar;
  readonly date: PlainDate;
  readonly today: boolean;
}

const DayCell = ({ day, date, today }: DayCellProps) => {
  const { calendar: t } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const kind = shownKind(day);
  const named = isLettered(kind);
  const doubtful = named && !day.certain;
  const said = [
    formats.dayLong(date),
    t.kinds[kind],
    day.holidayName?.[language],
    day.ramadan && t.ramadan,
    doubtful && t.uncertain,
  ].filter(Boolean);
  return (
    <td className="p-px">
      <span
        title={said.join(', ')}
        className={classes(
          'relative grid h-8 place-items-center rounded-md text-[0.8125rem] tabular-nums print:h-4.5 print:text-[0.625rem]',
          dayLook[kind],
          today && 'outline-2 -outline-offset-2 outline-brand-text',
          doubtful && 'border border-dashed border-current',
        )}
      >
        <span aria-hidden="true">{Number(date.slice(8))}</span>
        {day.ramadan && <span className="absolute inset-x-2 bottom-0.5 h-0.5 rounded-full bg-brand-text" />}
        {named && (
          <span aria-hidden="true" className="absolute end-0.5 top-0 text-[0.5625rem] leading-tight font-bold">
            {t.letters[kind]}
            {doubtful && '?'}
          </span>
        )}
        <span className="sr-only">{said.join(', ')}</span>
      </span>
    </td>
  );
};

/** A month as a small table, weeks from Monday; each day says what it is in colour, letter and words. */
export const MonthTable = ({ month, days, today }: MonthTableProps) => {
  const formats = useFormats();
  const last = addDays(addMonths(month, 1), -1);
  const weeks = daysFrom(mondayOf(month), last).filter((_, i) => i % 7 === 0);
  return (
    <section className="break-inside-avoid">
      <table className="w-full table-fixed border-separate border-spacing-0">
        <caption className="mb-1 text-start text-[0.9375rem] font-bold">{formats.month(month)}</caption>
        <thead>
          <tr>
            {daysFrom(aMonday, addDays(aMonday, 6)).map((weekday) => (
              <th key={weekday} scope="col" className="pb-1 text-center text-[0.6875rem] font-medium text-ink3">
                <span aria-hidden="true">{formats.weekdayShort(weekday)}</span>
                <span className="sr-only">{formats.weekday(weekday)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              {daysFrom(monday, addDays(monday, 6)).map((date) => {
                const day = date >= month && date <= last ? days.get(date) : undefined;
                return day ? <DayCell key={date} day={day} date={date} today={date === today} /> : <td key={date} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
