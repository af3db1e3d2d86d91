import { useState } from 'react';
import {
  dispensationEndpoints,
  type OpenedDispensation,
  type QueuedDispensation,
} from '../../../contract/dispensation.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { dispensationStates } from '../../../domain/people/dispensation.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import type { Read } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { CaseDialog } from './CaseDialog.tsx';

interface VerifierQueueProps {
  readonly read: Read<AnswerOf<typeof dispensationEndpoints.queue>>;
  readonly state: string;
  readonly onState: (state: string) => void;
  /** A request named in the address, as the inbox links to it; opened only on a press, because opening is written down. */
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

/** Requests by state; the ground stays closed until the verifier opens one. */
export const VerifierQueue = ({ read, state, onState, openId, onOpen }: VerifierQueueProps) => {
  const { dispensation: t } = useWords();
  const formats = useFormats();
  const { zone } = useSession();
  const [opened, setOpened] = useState<OpenedDispensation | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (id: string) => {
    setOpening(id);
    setRefusal(null);
    const answer = await call(dispensationEndpoints.open, { params: { id } });
    setOpening(null);
    if (answer.ok) setOpened(answer.value);
    else setRefusal(answer.refusal);
  };
  const rows = read.data?.dispensations ?? [];
  const linked = rows.find((row) => row.id === openId);
  return (
    <div className="grid gap-4">
      <Refused refusal={refusal ?? read.refusal} {...(read.refusal ? { retry: read.reload } : {})} />
      {linked && (
        <Notice
          title={linked.name}
          actions={
            <Button kind="main" busy={opening === linked.id} onClick={() => void open(linked.id)}>
              {t.queue.open}
            </Button>
          }
        >
          {t.case.audited}
        </Notice>
      )}
      <Card flush>
        <div className="px-4 pt-3 pb-1 sm:px-5">
          <RadioGroup
            legend={t.queue.state}
            inline
            value={state}
            onValue={onState}
            options={dispensationStates.map((value) => ({ value, label: t.states[value] }))}
          />
        </div>
        <DataTable<QueuedDispensation>
          caption={t.queue.tab}
          rows={rows}
          rowId={(row) => row.id}
          loading={read.loading}
          empty={
            <EmptyState icon="check" title={t.queue.empty}>
              {t.queue.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'person',
              head: t.list.person,
              rowHead: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="block text-[0.8125rem] font-normal text-ink3">{row.unitName}</span>
                </>
              ),
            },
            { key: 'asked', head: t.queue.asked, cell: (row) => formats.moment(row.askedAt, zone) },
            { key: 'span', head: t.queue.span, cell: (row) => formats.span(row.from, row.until) },
            {
              key: 'evidence',
              head: t.queue.evidence,
              cell: (row) =>
                row.evidence === 0 ? (
                  <Badge tone="warn">{t.queue.evidenceCount({ n: 0 })}</Badge>
                ) : (
                  t.queue.evidenceCount({ n: row.evidence })
                ),
            },
            {
              key: 'open',
              head: t.queue.open,
              align: 'end',
              cell: (row) => (
                <Button
                  icon="eye"
                  className="whitespace-nowrap"
                  busy={opening === row.id}
                  onClick={() => void open(row.id)}
                >
                  {t.queue.open}
                </Button>
              ),
            },
          ]}
        />
      </Card>
      {opened && (
        <CaseDialog
          opened={opened}
          onClose={() => {
            setOpened(null);
            if (openId) onOpen('');
          }}
        />
      )}
    </div>
  );
};
