import { useMemo, useState } from 'react';
import { type ListedPerson, peopleEndpoints } from '../../contract/people.ts';
import { unitEndpoints } from '../../contract/units.ts';
import { type EmploymentKind, employmentKinds, type PositionKind, positionKinds } from '../../domain/people/model.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { useGo } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { Select } from '../ui/Select.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { AddPersonDialog } from './parts/AddPersonDialog.tsx';
import { useDownload } from './useDownload.ts';

const all = 'all';
const oneOf = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((item) => item === text);

/** Everybody whom one may see; 12,000 rows at once, filters in the address. */
export const PeoplePage = () => {
  const { people: t } = useWords();
  const formats = useFormats();
  const session = useSession();
  const go = useGo();
  const download = useDownload();
  const [adding, setAdding] = useState(false);
  const [at, change] = useUrlState({ q: '', unit: '', jenis: '', jabatan: '' });
  const employment = oneOf<EmploymentKind>(employmentKinds, at.jenis);
  const position = oneOf<PositionKind>(positionKinds, at.jabatan);
  const query = {
    q: at.q,
    ...(at.unit ? { unitId: at.unit } : {}),
    ...(employment ? { employment } : {}),
    ...(position ? { position } : {}),
  };
  const list = useRead(peopleEndpoints.list, { query: { ...query, limit: 20_000 } }, { keep: true });
  const tree = useRead(unitEndpoints.tree);
  const filtered = at.q !== '' || at.unit !== '' || at.jenis !== '' || at.jabatan !== '';

  const unitOptions = useMemo(() => {
    const units = tree.data?.units ?? [];
    const shown = units.filter((u) => u.id === u.opdId || u.id === at.unit);
    return shown.map((u) => ({ value: u.id, label: u.name })).sort((a, b) => formats.compare(a.label, b.label));
  }, [tree.data, at.unit, formats]);

  const columns: readonly Column<ListedPerson>[] = [
    {
      key: 'name',
      head: t.list.name,
      rowHead: true,
      cell: (p) => (
        <span className="block min-w-0">
          <TextLink href={`/pegawai/${p.id}`}>{p.name}</TextLink>
          <span className="block text-[0.8125rem] text-ink3 tabular-nums">{printNumber(p.number)}</span>
        </span>
      ),
    },
    {
      key: 'position',
      head: t.list.position,
      cell: (p) => (
        <span className="block">
          {p.positionTitle || (p.positionKind ? t.position[p.positionKind] : '')}
          {p.positionKind && p.positionTitle && (
            <span className="block text-[0.8125rem] text-ink3">{t.position[p.positionKind]}</span>
          )}
        </span>
      ),
    },
    {
      key: 'unit',
      head: t.fields.unit,
      from: 'sm',
      cell: (p) => (
        <span className="block">
          {p.unitName}
          {p.opdName !== p.unitName && <span className="block text-[0.8125rem] text-ink3">{p.opdName}</span>}
        </span>
      ),
    },
    {
      key: 'employment',
      head: t.fields.employment,
      from: 'lg',
      width: '14rem',
      cell: (p) => [p.employment ? t.employment[p.employment] : '', p.grade].filter(Boolean).join(' · '),
    },
  ];

  const empty = filtered ? (
    <EmptyState
      icon="search"
      title={t.list.emptyTitle}
      actions={<Button onClick={() => change({ q: '', unit: '', jenis: '', jabatan: '' })}>{t.list.clear}</Button>}
    >
      {t.list.emptyWhy}
    </EmptyState>
  ) : (
    <EmptyState
      icon="people"
      title={t.list.nobodyTitle}
      actions={
        session.can('people.import') && (
          <LinkButton kind="main" href="/impor" icon="import">
            {t.list.import}
          </LinkButton>
        )
      }
    >
      {t.list.nobodyWhy}
    </EmptyState>
  );

  return (
    <>
      <PageHeader
        title={t.list.title}
        actions={
          <>
            <Button
              icon="export"
              busy={download.busy}
              onClick={() => void download.run(peopleEndpoints.export, { query }, t.template.exportFile)}
            >
              {t.list.export}
            </Button>
            {session.can('people.import') && (
              <LinkButton href="/impor" icon="import">
                {t.list.import}
              </LinkButton>
            )}
            {session.can('people.write') && (
              <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
                {t.list.add}
              </Button>
            )}
          </>
        }
      >
        {list.data && (filtered ? t.list.sentenceFiltered : t.list.sentence)({ n: formats.number(list.data.total) })}
      </PageHeader>
      <div className="mb-3 grid gap-2 sm:grid-cols-2 lg:grid-cols-[minmax(14rem,1.4fr)_1.4fr_1fr_1fr]">
        <SearchInput value={at.q} onValue={(q) => change({ q })} label={t.list.search} placeholder={t.list.search} />
        <Select
          aria-label={t.fields.opd}
          value={at.unit || all}
          onValue={(unit) => change({ unit: unit === all ? '' : unit })}
          options={[{ value: all, label: t.list.anyUnit }, ...unitOptions]}
        />
        <Select
          aria-label={t.fields.employment}
          value={employment ?? all}
          onValue={(jenis) => change({ jenis: jenis === all ? '' : jenis })}
          options={[
            { value: all, label: t.list.anyEmployment },
            ...employmentKinds.map((k) => ({ value: k, label: t.employment[k] })),
          ]}
        />
        <Select
          aria-label={t.fields.positionKind}
          value={position ?? all}
          onValue={(jabatan) => change({ jabatan: jabatan === all ? '' : jabatan })}
          options={[
            { value: all, label: t.list.anyPosition },
            ...positionKinds.map((k) => ({ value: k, label: t.position[k] })),
          ]}
        />
      </div>
      <Refused refusal={list.refusal ?? download.refusal} retry={list.reload} />
      <Card flush>
        <DataTable
          caption={t.list.title}
          rows={list.data?.people ?? []}
          rowId={(p) => p.id}
          columns={columns}
          loading={list.loading}
          onOpen={(p) => go(`/pegawai/${p.id}`)}
          empty={empty}
          height="max(24rem, calc(100dvh - 15rem))"
        />
      </Card>
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </>
  );
};
