import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { type Column, DataTable } from './DataTable.tsx';
import type { IconName } from './Icon.tsx';
import { Pagination } from './Pagination.tsx';

interface RowAction<Row> {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly kind?: 'main' | 'plain';
  /** Rows that it does not fit are left out of what is chosen. */
  readonly fits: (row: Row) => boolean;
  /** Gets the chosen rows, or null for all that match, on other pages too. */
  readonly onStart: (ids: readonly string[] | null, count: number) => void;
}

interface SelectionTableProps<Row extends { readonly id: string; readonly name: string }> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly loading: boolean;
  readonly empty: ReactNode;
  readonly onOpen: (row: Row) => void;
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** Left out, nothing can be chosen. */
  readonly choice?: {
    readonly actions: readonly RowAction<Row>[];
    /** Rows of all pages that "all" takes; as many as on this page where it cannot be offered. */
    readonly all: number;
    readonly words: Readonly<Record<'selected' | 'takeAll' | 'allTaken', (p: { n: number }) => string>>;
  };
}

/** Rows that wait, of which many are settled at a time. A new `key` forgets what is chosen. */
export const SelectionTable = <Row extends { readonly id: string; readonly name: string }>(
  props: SelectionTableProps<Row>,
) => {
  const { caption, rows, columns, loading, empty, onOpen, page, pageSize, total, onPage, choice } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [takesAll, setTakesAll] = useState(false);
  const choose = (next: ReadonlySet<string>) => {
    setTakesAll(false);
    setSelected(next);
  };
  return (
    <>
      {choice && total > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
          <p role="status" className="me-auto w-full text-ink2 sm:w-auto">
            {takesAll ? choice.words.allTaken({ n: choice.all }) : choice.words.selected({ n: selected.size })}
          </p>
          {!takesAll && choice.all > rows.length && selected.size > 0 && (
            <Button kind="quiet" onClick={() => setTakesAll(true)}>
              {choice.words.takeAll({ n: choice.all })}
            </Button>
          )}
          {choice.actions.map(({ key, label, icon, kind, fits, onStart }) => {
            const ids = rows.filter((row) => selected.has(row.id) && fits(row)).map((row) => row.id);
            return (
              <Button
                key={key}
                icon={icon}
                kind={kind}
                disabled={!takesAll && ids.length === 0}
                onClick={() => (takesAll ? onStart(null, choice.all) : onStart(ids, ids.length))}
              >
                {label}
              </Button>
            );
          })}
        </div>
      )}
      <DataTable
        caption={caption}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        columns={columns}
        loading={loading}
        onOpen={onOpen}
        {...(choice ? { selected, onSelected: choose } : {})}
        empty={empty}
      />
      {total > pageSize && <Pagination page={page} pageSize={pageSize} total={total} onPage={onPage} />}
    </>
  );
};
