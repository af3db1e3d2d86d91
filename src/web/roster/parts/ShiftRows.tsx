import type { Board } from '../../../domain/roster/board.ts';
import { countShift, type ShiftBoard } from '../../../domain/roster/explainShift.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { modeLook } from '../../ui/modeLook.ts';

interface ShiftRowsProps {
  readonly board: Board;
  readonly shifts: ShiftBoard;
  readonly columns: readonly number[];
  readonly weekStarts: readonly boolean[];
  readonly today: number;
}

/** One row a shift: its letter, name and hours, and for each day how many are on it between what it needs. */
export const ShiftRows = ({ board, shifts, columns, weekStarts, today }: ShiftRowsProps) => {
  const { roster } = useWords();
  const t = roster.board;
  const formats = useFormats();
  return shifts.choices.map(({ letter, name, times }) => {
    const hours = times.map(({ start, end }) => `${formats.clockText(start)}–${formats.clockText(end)}`).join(', ');
    return (
      <tr key={letter}>
        <th
          scope="row"
          className="sticky inset-s-0 z-30 max-w-0 border-e border-b border-line bg-card px-2 py-0.5 text-start font-normal sm:px-3"
        >
          <span className="flex items-center gap-2" title={`${name} ${hours}`}>
            <span
              aria-hidden="true"
              className={classes('grid size-5 shrink-0 place-items-center rounded text-xs font-bold', modeLook.office)}
            >
              {letter}
            </span>
            <span className="min-w-0 truncate text-[0.75rem] leading-tight">
              {name} <span className="text-ink2 tabular-nums">{hours}</span>
            </span>
          </span>
        </th>
        <td className="border-e border-b border-line max-sm:hidden" />
        {columns.map((d, column) => {
          const { found, least, most } = countShift(board, shifts, letter, d);
          const isBroken = (least !== null && found < least) || (most !== null && found > most);
          const bounds = [
            least === null ? '' : t.least({ least: formats.number(least) }),
            most === null ? '' : t.most({ most: formats.number(most) }),
          ]
            .filter(Boolean)
            .join(', ');
          const text = roster.hours.onDay({
            day: formats.dayLong(board.days[d]!),
            name,
            found: formats.number(found),
            bounds,
          });
          return (
            <td
              key={d}
              title={text}
              className={classes(
                'border-b border-line px-0.5 text-center',
                weekStarts[column] && 'border-s-2 border-s-line2',
                d === today && 'bg-brand-soft/50',
              )}
            >
              <span className="sr-only">{text}</span>
              <span
                aria-hidden="true"
                className={classes(
                  'mx-auto grid h-5 min-w-6 place-items-center rounded text-xs font-semibold tabular-nums',
                  isBroken ? 'bg-bad text-card' : 'text-ink2',
                )}
              >
                {isBroken ? `! ${found}` : found}
              </span>
            </td>
          );
        })}
      </tr>
    );
  });
};
