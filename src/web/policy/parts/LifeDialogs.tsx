import { useState } from 'react';
import { policyEndpoints } from '../../../contract/policy.ts';
import type { Instrument } from '../../../domain/policy/instrument.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { isCode } from '../blankInstrument.ts';

interface LifeDialogProps {
  readonly instrument: Instrument;
  readonly version: number;
  readonly onClose: () => void;
}

/** Puts a draft in force, with a note for the record. */
export const PutInForceDialog = ({ instrument, version, onClose }: LifeDialogProps) => {
  const { policy, app } = useWords();
  const t = policy.screen.inForce;
  const formats = useFormats();
  const { today } = useSession();
  const say = useToast();
  const act = useAct(policyEndpoints.putInForce);
  const [note, setNote] = useState('');
  const put = async () => {
    const done = await act.run({ params: { id: instrument.id }, body: { version, note } });
    if (!done.ok) return;
    say(t.done, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} onClick={() => void put()}>
            {policy.screen.one.putInForce}
          </Button>
        </>
      }
    >
      <p>{t.text({ from: formats.day(instrument.from) })}</p>
      {instrument.from < today && (
        <Notice tone="warn" className="mt-3">
          {t.past}
        </Notice>
      )}
      <Field label={t.note} optional className="mt-4">
        <TextInput value={note} onValue={setNote} maxLength={500} />
      </Field>
      <Refused refusal={act.refusal} className="mt-4" />
    </Dialog>
  );
};

/** Ends an instrument in force with a last day. */
export const RevokeDialog = ({ instrument, version, onClose }: LifeDialogProps) => {
  const { policy, app } = useWords();
  const t = policy.screen.revoke;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(policyEndpoints.revoke);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const [note, setNote] = useState('');
  const revoke = async () => {
    if (lastDay === null) return;
    const done = await act.run({ params: { id: instrument.id }, body: { version, lastDay, note } });
    if (!done.ok) return;
    say(t.done, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="bad" busy={act.busy} disabled={lastDay === null} onClick={() => void revoke()}>
            {policy.screen.one.revoke}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t.text}</p>
      <div className="grid gap-4">
        <Field label={t.lastDay}>
          <DateInput value={lastDay} onValue={setLastDay} today={today} min={addDays(instrument.from, -1)} required />
        </Field>
        <Field label={t.note} optional>
          <TextInput value={note} onValue={setNote} maxLength={500} />
        </Field>
      </div>
      <Refused refusal={act.refusal} className="mt-4" />
    </Dialog>
  );
};

/** Starts a draft that amends an instrument. */
export const AmendDialog = ({ instrument, onClose }: Omit<LifeDialogProps, 'version'>) => {
  const { policy, app } = useWords();
  const t = policy.screen.amend;
  const { today } = useSession();
  const go = useGo();
  const act = useAct(policyEndpoints.amend, [policyEndpoints.list]);
  const [code, setCode] = useState(`${instrument.id}-perubahan`.slice(0, 80));
  const [from, setFrom] = useState<PlainDate | null>(today);
  const make = async () => {
    if (from === null) return;
    const done = await act.run({ params: { id: instrument.id }, body: { newId: code, from } });
    if (!done.ok) return;
    onClose();
    go(`/kebijakan/${done.value.id}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} disabled={from === null || !isCode(code)} onClick={() => void make()}>
            {t.make}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t.text}</p>
      <div className="grid gap-4">
        <Field label={t.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.code} error={isCode(code) ? null : policy.screen.fields.codeBad}>
          <TextInput value={code} onValue={setCode} maxLength={80} />
        </Field>
      </div>
      <Refused refusal={act.refusal} className="mt-4" />
    </Dialog>
  );
};
