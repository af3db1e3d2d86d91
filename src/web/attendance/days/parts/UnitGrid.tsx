import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { mondayOf, type PlainDate } from '../../../../kernel/time.ts';
import { useGo } from '../../../app/moves.ts';
import { useFormats } from '../../../app/words.tsx';
import { type At, moved } from '../../../roster/parts/selection.ts';
import { classes } from '../../../ui/classes.ts';
import { useDaysWords } from '../DaysFrame.tsx';
import { GridRow } from './GridRow.tsx';
import type { PersonOfMonth } from './gridView.ts';

interface UnitGridProps {
  readonly people: readonly PersonOfMonth[];
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  readonly month: PlainDate;
  readonly label: string;
}

const virtualFrom = 80;
const rowHeight = 40;

/** People by days; arrows move, Enter opens the explanation of a day. */
export const UnitGrid = ({ people, days, today, month, label }: UnitGridProps) => {
  const t = useDaysWords();
  const formats = useFormats();
  const go = useGo();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<At | null>(null);
  const virtual = people.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: people.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual ? virtualizer.getVirtualItems().map(({ index }) => index) : people.map((_, index) => index);
  const above = virtual ? (items[0] ?? 0) * rowHeight : 0;
  const below = virtual ? (people.length - 1 - (items.at(-1) ?? people.length - 1)) * rowHeight : 0;
  const dayNames = useMemo(() => days.map(formats.dayLong), [days, formats]);
  const weekStarts = useMemo(() => days.map((day, i) => i === 0 || mondayOf(day) !== mondayOf(days[i - 1]!)), [days]);
  const head = at === null ? null : { row: Math.min(at.row, people.length - 1), column: at.column };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the cell scrolls.
  useEffect(() => {
    if (head === null) return;
    if (virtual) virtualizer.scrollToIndex(head.row, { align: 'auto' });
    requestAnimationFrame(() =>
      document
        .getElementById(`day-${head.row}-${head.column}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }, [head?.row, head?.column]);
  const open = ({ row, column }: At) => go(`/kehadiran/${people[row]!.employeeId}/${days[column]!}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && head !== null) {
      event.preventDefault();
      open(head);
      return;
    }
    const far = event.ctrlKey || event.metaKey;
    const to = moved(event.key, head ?? { row: 0, column: 0 }, people.length, days.length, far);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (cell && row !== undefined) open({ row: Number(row), column: Number(cell.dataset.column) });
  };
  const sums = [
    [t.present, t.presentLong],
    [t.late, t.lateLong],
    [t.early, t.earlyLong],
    [t.absent, t.absentLong],
    [t.cost, t.costLong],
  ] as const;
  return (
    <div
      ref={scroller}
      className="max-h-[max(22rem,calc(100dvh-19rem))] overflow-auto overscroll-contain rounded-card border border-line bg-card [--cell:1.9rem] [--names:9.5rem] [--sums:0rem] sm:[--sums:13.75rem] sm:[--names:14rem] lg:[--cell:1.5rem]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid walked by keyboard (ARIA grid pattern).
        role="grid"
        aria-label={label}
        aria-rowcount={people.length + 1}
        aria-colcount={days.length + 6}
        aria-activedescendant={head ? `day-${head.row}-${head.column}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at === null && people.length > 0) setAt({ row: 0, column: 0 });
        }}
        onClick={onClick}
        className="w-full table-fixed border-separate border-spacing-0 text-sm -outline-offset-3"
        style={{ minWidth: `calc(var(--names) + ${days.length} * var(--cell) + var(--sums))` }}
      >
        <caption className="sr-only">{t.gridHint}</caption>
        <colgroup>
          <col style={{ width: 'var(--names)' }} />
          {sums.map(([, long]) => (
            <col key={long} style={{ width: '2.75rem' }} className="max-sm:hidden" />
          ))}
          {days.map((day) => (
            <col key={day} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-20 bg-card">
          <tr>
            <th
              scope="col"
              className="sticky inset-s-0 z-30 border-e border-b border-line bg-card px-2 py-1.5 text-start align-bottom font-semibold sm:px-3"
            >
              {t.person}
            </th>
            {sums.map(([short, long]) => (
              <th
                key={long}
                scope="col"
                title={long}
                className="border-b border-line px-1.5 py-1.5 text-end max-sm:hidden align-bottom text-[0.8125rem] font-semibold"
              >
                <span aria-hidden="true">{short}</span>
                <span className="sr-only">{long}</span>
              </th>
            ))}
            {days.map((day, column) => (
              <th
                key={day}
                scope="col"
                className={classes(
                  'border-b border-line py-1.5 text-center font-normal',
                  weekStarts[column] && 'border-s-2 border-s-line2',
                  day === today && 'bg-brand-soft',
                )}
              >
                <span className="sr-only">{dayNames[column]}</span>
                <span aria-hidden="true" className="block text-[0.6875rem] leading-tight tracking-tighter text-ink2">
                  {formats.weekdayShort(day)}
                </span>
                <span aria-hidden="true" className="block leading-tight font-bold">
                  {Number(day.slice(8))}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr>
              <td colSpan={days.length + 6} style={{ height: above }} />
            </tr>
          )}
          {items.map((row) => (
            <GridRow
              key={people[row]!.employeeId}
              row={row}
              person={people[row]!}
              days={days}
              dayNames={dayNames}
              weekStarts={weekStarts}
              today={today}
              month={month}
              active={head?.row === row ? head.column : -1}
            />
          ))}
          {below > 0 && (
            <tr>
              <td colSpan={days.length + 6} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
};
