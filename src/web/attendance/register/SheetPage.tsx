import { useState } from 'react';
import { attendanceRegisterEndpoints, type SheetWhole } from '../../../contract/attendanceRegister.ts';
import { readClock } from '../../../kernel/readClock.ts';
import { addressOf, call, type Refusal } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useGo, usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { PasteDialog } from './parts/PasteDialog.tsx';
import { SheetFacts, SheetHistory, SheetPhotos } from './parts/SheetFacts.tsx';
import { TimesTable, type Typed } from './parts/TimesTable.tsx';
import { RegisterFrame, useRegisterWords } from './RegisterWords.tsx';

const renewed = [attendanceRegisterEndpoints.one, attendanceRegisterEndpoints.list];
const mostBytes = 5 * 1024 * 1024;

const Whole = ({ sheet, reload }: { readonly sheet: SheetWhole; readonly reload: () => void }) => {
  const t = useRegisterWords();
  const formats = useFormats();
  const go = useGo();
  const say = useToast();
  const params = { id: sheet.id };
  const text = (time: string | null) => (time === null ? '' : formats.clockText(time));
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(sheet.rows.map((row) => [row.employeeId, { in: text(row.in), out: text(row.out) }])),
  );
  const [pasting, setPasting] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [fileRefusal, setFileRefusal] = useState<Refusal | null>(null);
  const save = useAct(attendanceRegisterEndpoints.save, renewed);
  const send = useAct(attendanceRegisterEndpoints.send, renewed);
  const discard = useAct(attendanceRegisterEndpoints.discard, renewed);
  const open = useAct(attendanceRegisterEndpoints.open, renewed);
  const may = (what: SheetWhole['may'][number]) => sheet.may.includes(what);
  const entries = Object.entries(typed);
  const wrong = entries
    .flatMap(([, row]) => [row.in, row.out])
    .filter((each) => each.trim() !== '' && readClock(each) === null);
  const rows = entries
    .map(([employeeId, row]) => ({ employeeId, in: readClock(row.in), out: readClock(row.out) }))
    .filter((row) => row.in !== null || row.out !== null);
  const keep = async () => (await save.run({ params, body: { reason: sheet.reason, note: sheet.note, rows } })).ok;
  const addFile = async (file: File) => {
    const body = new Uint8Array(await file.arrayBuffer());
    const sent = await call(attendanceRegisterEndpoints.addFile, { params, body });
    setFileRefusal(sent.ok ? null : sent.refusal);
    if (!sent.ok) return;
    say(t.photoAdded, 'okay');
    reload();
  };
  const correct = async () => {
    const { unitId, workplaceId, day, reason } = sheet;
    const made = await open.run({ body: { unitId, workplaceId, day, reason, note: '', corrects: sheet.id } });
    if (made.ok) go(`/daftar-hadir/${made.value.id}`);
  };
  return (
    <>
      <PageHeader
        title={sheet.unitName}
        back={{ href: '/daftar-hadir', label: t.back }}
        actions={
          <>
            {may('edit') && (
              <LinkButton icon="print" href={addressOf(attendanceRegisterEndpoints.paper, params)} target="_blank">
                {t.print}
              </LinkButton>
            )}
            {may('discard') && (
              <Button icon="trash" onClick={() => setDiscarding(true)}>
                {t.discard}
              </Button>
            )}
            {may('correct') && (
              <Button icon="edit" busy={open.busy} onClick={() => void correct()}>
                {t.correct}
              </Button>
            )}
          </>
        }
      />
      <Refused refusal={save.refusal ?? send.refusal ?? open.refusal} className="mb-4" />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-4">
          <SheetFacts sheet={sheet} base="/daftar-hadir" />
          <Card
            title={t.table}
            sub={may('edit') ? t.tableWhy : undefined}
            actions={
              may('edit') && (
                <Button icon="copy" onClick={() => setPasting(true)}>
                  {t.paste}
                </Button>
              )
            }
          >
            <TimesTable
              people={may('edit') ? sheet.everybody : sheet.everybody.filter(({ id }) => typed[id])}
              typed={typed}
              onTyped={setTyped}
              readOnly={!may('edit')}
            />
            <p role="status" className={wrong.length > 0 ? 'mt-3 text-bad' : 'mt-3 text-ink2'}>
              {wrong.length > 0
                ? t.wrongTimes({ n: wrong.length })
                : t.filled({ n: rows.length, of: sheet.everybody.length })}
            </p>
            {may('edit') && (
              <div className="mt-3 flex flex-wrap gap-2">
                <Button
                  busy={save.busy}
                  disabled={wrong.length > 0}
                  onClick={() => void keep().then((done) => done && say(t.saved({ n: rows.length }), 'okay'))}
                >
                  {t.save}
                </Button>
                <Button
                  kind="main"
                  icon="send"
                  busy={send.busy}
                  disabled={wrong.length > 0 || rows.length === 0}
                  onClick={async () => {
                    if ((await keep()) && (await send.run({ params })).ok) say(t.sentDone, 'okay');
                  }}
                >
                  {t.send}
                </Button>
              </div>
            )}
          </Card>
        </div>
        <div className="grid gap-4">
          <Card title={t.photos}>
            <SheetPhotos sheet={sheet} shape={attendanceRegisterEndpoints.readFile} />
            {may('edit') && (
              <FileDrop
                label={t.photoAdd}
                endings={['.jpg', '.jpeg', '.png', '.pdf']}
                maxBytes={mostBytes}
                onFile={(file) => void addFile(file)}
              />
            )}
            <Refused refusal={fileRefusal} className="mt-2" />
          </Card>
          <SheetHistory sheet={sheet} />
        </div>
      </div>
      {pasting && (
        <PasteDialog
          people={sheet.everybody}
          onClose={() => setPasting(false)}
          onRows={(pasted) => {
            const more = pasted.map((row) => [row.employeeId, { in: text(row.in), out: text(row.out) }] as const);
            setTyped({ ...typed, ...Object.fromEntries(more) });
            if (pasted.length > 0) say(t.pasted({ n: pasted.length }), 'okay');
          }}
        />
      )}
      <ConfirmDialog
        open={discarding}
        title={t.discardTitle}
        action={t.discard}
        harmful
        busy={discard.busy}
        onClose={() => {
          setDiscarding(false);
          discard.forget();
        }}
        onConfirm={async () => {
          if (!(await discard.run({ params })).ok) return;
          say(t.discarded, 'okay');
          go('/daftar-hadir', 'replace');
        }}
      >
        {t.discardWhy}
        <Refused refusal={discard.refusal} />
      </ConfirmDialog>
    </>
  );
};

const Sheet = () => {
  const id = usePathParam('id');
  const read = useRead(attendanceRegisterEndpoints.one, { params: { id } });
  return (
    <Loaded read={read} rows={8}>
      {(sheet) => <Whole key={`${sheet.id} ${sheet.state}`} sheet={sheet} reload={read.reload} />}
    </Loaded>
  );
};

/** One sheet: print it, fill it in by keyboard or from a table, attach its photo, send it. */
export const SheetPage = () => (
  <RegisterFrame>
    <Sheet />
  </RegisterFrame>
);
