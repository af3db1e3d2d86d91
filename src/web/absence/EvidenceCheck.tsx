import { type ReactNode, useState } from 'react';
import { Refused } from '../app/Refused.tsx';
import type { Act } from '../app/useAct.ts';
import type { Read } from '../app/useRead.ts';
import { useFormats } from '../app/words.tsx';
import { FormDialog } from '../people/parts/FormDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useToast } from '../ui/Toasts.tsx';

interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly sizeBytes: number }[];
}

interface EvidenceCheckProps<Row extends EvidenceRow> {
  readonly words: Readonly<
    Record<'title' | 'carries' | 'asks' | 'asksAsk' | 'done' | 'told' | 'emptyTitle' | 'emptyWhy', string>
  > & { readonly open: (p: { name: string }) => string };
  /** Heads of the table and the hint beside the note. */
  readonly heads: { readonly who: string; readonly evidence: string; readonly noteHint: string };
  /** How things stand. */
  readonly children: ReactNode;
  readonly read: Pick<Read<{ readonly requests: readonly Row[] }>, 'data' | 'loading' | 'refusal' | 'reload'>;
  /** Columns between the person and the files. */
  readonly columns: readonly Column<Row>[];
  readonly fileAddress: (row: Row, fileId: string) => string;
  readonly act: Pick<Act<never>, 'busy' | 'refusal' | 'forget'>;
  /** Answers whether it was kept. */
  readonly onCheck: (row: Row, body: { readonly carries: boolean; readonly note: string }) => Promise<boolean>;
}

/** Evidence of health that waits for the verifier: each is opened, and suffices or is sent back with what is missing. */
export const EvidenceCheck = <Row extends EvidenceRow>(props: EvidenceCheckProps<Row>) => {
  const { words: t, heads, children, read, columns, fileAddress, act, onCheck } = props;
  const formats = useFormats();
  const say = useToast();
  const [asking, setAsking] = useState<Row | null>(null);
  const [note, setNote] = useState('');
  const check = async (row: Row, carries: boolean) => {
    if (!(await onCheck(row, { carries, note: carries ? '' : note }))) return;
    say(carries ? t.done : t.told, 'okay');
    setAsking(null);
    setNote('');
  };
  return (
    <>
      <PageHeader title={t.title}>{children}</PageHeader>
      <Refused refusal={read.refusal ?? (asking === null ? act.refusal : null)} retry={read.reload} className="mb-4" />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={read.data?.requests ?? []}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          loading={read.loading}
          empty={
            <EmptyState icon="health" title={t.emptyTitle}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'who',
              head: heads.who,
              rowHead: true,
              cell: (row) => (
                <span>
                  {row.name}
                  <span className="block text-xs font-normal text-ink3">{row.unitName}</span>
                </span>
              ),
            },
            ...columns,
            {
              key: 'files',
              head: heads.evidence,
              cell: (row) => (
                <ul>
                  {row.files.map((file) => (
                    <li key={file.id}>
                      <a
                        className="inline-flex min-h-11 items-center font-medium text-brand-text underline underline-offset-4"
                        href={fileAddress(row, file.id)}
                      >
                        {t.open({ name: `${file.name} (${formats.size(file.sizeBytes)})` })}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'act',
              head: '',
              align: 'end',
              cell: (row) => (
                <span className="flex flex-wrap justify-end gap-2">
                  <Button kind="quiet" onClick={() => setAsking(row)}>
                    {t.asks}
                  </Button>
                  <Button icon="check" busy={act.busy} onClick={() => void check(row, true)}>
                    {t.carries}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      </Card>
      {asking && (
        <FormDialog
          title={t.asks}
          onClose={() => {
            setAsking(null);
            act.forget();
          }}
          onSave={() => void check(asking, false)}
          ready={note.trim() !== ''}
          busy={act.busy}
          refusal={act.refusal}
        >
          <Field label={t.asksAsk} hint={heads.noteHint}>
            <TextArea value={note} onValue={setNote} rows={3} maxLength={300} />
          </Field>
        </FormDialog>
      )}
    </>
  );
};
