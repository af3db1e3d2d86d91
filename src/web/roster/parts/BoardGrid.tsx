import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardAnswer } from '../../../contract/board.ts';
import type { Balance } from '../../../domain/roster/balanceOf.ts';
import type { Board } from '../../../domain/roster/board.ts';
import type { BoardDay } from '../../../domain/roster/boardDay.ts';
import type { ShiftBoard } from '../../../domain/roster/explainShift.ts';
import { shownModes } from '../../../domain/roster/shiftLetters.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import type { ModeLetter } from '../../ui/modeLook.ts';
import { BoardHead } from './BoardHead.tsx';
import { BoardRow, type RowWords } from './BoardRow.tsx';
import { letters } from './BoardToolbar.tsx';
import { balanceText } from './balanceText.ts';
import { boxOf, moved, type Selection, sizeOf } from './selection.ts';

interface BoardGridProps {
  readonly board: Board;
  readonly people: BoardAnswer['people'];
  /** Person indices shown, and day indices shown. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly counts: readonly BoardDay[];
  readonly today: PlainDate;
  readonly selection: Selection | null;
  readonly onSelection: (selection: Selection) => void;
  readonly several: boolean;
  readonly brokenDays: ReadonlySet<number>;
  /** By person index the days on which he breaks a rule. */
  readonly brokenCells: ReadonlyMap<number, string>;
  readonly onLetter: (letter: ModeLetter) => void;
  /** Puts a shift, by its letter, into the selected cells. */
  readonly onShift: (letter: string) => void;
  readonly shifts: ShiftBoard | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** By person index how his office days compare. */
  readonly balances: readonly Balance[];
  readonly onPattern: () => void;
  readonly onNextFault: () => void;
  readonly onClear: () => void;
  /** Follows the last rows on paper, never alone. */
  readonly signature: ReactNode;
}

const virtualFrom = 80;
const rowHeight = 36;
/** So many rows stay with the signatures on paper. */
const paperTail = 2;

/** The one letter that is ever open to somebody, for "Tetap R". */
const alwaysLetter = (open: readonly string[]): string | null => {
  const known = new Set(open.filter((letters) => letters !== '-'));
  const only = [...known][0];
  return known.size === 1 && only?.length === 1 && only !== 'K' ? only : null;
};

