import { useState } from 'react';
import { attendanceRegisterEndpoints, type SheetWhole } from '../../../contract/attendanceRegister.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useChanges } from '../../app/live/useChanges.ts';
import { useGo, usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { SheetFacts, SheetHistory, SheetPhotos } from './parts/SheetFacts.tsx';
import { SheetTable } from './parts/SheetTable.tsx';
import { TimesTable } from './parts/TimesTable.tsx';
import { RegisterFrame, useRegisterWords } from './RegisterWords.tsx';

const base = '/setujui-daftar-hadir';
const parts = ['open', 'done'] as const;
const lateFrom = 4;

const Waiting = () => {
  const t = useRegisterWords();
  const go = useGo();
  const [at, change] = useUrlState({ bagian: 'open' });
  const part = parts.find((each) => each === at.bagian) ?? 'open';
  const read = useRead(attendanceRegisterEndpoints.waiting, { query: { part } }, { keep: true, every: 120_000 });
  useChanges(['register'], read.reload);
  return (
    <>
      <PageHeader title={t.decideTitle}>
        {read.data && part === 'open' && t.decideLead({ n: read.data.sheets.length })}
      </PageHeader>
      <Refused refusal={read.refusal} retry={read.reload} />
      <Card
        flush
        actions={
          <Select
            aria-label={t.part}
            value={part}
            options={parts.map((value) => ({ value, label: t.decideParts[value] }))}
            onValue={(bagian) => change({ bagian })}
          />
        }
      >
        <SheetTable
          caption={t.decideTitle}
          rows={read.data?.sheets ?? []}
          loading={read.loading}
          onOpen={(row) => go(`${base}/${row.id}`)}
          empty={
            <EmptyState icon="check" title={t.decideEmpty}>
              {t.decideEmptyWhy}
            </EmptyState>
          }
        />
      </Card>
    </>
  );
};

const Whole = ({ sheet }: { readonly sheet: SheetWhole }) => {
  const t = useRegisterWords();
  const formats = useFormats();
  const say = useToast();
  const decide = useAct(attendanceRegisterEndpoints.decide, [
    attendanceRegisterEndpoints.waiting,
    attendanceRegisterEndpoints.seen,
  ]);
  const [deciding, setDeciding] = useState<'approve' | 'return' | null>(null);
  const [note, setNote] = useState('');
  const may = sheet.may.includes('decide');
  const text = (time: string | null) => (time === null ? '' : formats.clockText(time));
  const typed = Object.fromEntries(sheet.rows.map((row) => [row.employeeId, { in: text(row.in), out: text(row.out) }]));
  const run = async () => {
    if (deciding === null) return;
    const done = await decide.run({ params: { id: sheet.id }, body: { decision: deciding, note } });
    if (!done.ok) return;
    say(deciding === 'approve' ? t.approved({ n: done.value.recorded }) : t.returned, 'okay');
    setDeciding(null);
  };
  return (
    <>
      <PageHeader
        title={sheet.unitName}
        back={{ href: base, label: t.back }}
        actions={
          may && (
            <>
              <Button icon="undo" onClick={() => setDeciding('return')}>
                {t.return}
              </Button>
              <Button icon="check" kind="main" onClick={() => setDeciding('approve')}>
                {t.approve}
              </Button>
            </>
          )
        }
      />
      <div className="mb-4 grid gap-2 empty:hidden">
        {!may && sheet.state === 'sent' && <Notice tone="info">{t.notYours}</Notice>}
        {sheet.state === 'sent' && (sheet.daysLate ?? 0) >= lateFrom && (
          <Notice tone="warn">{t.late({ n: sheet.daysLate ?? 0 })}</Notice>
        )}
        {sheet.state === 'sent' && sheet.files === 0 && <Notice tone="warn">{t.noPhotoWarn}</Notice>}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-4">
          <SheetFacts sheet={sheet} base={base} />
          <Card title={t.table}>
            <TimesTable
              readOnly
              people={sheet.everybody.filter(({ id }) => typed[id])}
              typed={typed}
              onTyped={() => undefined}
            />
          </Card>
        </div>
        <div className="grid gap-4">
          <Card title={t.photos}>
            <SheetPhotos sheet={sheet} shape={attendanceRegisterEndpoints.seenFile} />
          </Card>
          <SheetHistory sheet={sheet} />
        </div>
      </div>
      <ConfirmDialog
        open={deciding !== null}
        title={deciding === 'return' ? t.returnTitle : t.approveTitle}
        action={deciding === 'return' ? t.return : t.approve}
        busy={decide.busy}
        onClose={() => {
          setDeciding(null);
          decide.forget();
        }}
        onConfirm={() => void run()}
      >
        {deciding === 'approve' && <p className="mb-3">{t.approveWhy({ n: sheet.people })}</p>}
        <Field label={t.noteFor} optional={deciding === 'approve'}>
          <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
        </Field>
        <Refused refusal={decide.refusal} className="mt-2" />
      </ConfirmDialog>
    </>
  );
};

const Seen = () => {
  const id = usePathParam('id');
  const read = useRead(attendanceRegisterEndpoints.seen, { params: { id } });
  return (
    <Loaded read={read} rows={8}>
      {(sheet) => <Whole sheet={sheet} />}
    </Loaded>
  );
};

/** Sheets that wait for a second person. */
export const ApprovePage = () => (
  <RegisterFrame>
    <Waiting />
  </RegisterFrame>
);

/** One sheet as its approver reads it. */
export const ApproveSheetPage = () => (
  <RegisterFrame>
    <Seen />
  </RegisterFrame>
);
