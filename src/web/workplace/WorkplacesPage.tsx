import { useState } from 'react';
import { workplaceEndpoints } from '../../contract/workplace.ts';
import { useGo } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { WorkplaceDialog } from './parts/WorkplaceDialog.tsx';

export const WorkplacesPage = () => {
  const { workplace } = useWords();
  const t = workplace.list;
  const formats = useFormats();
  const session = useSession();
  const go = useGo();
  const read = useRead(workplaceEndpoints.list);
  const [at, change] = useUrlState({ q: '', urut: 'name', turun: false });
  const [adding, setAdding] = useState(false);
  const all = read.data?.workplaces ?? [];
  const q = at.q.toLowerCase();
  const rows = all
    .filter((w) =>
      [w.name, w.address, w.regionName ?? '', w.district ?? ''].some((text) => text.toLowerCase().includes(q)),
    )
    .sort((a, b) => {
      const order = at.urut === 'seats' ? a.seats - b.seats : formats.compare(a.name, b.name);
      return at.turun ? -order : order;
    });
  const mayWrite = session.can('workplace.write', { kind: 'agency' });
  const addButton = mayWrite && (
    <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} actions={addButton}>
        {read.data && t.lead({ n: all.length, fenced: all.filter((w) => w.fence !== null).length })}
      </PageHeader>
      <Refused refusal={read.refusal} retry={read.reload} />
      {!read.refusal && (
        <Card flush>
          <div className="p-3 sm:px-5">
            <SearchInput
              value={at.q}
              onValue={(text) => change({ q: text })}
              label={t.search}
              placeholder={t.search}
              className="max-w-md"
            />
          </div>
          <DataTable
            caption={t.title}
            rows={rows}
            rowId={(w) => w.id}
            loading={read.loading}
            sort={{ key: at.urut, down: at.turun }}
            onSort={({ key, down }) => change({ urut: key, turun: down })}
            onOpen={(w) => go(`/tempat-kerja/${w.id}`)}
            empty={
              all.length === 0 ? (
                <EmptyState icon="building" title={t.empty} actions={addButton}>
                  {t.emptyWhy}
                </EmptyState>
              ) : (
                <EmptyState icon="search" title={t.noneFound}>
                  {t.noneFoundWhy}
                </EmptyState>
              )
            }
            columns={[
              {
                key: 'name',
                head: t.name,
                rowHead: true,
                sortable: true,
                cell: (w) => (
                  <>
                    <TextLink href={`/tempat-kerja/${w.id}`}>{w.name}</TextLink>
                    <span className="block text-[0.8125rem] font-normal text-ink3">{w.address}</span>
                  </>
                ),
              },
              { key: 'region', head: t.region, from: 'md', cell: (w) => w.regionName ?? w.district ?? '–' },
              { key: 'zone', head: t.zone, width: '5rem', cell: (w) => formats.zoneName(w.zone) },
              {
                key: 'fence',
                head: t.fence,
                width: '8rem',
                cell: (w) => (w.fence ? workplace.fences[w.fence] : <Badge tone="warn">{workplace.fences.none}</Badge>),
              },
              {
                key: 'rooms',
                head: t.rooms,
                align: 'end',
                width: '5rem',
                from: 'sm',
                cell: (w) => formats.number(w.rooms),
              },
              {
                key: 'seats',
                head: t.seats,
                align: 'end',
                width: '6rem',
                sortable: true,
                cell: (w) => formats.number(w.seats),
              },
              {
                key: 'counters',
                head: t.counters,
                align: 'end',
                width: '6rem',
                from: 'sm',
                cell: (w) => formats.number(w.counters),
              },
            ]}
          />
        </Card>
      )}
      {adding && (
        <WorkplaceDialog
          workplace={null}
          regionName={null}
          onClose={() => setAdding(false)}
          onSaved={(id) => go(`/tempat-kerja/${id}`)}
        />
      )}
    </>
  );
};
