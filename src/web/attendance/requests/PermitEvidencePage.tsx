import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { addressOf } from '../../app/call.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { DayRequestFrame, useDayRequestWords } from './DayRequestFrame.tsx';

type Waiting = AnswerOf<typeof attendanceRequestEndpoints.evidence>['requests'][number];

const Evidence = () => {
  const words = useDayRequestWords();
  const t = words.check;
  const formats = useFormats();
  const say = useToast();
  const read = useRead(attendanceRequestEndpoints.evidence, {}, { keep: true, every: 120_000 });
  useChanges(['requests'], read.reload);
  const act = useAct(attendanceRequestEndpoints.check, [attendanceRequestEndpoints.evidence]);
  const [asking, setAsking] = useState<Waiting | null>(null);
  const [note, setNote] = useState('');
  const check = async (row: Waiting, carries: boolean) => {
    const answer = await act.run({ params: { id: row.id }, body: { carries, note: carries ? '' : note } });
    if (!answer.ok) return;
    say(carries ? t.done : t.told, 'okay');
    setAsking(null);
    setNote('');
  };
  return (
    <>
      <PageHeader title={t.title}>{t.why}</PageHeader>
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
              head: words.desk.who,
              rowHead: true,
              cell: (row) => (
                <span>
                  {row.name}
                  <span className="block text-xs font-normal text-ink3">{row.unitName}</span>
                </span>
              ),
            },
            { key: 'day', head: words.desk.day, cell: (row) => formats.dayMedium(row.day) },
            {
              key: 'files',
              head: words.desk.proof,
              cell: (row) =>
                row.files.map((file) => (
                  <a
                    key={file.id}
                    className="me-3 inline-flex min-h-11 items-center font-medium text-brand-text underline underline-offset-4"
                    href={addressOf(attendanceRequestEndpoints.readEvidence, { id: row.id, fileId: file.id })}
                  >
                    {t.open({ name: `${file.name} (${formats.size(file.sizeBytes)})` })}
                  </a>
                )),
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
          onClose={() => setAsking(null)}
          onSave={() => void check(asking, false)}
          ready={note.trim() !== ''}
          busy={act.busy}
          refusal={act.refusal}
        >
          <Field label={t.asksAsk} hint={words.desk.noteHint}>
            <TextArea value={note} onValue={setNote} rows={3} maxLength={300} />
          </Field>
        </FormDialog>
      )}
    </>
  );
};

/** Evidence for permits of health, for the health verifier. */
export const PermitEvidencePage = () => (
  <DayRequestFrame>
    <Evidence />
  </DayRequestFrame>
);
