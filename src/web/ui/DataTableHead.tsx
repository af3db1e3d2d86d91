import { Checkbox } from './Checkbox.tsx';
import { classes } from './classes.ts';
import type { DataTableProps } from './DataTable.tsx';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

const shownFrom = { sm: 'hidden sm:table-cell', md: 'hidden md:table-cell', lg: 'hidden lg:table-cell' } as const;

/** The head of a DataTable: stays in sight, sorts, and chooses every row. */
export const DataTableHead = <Row,>({
  columns,
  rows,
  rowId,
  sort,
  onSort,
  selected,
  onSelected,
}: DataTableProps<Row>) => {
  const { app } = useUiLanguage();
  const all = selected !== undefined && rows.length > 0 && rows.every((row) => selected.has(rowId(row)));
  return (
    <thead className="sticky top-0 z-10">
      <tr>
        {selected && (
          <th scope="col" className="w-12 border-b border-line2 bg-card p-0 ps-1">
            <Checkbox
              wordless
              label={app.table.selectAll}
              checked={all}
              partly={!all && selected.size > 0}
              onValue={(on) => onSelected?.(on ? new Set(rows.map(rowId)) : new Set())}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.key === column.key ? sort : null;
          const nextDown = sorted ? !sorted.down : false;
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
              style={{ width: column.width }}
              className={classes(
                'h-11 border-b border-line2 bg-card px-3 text-[0.8125rem] font-semibold whitespace-nowrap text-ink2 first:ps-5 last:pe-5',
                column.align === 'end' ? 'text-end' : 'text-start',
                column.from && shownFrom[column.from],
              )}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  title={nextDown ? app.table.sortDown({ name: column.head }) : app.table.sortUp({ name: column.head })}
                  onClick={() => onSort({ key: column.key, down: nextDown })}
                  className="inline-flex min-h-11 items-center gap-1 hover:text-brand-text"
                >
                  {column.head}
                  <Icon name={sorted?.down ? 'down' : 'up'} size={16} className={sorted ? undefined : 'opacity-25'} />
                </button>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};
