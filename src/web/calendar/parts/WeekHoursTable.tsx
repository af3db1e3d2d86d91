import type { WeekHours } from '../../../domain/calendar/model.ts';
import { netMinutes } from '../../../domain/calendar/weeklyHours.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';

const aMonday = '2026-01-05' as PlainDate;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring days with the same hours stand in one row. */
const stretches = (days: WeekHours['days']): Stretch[] => {
  const result: { from: number; to: number }[] = [];
  days.forEach((hours, i) => {
    const last = result.at(-1);
    if (last && JSON.stringify(days[last.from]) === JSON.stringify(hours)) last.to = i;
    else result.push({ from: i, to: i });
  });
  return result;
};

export const WeekHoursTable = ({ days, caption }: { readonly days: WeekHours['days']; readonly caption: string }) => {
  const { calendar } = useWords();
  const t = calendar.weeks;
  const formats = useFormats();
  const name = (i: number) => formats.weekday(addDays(aMonday, i));
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-start font-semibold">{caption}</caption>
      <tbody>
        {stretches(days).map(({ from, to }) => {
          const hours = days[from] ?? null;
          return (
            <tr key={from} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pe-3 text-start font-medium">
                {from === to ? name(from) : `${name(from)}–${name(to)}`}
              </th>
              <td className="py-1.5 pe-3 whitespace-nowrap tabular-nums">
                {hours === null ? (
                  <span className="text-ink3">{t.off}</span>
                ) : (
                  <>
                    {formats.clockText(hours.start)}–{formats.clockText(hours.end)}
                    {hours.breakStart && hours.breakEnd && (
                      <span className="block text-[0.8125rem] text-ink3">
                        {t.break({ from: formats.clockText(hours.breakStart), to: formats.clockText(hours.breakEnd) })}
                      </span>
                    )}
                  </>
                )}
              </td>
              <td className="py-1.5 text-end whitespace-nowrap text-ink2 tabular-nums">
                {hours && t.hours({ minutes: netMinutes(hours) })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
