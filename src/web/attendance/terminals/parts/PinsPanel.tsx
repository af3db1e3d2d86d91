import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../../contract/attendanceTerminals.ts';
import { printNumber } from '../../../../domain/people/readNumber.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { ImportPinsDialog } from './ImportPinsDialog.tsx';
import { PinDialog } from './PinDialog.tsx';

interface PinsPanelProps {
  readonly terminalId: string;
  readonly mayWrite: boolean;
}

/** Who stands behind the PINs of this terminal. */
export const PinsPanel = ({ terminalId, mayWrite }: PinsPanelProps) => {
  const t = useTerminalWords().pins;
  const formats = useFormats();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState<'one' | 'list' | null>(null);
  const read = useRead(attendanceTerminalEndpoints.pins, { params: { id: terminalId }, query: { q } }, { keep: true });
  return (
    <div className="grid gap-3">
      <p className="text-ink2">{t.lead}</p>
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          value={q}
          onValue={setQ}
          label={t.search}
          placeholder={t.search}
          className="min-w-0 flex-1 basis-56"
        />
        {mayWrite && (
          <>
            <Button icon="import" onClick={() => setOpen('list')}>
              {t.import}
            </Button>
            <Button kind="main" icon="plus" onClick={() => setOpen('one')}>
              {t.set}
            </Button>
          </>
        )}
      </div>
      <Refused refusal={read.refusal} retry={read.reload} />
      <Card flush>
        <DataTable
          caption={t.person}
          rows={read.data?.pins ?? []}
          rowId={(row) => `${row.pin} ${row.everywhere}`}
          loading={read.loading}
          height="max(24rem, calc(100dvh - 24rem))"
          empty={
            <EmptyState icon="people" title={t.empty}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            { key: 'pin', head: t.pin, width: '8rem', cell: (row) => <span className="tabular-nums">{row.pin}</span> },
            {
              key: 'person',
              head: t.person,
              rowHead: true,
              cell: (row) =>
                row.name === null ? (
                  <span className="text-ink3">{t.nobody}</span>
                ) : (
                  <span className="block min-w-0">
                    {row.name}
                    <span className="block text-[0.8125rem] font-normal text-ink3 tabular-nums">
                      {printNumber(row.number ?? '')}
                    </span>
                  </span>
                ),
            },
            { key: 'told', head: t.told, from: 'md', cell: (row) => row.told ?? '–' },
            { key: 'where', head: t.where, width: '9rem', cell: (row) => (row.everywhere ? t.everywhere : t.here) },
            { key: 'since', head: t.since, width: '9rem', from: 'sm', cell: (row) => formats.dayMedium(row.from) },
          ]}
        />
      </Card>
      {open === 'one' && <PinDialog terminalId={terminalId} pin="" from={null} onClose={() => setOpen(null)} />}
      {open === 'list' && <ImportPinsDialog terminalId={terminalId} onClose={() => setOpen(null)} />}
    </div>
  );
};
