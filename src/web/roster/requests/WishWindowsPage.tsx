import { useState } from 'react';
import { rosterRequestEndpoints, type WindowInList } from '../../../contract/rosterRequests.ts';
import { Refused } from '../../app/Refused.tsx';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { useRequestWords } from './RequestWords.tsx';
import { WindowDialog } from './WindowDialog.tsx';

const tones = { upcoming: 'plain', open: 'okay', closed: 'plain', cancelled: 'bad' } as const;

const Windows = () => {
  const words = useRequestWords();
  const t = words.windows;
  const formats = useFormats();
  const read = useRead(rosterRequestEndpoints.windows);
  const [editing, setEditing] = useState<WindowInList | 'new' | null>(null);
  const [leaving, setLeaving] = useState<WindowInList | null>(null);
  const cancel = useAct(rosterRequestEndpoints.cancelWindow, [rosterRequestEndpoints.windows]);
  const make = (
    <Button kind="main" icon="plus" onClick={() => setEditing('new')}>
      {t.new}
    </Button>
  );
  const columns: readonly Column<WindowInList>[] = [
    { key: 'unit', head: t.unit, rowHead: true, cell: (row) => row.unitName },
    { key: 'period', head: t.period, cell: (row) => formats.span(row.from, row.to) },
    { key: 'when', head: t.when, cell: (row) => formats.span(row.opensOn, row.closesOn) },
    {
      key: 'state',
      head: t.state,
      cell: (row) => <Badge tone={tones[row.state]}>{words.windowStates[row.state]}</Badge>,
    },
    { key: 'most', head: t.most, align: 'end', from: 'lg', cell: (row) => formats.number(row.most) },
    {
      key: 'answered',
      head: t.answered,
      from: 'sm',
      cell: (row) =>
        t.answeredOf({
          n: formats.number(row.wishers),
          of: formats.number(row.people),
          wishes: formats.number(row.wishes),
        }),
    },
    {
      key: 'act',
      head: '',
      align: 'end',
      cell: (row) =>
        row.mayChange && (
          <span className="inline-flex justify-end gap-1 whitespace-nowrap">
            <Button kind="quiet" onClick={() => setEditing(row)}>
              {t.change}
            </Button>
            <Button kind="quiet" onClick={() => setLeaving(row)}>
              {t.cancel}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t.title} actions={make}>
        {t.sentence}
      </PageHeader>
      <Card flush>
        <Refused refusal={read.refusal} retry={read.reload} className="m-4" />
        <DataTable
          caption={t.title}
          rows={read.data?.windows ?? []}
          rowId={(row) => row.id}
          columns={columns}
          loading={read.loading}
          empty={
            <EmptyState icon="edit" title={t.none} actions={make}>
              {t.noneWhy}
            </EmptyState>
          }
        />
      </Card>
      {editing && <WindowDialog window={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <RemoveDialog
        {...cancel}
        id={leaving?.id ?? null}
        title={t.cancelAsk}
        action={t.cancel}
        onClose={() => setLeaving(null)}
      >
        {t.cancelWhat}
      </RemoveDialog>
    </>
  );
};

/** Windows in which employees name their wishes, for those who plan. */
export const WishWindowsPage = () => (
  <DeskFrame>
    <Windows />
  </DeskFrame>
);
