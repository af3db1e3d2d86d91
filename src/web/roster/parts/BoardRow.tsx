import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { type ModeLetter, modeLook, modeOfLetter } from '../../ui/modeLook.ts';
import { signed } from './balanceText.ts';

export interface RowWords {
  readonly modes: Readonly<Record<string, string>>;
  /** Names of shifts by letter. */
  readonly shifts: Readonly<Record<string, string>>;
  readonly cell: (p: { name: string; day: string; mode: string; fixed: string; changed: string }) => string;
  readonly cellFixed: string;
  readonly cellChanged: string;
}

interface BoardRowProps {
  readonly row: number;
  readonly employeeId: string;
  readonly name: string;
  readonly position: string;
  /** "Tetap R", when one letter is all that is ever open. */
  readonly always: string | null;
  readonly modes: string;
  /** The letters as people read them, a shift's own instead of the office's; and as employees see or, unpublished, as saved. */
  readonly shown: string;
  readonly seen: string;
  readonly fixed: string;
  /** Day indices shown, and their names for screen readers. */
  readonly columns: readonly number[];
  readonly dayNames: readonly string[];
  readonly weekStarts: readonly boolean[];
  readonly today: number;
  /** Days on which this person breaks a rule, joined. */
  readonly broken: string;
  /** Selected columns `from-to`, empty for none; `active` is the cell with the keyboard. */
  readonly selected: string;
  readonly active: number;
  /** Office days, and how they compare with what is carried; null where the person has no choice. The text says it in words. */
  readonly office: number;
  readonly beyond: number | null;
  readonly balanceText: string;
  readonly words: RowWords;
}

/** One person's days. Drawn again only when one of its own values changes. */
export const BoardRow = memo((p: BoardRowProps) => {
  const [from, to] = p.selected === '' ? [1, 0] : (p.selected.split('-').map(Number) as [number, number]);
  const broken = new Set(p.broken === '' ? [] : p.broken.split(' ').map(Number));
  return (
    <tr aria-rowindex={p.row + 2} data-row={p.row}>
      <th
        scope="row"
        className="sticky inset-s-0 z-10 h-9 max-w-0 border-e border-b border-line bg-card px-2 text-start font-semibold sm:px-3"
      >
        <span className="flex items-center justify-between gap-2">
          <span className="min-w-0">
            <span className="block truncate text-[0.8125rem] leading-tight sm:text-[0.84375rem]" title={p.name}>
              {p.name}
            </span>
            <span className="block truncate text-[0.6875rem] leading-tight font-normal text-ink2 sm:text-xs">
              {p.position}
            </span>
          </span>
          {p.always && (
            <span className="shrink-0 rounded bg-warn-soft px-1 py-px text-[0.6875rem] font-bold text-warn max-sm:hidden">
              {p.always}
            </span>
          )}
        </span>
      </th>
      {/* biome-ignore lint/a11y/useFocusableInteractive: read beside the name, not walked to. */}
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid.
        role="gridcell"
        aria-colindex={2}
        title={p.balanceText}
        className="h-9 border-e border-b border-line bg-card px-1 text-center text-xs leading-tight tabular-nums max-sm:hidden"
      >
        <span className="sr-only">{p.balanceText}</span>
        <span aria-hidden="true" className="inline-flex items-baseline gap-1">
          <span>{p.office}</span>
          {p.beyond !== null && (
            <span
              className={classes(
                'min-w-6 rounded px-0.5 text-[0.6875rem] font-bold',
                Math.abs(p.beyond) >= 3 ? 'bg-warn-soft text-warn' : 'text-ink2',
              )}
            >
              {signed(p.beyond)}
            </span>
          )}
        </span>
      </td>
      {p.columns.map((d, column) => {
        const letter = (p.modes[d] ?? '-') as ModeLetter;
        const shown = p.shown[d] ?? '-';
        const changed = shown !== (p.seen[d] ?? '-');
        const isSelected = column >= from && column <= to;
        const fixed = p.fixed[d] === '1';
        const label = p.words.cell({
          name: p.name,
          day: p.dayNames[column] ?? '',
          mode: `${shown} ${p.words.modes[modeOfLetter[letter]] ?? ''}${shown === letter ? '' : `, ${p.words.shifts[shown] ?? ''}`}`,
          fixed: fixed ? p.words.cellFixed : '',
          changed: changed ? p.words.cellChanged : '',
        });
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus and names the cell (aria-activedescendant).
          <td
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid.
            role="gridcell"
            key={d}
            id={`sel-${p.row}-${column}`}
            data-column={column}
            aria-colindex={column + 3}
            aria-selected={isSelected}
            aria-label={label}
            className={classes(
              'relative h-9 border-b border-line p-[2px] text-center',
              p.weekStarts[column] && 'border-s-2 border-s-line2',
              d === p.today && 'bg-brand-soft/50',
            )}
          >
            <span
              aria-hidden="true"
              className={classes(
                'relative grid h-7 w-full place-items-center rounded-md text-xs font-bold select-none',
                modeLook[modeOfLetter[letter]],
                isSelected && 'outline-2 -outline-offset-2 outline-brand-text',
                p.active === column && 'ring-2 ring-brand-text ring-offset-1 ring-offset-card',
                broken.has(d) && 'shadow-[inset_0_0_0_2px_var(--bad)]',
              )}
            >
              {shown === '-' ? '·' : shown}
              {fixed && <span className="absolute inset-s-1 bottom-1 size-1 bg-current" />}
              {changed && <span className="absolute inset-e-1 top-1 size-1.5 rounded-full bg-bad" />}
            </span>
          </td>
        );
      })}
    </tr>
  );
});
BoardRow.displayName = 'BoardRow';
