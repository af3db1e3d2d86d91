import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { Checkbox } from './Checkbox.tsx';
import { classes } from './classes.ts';
import { DataTableHead } from './DataTableHead.tsx';
import { useUiLanguage } from './language.tsx';
import { Skeleton } from './Skeleton.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** A CSS width such as 8rem. */
  readonly width?: string;
  readonly sortable?: boolean;
  /** Left out below this width. */
  readonly from?: 'sm' | 'md' | 'lg';
  /** The cell that names the row. */
  readonly rowHead?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

export interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Names a row for its checkbox. */
  readonly rowName?: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelected?: (ids: ReadonlySet<string>) => void;
  readonly onOpen?: (row: Row) => void;
  readonly loading?: boolean;
  /** An EmptyState that says why and offers the next step. */
  readonly empty?: ReactNode;
  /** CSS height of the scrolling part; needed above 100 rows. */
  readonly height?: string;
}

const shownFrom = { sm: 'hidden sm:table-cell', md: 'hidden md:table-cell', lg: 'hidden lg:table-cell' } as const;

/** A real table with a head that stays, cards on a phone, and only the visible rows in the page above 100. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { rows, rowId, columns, selected, onSelected, loading, empty, height } = props;
  const { app, formats } = useUiLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = rows.length > 100;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    getItemKey: (index) => rowId(rows[index]!),
    overscan: 12,
  });

  if (loading) return <Skeleton rows={8} label={app.progress.loading} />;
  if (rows.length === 0)
    return <div className="px-5 py-10">{empty ?? <p className="text-center text-ink3">{app.table.empty}</p>}</div>;

  const items = virtual ? virtualizer.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items[items.length - 1]?.end ?? 0) : 0;
  const span = columns.length + (selected ? 1 : 0);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelected?.(next);
  };

  return (
    <section
      ref={scroller}
      aria-label={props.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="relative overflow-auto -outline-offset-3"
      style={{ maxHeight: height ?? (virtual ? '70dvh' : undefined) }}
    >
      <table
        className="stack-table w-full border-separate border-spacing-0 text-[0.9375rem]"
        aria-rowcount={rows.length + 1}
      >
        <caption className="sr-only">
          {props.caption}, {app.table.rows({ n: formats.number(rows.length) })}
        </caption>
        <DataTableHead {...props} />
        <tbody>
          {before > 0 && (
            <tr>
              <td colSpan={span} className="border-0 p-0" style={{ height: before }} />
            </tr>
          )}
          {items.map(({ index }) => {
            const row = rows[index]!;
            const id = rowId(row);
            const chosen = selected?.has(id) ?? false;
            return (
              <tr
                key={id}
                ref={virtual ? virtualizer.measureElement : undefined}
                data-index={index}
                aria-rowindex={index + 2}
                onClick={(event) => {
                  if (props.onOpen && !(event.target as Element).closest('a,button,input,label')) props.onOpen(row);
                }}
                className={classes(
                  'group',
                  chosen ? 'bg-brand-soft' : 'hover:bg-paper',
                  props.onOpen && 'cursor-pointer',
                )}
              >
                {selected && (
                  <td className="border-b border-line p-0 ps-1">
                    <Checkbox
                      wordless
                      label={app.table.selectRow({ name: props.rowName?.(row) ?? id })}
                      checked={chosen}
                      onValue={(on) => toggle(id, on)}
                    />
                  </td>
                )}
                {columns.map((column) => {
                  const Cell = column.rowHead ? 'th' : 'td';
                  return (
                    <Cell
                      key={column.key}
                      scope={column.rowHead ? 'row' : undefined}
                      data-head={column.rowHead ? undefined : column.head}
                      className={classes(
                        'h-13 border-b border-line px-3 py-2 align-middle first:ps-5 last:pe-5',
                        column.align === 'end' ? 'text-end tabular-nums' : 'text-start',
                        column.rowHead && 'font-semibold',
                        column.from && shownFrom[column.from],
                      )}
                    >
                      {/* One element, so that a card sets what it holds beside its head and not apart. */}
                      <div className="min-w-0">{column.cell(row)}</div>
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
          {after > 0 && (
            <tr>
              <td colSpan={span} className="border-0 p-0" style={{ height: after }} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
};
