import { useState } from 'react';
import { type WorkplaceWhole, workplaceEndpoints } from '../../../contract/workplace.ts';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { CounterDialog, type ShownCounter } from './CounterDialog.tsx';

/** Counters with their service, least number of staff and who can serve. */
export const CountersCard = ({ whole, mayWrite }: { readonly whole: WorkplaceWhole; readonly mayWrite: boolean }) => {
  const { workplace: words } = useWords();
  const t = words.counters;
  const formats = useFormats();
  const remove = useAct(workplaceEndpoints.removeCounter, [workplaceEndpoints.read, workplaceEndpoints.list]);
  const [editing, setEditing] = useState<ShownCounter | 'new' | null>(null);
  const [going, setGoing] = useState<ShownCounter | null>(null);
  return (
    <Card
      title={t.title}
      flush
      actions={
        mayWrite && (
          <Button icon="plus" onClick={() => setEditing('new')}>
            {t.add}
          </Button>
        )
      }
    >
      <DataTable
        caption={t.title}
        rows={whole.counters}
        rowId={(counter) => counter.id}
        empty={
          <EmptyState icon="people" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t.name,
            rowHead: true,
            cell: (counter) => (
              <>
                {counter.name}
                <span className="block text-[0.8125rem] font-normal text-ink3">{counter.unitName}</span>
              </>
            ),
          },
          {
            key: 'service',
            head: t.service,
            cell: (counter) => (counter.service ? words.services[counter.service] : '–'),
          },
          { key: 'minimum', head: t.minimum, align: 'end', cell: (counter) => formats.number(counter.minimumStaff) },
          {
            key: 'qualified',
            head: t.qualified,
            cell: (counter) => t.qualifiedCount({ n: counter.qualified.length }),
          },
          ...(mayWrite
            ? [
                {
                  key: 'act',
                  head: t.edit,
                  align: 'end' as const,
                  width: '4rem',
                  cell: (counter: ShownCounter) => (
                    <Menu
                      trigger={<IconButton icon="more" label={t.more({ name: counter.name })} />}
                      entries={[
                        { label: t.edit, icon: 'edit', onSelect: () => setEditing(counter) },
                        { label: t.remove, icon: 'trash', harmful: true, onSelect: () => setGoing(counter) },
                      ]}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && (
        <CounterDialog
          workplaceId={whole.workplace.id}
          counter={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <RemoveDialog
        {...remove}
        id={going?.id ?? null}
        title={t.removeTitle({ name: going?.name ?? '' })}
        action={t.remove}
        done={t.removed}
        onClose={() => setGoing(null)}
      >
        {t.removeWhy}
      </RemoveDialog>
    </Card>
  );
};
