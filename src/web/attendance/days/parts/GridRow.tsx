import { memo } from 'react';
import { stateOfLetter } from '../../../../domain/attendance/day/stateLetters.ts';
import { daysPresent } from '../../../../domain/attendance/day/sumMonths.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { useFormats } from '../../../app/words.tsx';
import { classes } from '../../../ui/classes.ts';
import { firstOfMonth } from '../../../ui/dayArithmetic.ts';
import { useExplained } from '../../explained/ExplainedFrame.tsx';
import { stateLook } from '../../explained/stateLook.ts';
import { useDaysWords } from '../DaysFrame.tsx';
import { costOf, type PersonOfMonth } from './gridView.ts';

interface GridRowProps {
  readonly row: number;
  readonly person: PersonOfMonth;
  readonly days: readonly PlainDate[];
  readonly dayNames: readonly string[];
  readonly weekStarts: readonly boolean[];
  readonly today: PlainDate;
  readonly month: PlainDate;
  /** Column of the cell with the keyboard; -1 in other rows. */
  readonly active: number;
}

/** One person's month in letters, with his sums. */
export const GridRow = memo((p: GridRowProps) => {
  const t = useDaysWords();
  const { judged } = useExplained();
  const formats = useFormats();
  const { person, row } = p;
  const { totals } = person;
  const sums = [
    [daysPresent(totals), ''],
    [totals.lateTimes, totals.lateTimes > 0 && 'text-warn font-semibold'],
    [totals.earlyTimes, totals.earlyTimes > 0 && 'text-warn font-semibold'],
    [totals.days.absent ?? 0, (totals.days.absent ?? 0) > 0 && 'text-bad font-semibold'],
    [costOf(person), costOf(person) > 0 && 'text-bad font-semibold'],
  ] as const;
  const query = p.month === firstOfMonth(p.today) ? '' : `?bulan=${p.month}`;
  return (
    <tr aria-rowindex={row + 2} data-row={row}>
      <th
        scope="row"
        className="sticky inset-s-0 z-10 h-10 max-w-0 border-e border-b border-line bg-card px-2 text-start font-normal sm:px-3"
      >
        <a
          href={`/kehadiran/${person.employeeId}${query}`}
          title={person.name}
          className="block truncate leading-tight font-semibold hover:underline"
        >
          {person.name}
        </a>
        <span className="block truncate text-xs leading-tight text-ink2" title={person.unitName}>
          {person.unitName}
        </span>
      </th>
      {sums.map(([value, look], i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: read beside the days, not walked to.
        <td
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid.
          role="gridcell"
          // biome-ignore lint/suspicious/noArrayIndexKey: five columns that never move.
          key={i}
          aria-colindex={2 + i}
          className={classes(
            'h-10 border-b border-line px-1.5 text-end tabular-nums max-sm:hidden',
            value === 0 ? 'text-ink3' : look,
          )}
        >
          {formats.number(value)}
        </td>
      ))}
      {p.days.map((day, column) => {
        const letter = person.states[column];
        const state = stateOfLetter(letter);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus and names the cell (aria-activedescendant).
          <td
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid.
            role="gridcell"
            key={day}
            id={`day-${row}-${column}`}
            data-column={column}
            aria-colindex={column + 7}
            aria-label={t.cell({ name: person.name, day: p.dayNames[column] ?? '', state: judged.states[state] })}
            title={judged.states[state]}
            className={classes(
              'h-10 cursor-pointer border-b border-line p-[2px] text-center',
              p.weekStarts[column] && 'border-s-2 border-s-line2',
              day === p.today && 'bg-brand-soft',
            )}
          >
            <span
              aria-hidden="true"
              className={classes(
                'grid h-7 w-full place-items-center rounded-md border text-xs font-bold select-none',
                stateLook[state],
                p.active === column && 'ring-2 ring-brand-text ring-offset-1 ring-offset-card',
              )}
            >
              {letter === '-' ? '' : letter}
            </span>
          </td>
        );
      })}
    </tr>
  );
});
GridRow.displayName = 'GridRow';
