import { type AccountLine, accountsEndpoints } from '../../contract/accounts.ts';
import { type Role, roles } from '../../domain/access/roles.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { useGo } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { Select } from '../ui/Select.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { SsoCard } from './parts/SsoCard.tsx';

const searchable = roles.filter((role) => role !== 'employee');
const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** The personnel officer finds an account here. */
export const AccountsPage = () => {
  const { app, access } = useWords();
  const words = access.accounts;
  const formats = useFormats();
  const go = useGo();
  const [at, change] = useUrlState({ q: '', role: '', page: 1 });
  const list = useRead(
    accountsEndpoints.list,
    { query: { text: at.q, role: isRole(at.role) ? at.role : undefined, page: at.page } },
    { keep: true },
  );
  const stateOf = (row: AccountLine) => (
    <span className="flex flex-wrap gap-1">
      {row.disabled && <Badge tone="bad">{words.closed}</Badge>}
      {!row.signedInBefore && !row.disabled && <Badge>{words.neverIn}</Badge>}
      {row.secondFactor && <Badge tone="okay">{words.withSecondFactor}</Badge>}
    </span>
  );
  const columns: readonly Column<AccountLine>[] = [
    {
      key: 'name',
      head: words.name,
      rowHead: true,
      cell: (row) => <TextLink href={`/akun/${row.id}`}>{row.name}</TextLink>,
    },
    {
      key: 'number',
      head: words.number,
      width: '14rem',
      cell: (row) => <span className="tabular-nums">{row.number ? printNumber(row.number) : (row.email ?? '')}</span>,
    },
    {
      key: 'roles',
      head: words.role,
      cell: (row) =>
        row.roles.length === 0 ? words.employeeOnly : formats.list(row.roles.map((role) => app.roles[role])),
    },
    { key: 'state', head: words.state, from: 'sm', cell: stateOf },
  ];
  return (
    <>
      <PageHeader title={words.title}>
        {list.data && words.sentence({ total: formats.number(list.data.total) })}
      </PageHeader>
      <div className="mb-3 flex flex-wrap gap-2">
        <div className="min-w-56 flex-1 sm:max-w-md">
          <SearchInput
            value={at.q}
            onValue={(q) => change({ q, page: 1 })}
            label={words.search}
            placeholder={words.search}
          />
        </div>
        <Select
          aria-label={words.role}
          value={at.role === '' ? 'any' : at.role}
          onValue={(role) => change({ role: role === 'any' ? '' : role, page: 1 })}
          options={[
            { value: 'any', label: words.anyRole },
            ...searchable.map((role) => ({ value: role, label: app.roles[role] })),
          ]}
          className="w-full sm:w-64"
        />
      </div>
      <Refused refusal={list.refusal} retry={list.reload} />
      <Card flush>
        <DataTable
          caption={words.title}
          rows={list.data?.accounts ?? []}
          rowId={(row) => row.id}
          columns={columns}
          loading={list.loading}
          onOpen={(row) => go(`/akun/${row.id}`)}
          empty={
            <EmptyState icon="key" title={words.none}>
              {words.noneWhy}
            </EmptyState>
          }
        />
      </Card>
      <div className="mt-3">
        <Pagination page={at.page} pageSize={50} total={list.data?.total ?? 0} onPage={(page) => change({ page })} />
      </div>
      <div className="mt-6">
        <SsoCard />
      </div>
    </>
  );
};