/** A grid for keyboard, mouse and finger: arrows move, Shift selects, letters fill, Ctrl Z takes back. */
export const BoardGrid = (p: BoardGridProps) => {
  const { board, people, rows, columns, selection } = p;
  const words = useWords();
  const t = words.roster.board;
  const formats = useFormats();
  const scroller = useRef<HTMLDivElement>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const virtual = rows.length > virtualFrom && !printing;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollMargin: 0,
  });
  const items = virtual ? virtualizer.getVirtualItems().map((item) => item.index) : rows.map((_, index) => index);
  const above = virtual ? (items[0] ?? 0) * rowHeight : 0;
  const below = virtual ? (rows.length - 1 - (items.at(-1) ?? rows.length - 1)) * rowHeight : 0;

  const dayNames = useMemo(() => columns.map((d) => formats.dayLong(board.days[d]!)), [columns, board.days, formats]);
  const weekStarts = useMemo(
    () => columns.map((d, i) => i === 0 || mondayOf(board.days[d]!) !== mondayOf(board.days[columns[i - 1]!]!)),
    [columns, board.days],
  );
  const rowWords = useMemo<RowWords>(
    () => ({
      modes: words.app.modes,
      shifts: Object.fromEntries((p.shifts?.choices ?? []).map(({ letter, name }) => [letter, name])),
      cell: t.cell,
      cellFixed: t.cellFixed,
      cellChanged: t.cellChanged,
    }),
    [words, t, p.shifts],
  );
  const today = board.days.indexOf(p.today);
  const box = selection === null ? null : boxOf(selection);
  const head = selection?.head;

  const show = (row: number, column: number) => {
    if (virtual) virtualizer.scrollToIndex(row, { align: 'auto' });
    requestAnimationFrame(() =>
      document.getElementById(`sel-${row}-${column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the selection scrolls.
  useEffect(() => {
    if (head) show(head.row, head.column);
  }, [head?.row, head?.column]);

  const onKeyDown = (event: KeyboardEvent) => {
    const far = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (far && key === 'Z') {
      event.preventDefault();
      if (event.shiftKey) p.onRedo();
      else p.onUndo();
      return;
    }
    if (far && key === 'Y') {
      event.preventDefault();
      p.onRedo();
      return;
    }
    if (far && key === 'A' && rows.length > 0) {
      event.preventDefault();
      p.onSelection({ anchor: { row: 0, column: 0 }, head: { row: rows.length - 1, column: columns.length - 1 } });
      return;
    }
    if (event.key === ' ' && selection && (far || event.shiftKey)) {
      event.preventDefault();
      const { row, column } = selection.head;
      p.onSelection(
        far
          ? { anchor: { row: 0, column }, head: { row: rows.length - 1, column } }
          : { anchor: { row, column: 0 }, head: { row, column: columns.length - 1 } },
      );
      return;
    }
    if (event.key === 'Escape' && selection && sizeOf(boxOf(selection)) > 1) {
      event.preventDefault();
      p.onClear();
      return;
    }
    if (!far && !event.altKey && (key === 'N' || key === 'P')) {
      event.preventDefault();
      if (key === 'N') p.onNextFault();
      else p.onPattern();
      return;
    }
    if (!far && !event.altKey && p.shifts !== null && /^[0-9]$/.test(key)) {
      event.preventDefault();
      const choice = p.shifts.choices[Number(key) - 1];
      if (key === '0') p.onLetter('-');
      else if (choice !== undefined) p.onShift(choice.letter);
      return;
    }
    if (!far && !event.altKey && letters.includes(key as ModeLetter)) {
      event.preventDefault();
      p.onLetter(key as ModeLetter);
      return;
    }
    const to = moved(event.key, head ?? { row: 0, column: 0 }, rows.length, columns.length, far);
    if (to === null) return;
    event.preventDefault();
    p.onSelection({ anchor: event.shiftKey && selection ? selection.anchor : to, head: to });
  };

  const cellOf = (event: PointerEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
    return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
  };
  const dragging = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    const at = cellOf(event);
    if (at === null || event.button !== 0) return;
    dragging.current = event.pointerType === 'mouse';
    p.onSelection({ anchor: (event.shiftKey || p.several) && selection ? selection.anchor : at, head: at });
  };
  const onPointerOver = (event: PointerEvent) => {
    if (!dragging.current || event.buttons !== 1) {
      dragging.current = false;
      return;
    }
    const at = cellOf(event);
    if (at && selection && (at.row !== head?.row || at.column !== head.column))
      p.onSelection({ anchor: selection.anchor, head: at });
  };

  const rowAt = (row: number) => {
    const index = rows[row]!;
    const person = people[index]!;
    const always = alwaysLetter(person.open);
    const inBox = box !== null && row >= box.top && row <= box.bottom;
    return (
      <BoardRow
        key={person.employeeId}
        row={row}
        employeeId={person.employeeId}
        name={person.name}
        position={person.position}
        always={always === null ? null : t.always({ letter: always })}
        modes={board.people[index]!.modes}
        shown={shownModes(board.people[index]!.modes, board.people[index]!.times, p.shifts?.letters ?? [])}
        seen={shownModes(
          person.published ?? person.modes,
          person.published === null ? person.times : person.publishedTimes,
          p.shifts?.letters ?? [],
        )}
        fixed={person.fixed}
        columns={columns}
        dayNames={dayNames}
        weekStarts={weekStarts}
        today={today}
        broken={p.brokenCells.get(index) ?? ''}
        selected={inBox ? `${box.left}-${box.right}` : ''}
        active={head?.row === row ? head.column : -1}
        office={p.balances[index]!.office}
        balanceText={balanceText(words.rosterLife.balance, formats, person.name, p.balances[index]!, person.carried)}
        beyond={p.balances[index]!.total}
        words={rowWords}
      />
    );
  };

  return (
    <div
      ref={scroller}
      className="max-h-[max(22rem,calc(100dvh-21rem))] lg:max-h-none lg:min-h-56 lg:flex-1 overflow-auto overscroll-contain rounded-card border border-line bg-card print:max-h-none print:overflow-visible print:border-0"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid walked by keyboard (ARIA grid pattern).
        role="grid"
        aria-label={t.grid}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={head ? `sel-${head.row}-${head.column}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (selection === null && rows.length > 0)
            p.onSelection({ anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } });
        }}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
        className="w-full table-fixed border-separate border-spacing-0 text-sm -outline-offset-3 [print-color-adjust:exact] [touch-action:pan-x_pan-y]"
        style={{ minWidth: `calc(var(--names) + var(--balance) + ${columns.length} * 2.2rem)` }}
      >
        <caption className="sr-only">{t.hint}</caption>
        <colgroup>
          <col style={{ width: 'var(--names)' }} />
          <col style={{ width: 'var(--balance)' }} className="max-sm:hidden" />
          {columns.map((d) => (
            <col key={d} />
          ))}
        </colgroup>
        <BoardHead
          days={board.days}
          columns={columns}
          weekStarts={weekStarts}
          today={today}
          counts={p.counts}
          broken={p.brokenDays}
          board={board}
          shifts={p.shifts}
        />
        <tbody>
          {above > 0 && (
            <tr>
              <td colSpan={columns.length + 2} style={{ height: above }} />
            </tr>
          )}
          {(printing ? items.slice(0, -paperTail) : items).map(rowAt)}

          {below > 0 && (
            <tr>
              <td colSpan={columns.length + 2} style={{ height: below }} />
            </tr>
          )}
        </tbody>
        {printing && (
          <tbody className="break-inside-avoid">
            {items.slice(-paperTail).map(rowAt)}
            <tr>
              <td colSpan={columns.length + 2}>{p.signature}</td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  );
};
