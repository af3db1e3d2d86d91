import type { AnswerOf } from '../../../contract/endpoint.ts';
import { peopleEndpoints } from '../../../contract/people.ts';
import type { FieldChange, ImportKind, RowFault, RowState } from '../../../domain/people/import/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { TextLink } from '../../ui/TextLink.tsx';

const pageSize = 100;
type Row = AnswerOf<typeof peopleEndpoints.importRows>['rows'][number];

/** Field by field what differs, with kinds in words and days as people read them. */
const Changes = ({ changes, isNew }: { readonly changes: readonly FieldChange[]; readonly isNew: boolean }) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const names: Readonly<Record<string, string>> = t.fields;
  const said = (field: string, value: string): string => {
    const lists = {
      employment: t.employment,
      positionKind: t.position,
      jobKind: t.job,
      unitKind: t.unitKind,
      sex: t.sex,
      performance: t.person.performances,
      itSkill: t.person.itSkills,
      penalty: t.person.penalties,
    };
    const list = (lists as Readonly<Record<string, Readonly<Record<string, string>>>>)[field];
    if (value === '') return t.importing.empty;
    return (
      list?.[value] ??
      (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.dayMedium(value as `${number}-${number}-${number}`) : value)
    );
  };
  return (
    <ul className="grid gap-1">
      {changes.map((c) => (
        <li key={c.field}>
          <span className="text-ink3">{names[c.field] ?? c.field}:</span>{' '}
          {c.field === 'headInstead' ? (
            c.before
          ) : isNew ? (
            said(c.field, c.after)
          ) : (
            <>
              <del>{said(c.field, c.before)}</del>
              {' → '}
              <ins className="font-medium no-underline">{said(c.field, c.after)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const Faults = ({ faults }: { readonly faults: readonly RowFault[] }) => {
  const { people: t } = useWords();
  return (
    <ul className="grid gap-1.5">
      {faults.map((f) => (
        <li key={`${f.code}-${f.column}`}>
          {f.column && (
            <span className="block text-[0.8125rem] text-ink3">
              {t.importing.cell({ column: f.column, value: f.value })}
            </span>
          )}
          <span className={f.severity === 'error' ? 'text-bad' : 'text-ink2'}>
            {t.faults[f.code]({ detail: f.detail })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Details = ({ row }: { readonly row: Row }) => (
  <div className="grid gap-2 font-normal">
    {row.changes.length > 0 && <Changes changes={row.changes} isNew={row.state === 'new'} />}
    {row.faults.length > 0 && <Faults faults={row.faults} />}
  </div>
);

interface PreviewRowsProps {
  readonly runId: string;
  readonly kind: ImportKind;
  readonly state: RowState;
  readonly total: number;
  /** Part of a number or name. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly onSearch: (text: string) => void;
  readonly onPage: (page: number) => void;
}

/** Lines of a preview in one state, a hundred a page, found by number or name. */
export const PreviewRows = ({ runId, kind, state, total, search, page, onSearch, onPage }: PreviewRowsProps) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const read = useRead(
    peopleEndpoints.importRows,
    { params: { id: runId }, query: { state, q: search, offset: (page - 1) * pageSize, limit: pageSize } },
    { keep: true },
  );
  const rows = read.data?.rows ?? [];
  const found = read.data?.total ?? total;
  const says =
    state === 'wrong' ? t.importing.problem : state === 'changed' ? t.importing.changes : t.importing.warnings;
  return (
    <>
      {(total > 10 || search !== '') && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pb-3">
          <SearchInput
            value={search}
            onValue={onSearch}
            label={kind === 'employees' ? t.importing.search : t.unit.pick}
            placeholder={kind === 'employees' ? t.importing.search : t.unit.pick}
            className="w-full sm:w-80"
          />
          {search !== '' && (
            <p role="status" className="text-sm text-ink2">
              {t.importing.found({ n: formats.number(found), total: formats.number(total) })}
            </p>
          )}
        </div>
      )}
      <Refused refusal={read.refusal} retry={read.reload} />
      <DataTable
        caption={t.rowStates[state]}
        rows={rows}
        rowId={(r) => String(r.seq)}
        loading={read.loading}
        columns={[
          ...(state === 'missing'
            ? []
            : [
                {
                  key: 'line',
                  head: t.importing.line,
                  width: '5rem',
                  cell: (r: Row) => (r.line === null ? '' : formats.number(r.line)),
                },
              ]),
          {
            key: 'who',
            head: t.importing.who,
            rowHead: true,
            cell: (r: Row) =>
              r.targetId !== null && state !== 'new' && kind === 'employees' ? (
                <TextLink href={`/pegawai/${r.targetId}`}>{r.label}</TextLink>
              ) : (
                <span className="tabular-nums">{r.label}</span>
              ),
          },
          ...(state === 'missing'
            ? []
            : [{ key: 'what', head: says, rowHead: true, cell: (r: Row) => <Details row={r} /> }]),
        ]}
        empty={
          <EmptyState
            icon={search === '' ? 'check' : 'search'}
            title={search === '' ? t.importing.noRows : t.importing.noFound}
          >
            {search === '' ? t.importing.noRowsWhy[state] : t.importing.noFoundWhy}
          </EmptyState>
        }
      />
      {found > pageSize && <Pagination page={page} pageSize={pageSize} total={found} onPage={onPage} />}
    </>
  );
};
