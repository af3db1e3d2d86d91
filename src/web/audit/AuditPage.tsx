import { useState } from 'react';
import { type AuditEntry, auditEndpoints } from '../../contract/audit.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call, type Refusal } from '../app/call.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { AuditFrame, useAuditWords } from './AuditWords.tsx';
import { actionSentence } from './actionSentence.ts';
import { AuditFilters, dayOf } from './parts/AuditFilters.tsx';
import { EntryDialog } from './parts/EntryDialog.tsx';
import { VerifyNotice } from './parts/VerifyNotice.tsx';

const Trail = () => {
  const audit = useAuditWords();
  const formats = useFormats();
  const { zone } = useSession();
  const [at, change] = useUrlState({ who: '', action: '', from: '', to: '', kind: '', id: '', page: 1 });
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const [report, setReport] = useState<AnswerOf<typeof auditEndpoints.verify> | null>(null);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const query = {
    who: at.who,
    action: at.action,
    from: dayOf(at.from) ?? undefined,
    to: dayOf(at.to) ?? undefined,
    targetKind: at.kind || undefined,
    targetId: at.id || undefined,
    page: at.page,
  };
  const list = useRead(auditEndpoints.list, { query }, { keep: true });
  const verify = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await call(auditEndpoints.verify);
    setBusy(false);
    if (answer.ok) setReport(answer.value);
    else setFailure(answer.refusal);
  };
  const columns: readonly Column<AuditEntry>[] = [
    {
      key: 'when',
      head: audit.when,
      width: '13rem',
      cell: (row) => <span className="tabular-nums">{formats.moment(row.at, zone)}</span>,
    },
    { key: 'who', head: audit.who, cell: (row) => row.who ?? audit.system },
    { key: 'what', head: audit.what, rowHead: true, cell: (row) => actionSentence(audit, row.action) },
    { key: 'target', head: audit.target, from: 'sm', cell: (row) => row.targetName ?? '' },
    { key: 'seq', head: audit.number, align: 'end', width: '6rem', from: 'lg', cell: (row) => formats.number(row.seq) },
  ];
  const clear = () => change({ who: '', action: '', from: '', to: '', kind: '', id: '', page: 1 });
  return (
    <>
      <PageHeader
        title={audit.title}
        actions={
          <Button icon="shield" busy={busy} onClick={() => void verify()}>
            {audit.verify}
          </Button>
        }
      >
        {list.data && audit.sentence({ total: formats.number(list.data.total) })}
      </PageHeader>
      <Refused refusal={failure ?? list.refusal} retry={list.reload} className="mb-4" />
      {report && <VerifyNotice report={report} />}
      <AuditFilters at={at} onChange={(changes) => change({ ...changes, page: 1 })} />
      <Card flush>
        <DataTable
          caption={audit.title}
          rows={list.data?.entries ?? []}
          rowId={(row) => String(row.seq)}
          columns={columns}
          loading={list.loading}
          onOpen={setOpen}
          empty={
            <EmptyState icon="audit" title={audit.none} actions={<Button onClick={clear}>{audit.clear}</Button>}>
              {audit.noneWhy}
            </EmptyState>
          }
        />
      </Card>
      <div className="mt-3">
        <Pagination page={at.page} pageSize={50} total={list.data?.total ?? 0} onPage={(page) => change({ page })} />
      </div>
      <EntryDialog entry={open} onClose={() => setOpen(null)} />
    </>
  );
};

/** Who did what when, and whether the chain is whole. */
export const AuditPage = () => (
  <AuditFrame>
    <Trail />
  </AuditFrame>
);
