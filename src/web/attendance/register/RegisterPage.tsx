import { useCallback, useEffect, useState } from 'react';
import { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { call, type Refusal } from '../../app/call.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { OpenSheetDialog } from './parts/OpenSheetDialog.tsx';
import { SheetTable } from './parts/SheetTable.tsx';
import { RegisterFrame, useRegisterWords } from './RegisterWords.tsx';

const parts = ['open', 'done'] as const;

const Register = () => {
  const t = useRegisterWords();
  const go = useGo();
  const [at, change] = useUrlState({ bagian: 'open', kode: '' });
  const part = parts.find((each) => each === at.bagian) ?? 'open';
  const read = useRead(attendanceRegisterEndpoints.list, { query: { part } }, { keep: true });
  const [code, setCode] = useState('');
  const [lost, setLost] = useState<Refusal | null>(null);
  const [opening, setOpening] = useState(false);
  const find = useCallback(
    async (asked: string) => {
      if (asked.trim() === '') return;
      const found = await call(attendanceRegisterEndpoints.byCode, { params: { code: asked.trim() } });
      setLost(found.ok ? null : found.refusal);
      if (found.ok) go(`/daftar-hadir/${found.value.id}`);
    },
    [go],
  );
  // The code on paper opens this page with itself in the address.
  useEffect(() => {
    if (at.kode !== '') void find(at.kode);
  }, [at.kode, find]);
  const addButton = (
    <Button kind="main" icon="plus" onClick={() => setOpening(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} actions={addButton}>
        {t.lead}
      </PageHeader>
      <Refused refusal={read.refusal ?? lost} className="mb-4" />
      <form
        className="mb-4 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void find(code);
        }}
      >
        <Field label={t.byCode} hint={t.byCodeHint}>
          <TextInput value={code} onValue={setCode} maxLength={12} autoCapitalize="characters" />
        </Field>
        <Button type="submit" icon="search">
          {t.find}
        </Button>
      </form>
      <Card
        flush
        actions={
          <Select
            aria-label={t.part}
            value={part}
            options={parts.map((value) => ({ value, label: t.parts[value] }))}
            onValue={(bagian) => change({ bagian })}
          />
        }
      >
        <SheetTable
          caption={t.title}
          rows={read.data?.sheets ?? []}
          loading={read.loading}
          onOpen={(row) => go(`/daftar-hadir/${row.id}`)}
          empty={
            <EmptyState icon="document" title={t.empty} actions={addButton}>
              {t.emptyWhy}
            </EmptyState>
          }
        />
      </Card>
      {opening && <OpenSheetDialog onClose={() => setOpening(false)} />}
    </>
  );
};

/** Sheets that an operator prints, fills in and sends. */
export const RegisterPage = () => (
  <RegisterFrame>
    <Register />
  </RegisterFrame>
);
