import type { Board } from '../../../domain/roster/board.ts';
import type { BoardDay } from '../../../domain/roster/boardDay.ts';
import type { ShiftBoard } from '../../../domain/roster/explainShift.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { ShiftRows } from './ShiftRows.tsx';

interface BoardHeadProps {
  readonly days: readonly PlainDate[];
  readonly columns: readonly number[];
  readonly weekStarts: readonly boolean[];
  readonly today: number;
  readonly counts: readonly BoardDay[];
  /** Days with a broken bound. */
  readonly broken: ReadonlySet<number>;
  readonly board: Board;
  /** Null where nobody works in shifts. */
  readonly shifts: ShiftBoard | null;
}

const boundsText = (
  t: {
    bounds: (p: { least: string; most: string }) => string;
    least: (p: { least: string }) => string;
    most: (p: { most: string }) => string;
  },
  counts: readonly BoardDay[],
  number: (n: number) => string,
): string => {
  const least = [...new Set(counts.filter((day) => day.working > 0).map((day) => day.least))];
  const most = [...new Set(counts.filter((day) => day.working > 0).map((day) => day.most))];
  const range = (values: readonly (number | null)[]): string | null => {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return null;
    const [a, b] = [Math.min(...known), Math.max(...known)];
    return a === b ? number(a) : `${number(a)}–${number(b)}`;
  };
  const [a, b] = [range(least), range(most)];
  if (a !== null && b !== null) return t.bounds({ least: a, most: b });
  return a !== null ? t.least({ least: a }) : b !== null ? t.most({ most: b }) : '';
};

/** Weeks, days, and for each day how many are in the office between what the rules ask. */
export const BoardHead = ({ days, columns, weekStarts, today, counts, broken, board, shifts }: BoardHeadProps) => {
  const { roster, rosterLife } = useWords();
  const t = roster.board;
  const formats = useFormats();
  const weeks: { first: number; last: number; span: number }[] = [];
  for (const d of columns) {
    const week = weeks.at(-1);
    if (week && mondayOf(days[week.first]!) === mondayOf(days[d]!)) {
      week.last = d;
      week.span++;
    } else weeks.push({ first: d, last: d, span: 1 });
  }
  const dayOf = (d: number) => days[d]!;
  return (
    <thead className="sticky top-0 z-20 bg-card">
      <tr>
        <th
          scope="col"
          rowSpan={2}
          className="sticky inset-s-0 z-30 border-e border-b border-line bg-card px-2 pb-1.5 text-start align-bottom sm:px-3"
        >
          <span className="block text-[0.8125rem] leading-tight font-semibold">{t.perDay}</span>
          <span className="block text-[0.6875rem] leading-tight font-normal text-ink2 sm:text-xs">
            {boundsText(
              t,
              columns.map((d) => counts[d]!),
              formats.number,
            )}
          </span>
        </th>
        <th
          scope="col"
          rowSpan={2}
          title={rosterLife.balance.what}
          className="border-e border-b border-line bg-card px-0.5 pb-1.5 text-center align-bottom text-[0.6875rem] leading-tight font-semibold text-ink2 max-sm:hidden"
        >
          {rosterLife.balance.head}
          <span className="sr-only">: {rosterLife.balance.what}</span>
        </th>
        {weeks.map((week) => (
          <th
            key={week.first}
            scope="colgroup"
            colSpan={week.span}
            className="truncate border-s-2 border-s-line2 px-2 pt-2 pb-0.5 text-start text-[0.8125rem] font-semibold text-ink2"
          >
            {week.span > 2
              ? `${formats.dayAndMonth(dayOf(week.first))} – ${formats.dayAndMonth(dayOf(week.last))}`
              : formats.dayAndMonth(dayOf(week.first)).split(' ')[1]?.slice(0, 3)}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map((d, column) => {
          const { office, working, least, most } = counts[d]!;
          const isBroken = broken.has(d);
          const bounds = [
            least === null ? '' : t.least({ least: formats.number(least) }),
            most === null ? '' : t.most({ most: formats.number(most) }),
          ]
            .filter(Boolean)
            .join(', ');
          const text = t.officeOn({
            day: formats.dayLong(dayOf(d)),
            office: formats.number(office),
            working: formats.number(working),
            bounds,
          });
          return (
            <th
              key={d}
              scope="col"
              title={text}
              className={classes(
                'border-b border-line px-0.5 pb-1.5 font-normal',
                weekStarts[column] && 'border-s-2 border-s-line2',
                d === today && 'bg-brand-soft/50',
              )}
            >
              <span className="sr-only">{text}</span>
              <span aria-hidden="true" className="block text-[0.6875rem] leading-tight text-ink2">
                {formats.weekdayShort(dayOf(d))}
              </span>
              <span
                aria-hidden="true"
                className={classes(
                  'mx-auto grid h-6 min-w-7 place-items-center rounded-md text-[0.9375rem] leading-tight font-bold',
                  d === today && 'bg-brand text-on-brand',
                )}
              >
                {Number(dayOf(d).slice(8))}
              </span>
              <span
                aria-hidden="true"
                className={classes(
                  'mx-auto mt-0.5 grid h-5 min-w-7 place-items-center rounded text-xs font-semibold tabular-nums',
                  isBroken ? 'bg-bad text-card' : 'text-ink2',
                )}
              >
                {working === 0 ? '' : `${isBroken ? '! ' : ''}${office}`}
              </span>
              <span aria-hidden="true" className="mx-1 mt-0.5 block h-[3px] overflow-hidden rounded-full bg-line">
                <span
                  className={classes('block h-full rounded-full', isBroken ? 'bg-bad' : 'bg-brand-text')}
                  style={{
                    width: working === 0 ? 0 : `${Math.min(100, (100 * office) / Math.max(1, most ?? working))}%`,
                  }}
                />
              </span>
            </th>
          );
        })}
      </tr>
      {shifts !== null && (
        <ShiftRows board={board} shifts={shifts} columns={columns} weekStarts={weekStarts} today={today} />
      )}
    </thead>
  );
};
