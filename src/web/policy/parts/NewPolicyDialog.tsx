import { useState } from 'react';
import { policyEndpoints } from '../../../contract/policy.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { blankInstrument, codeFrom, isCode } from '../blankInstrument.ts';

/** Title, issuer and first day are enough to start; everything else is filled in on its page. */
export const NewPolicyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { policy, app } = useWords();
  const t = policy.screen;
  const { today } = useSession();
  const go = useGo();
  const act = useAct(policyEndpoints.create, [policyEndpoints.list]);
  const [title, setTitle] = useState('');
  const [issuer, setIssuer] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [code, setCode] = useState<string | null>(null);
  const id = code ?? codeFrom(title);
  const ready = title.trim().length > 2 && issuer.trim().length > 2 && from !== null && isCode(id);
  const make = async () => {
    if (from === null) return;
    const done = await act.run({ body: { instrument: blankInstrument(id, title.trim(), issuer.trim(), from) } });
    if (done.ok) go(`/kebijakan/${done.value.id}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.create.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} disabled={!ready} onClick={() => void make()}>
            {t.create.make}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t.fields.titleId}>
          <TextInput value={title} onValue={setTitle} maxLength={200} />
        </Field>
        <Field label={t.fields.issuer}>
          <TextInput value={issuer} onValue={setIssuer} maxLength={200} />
        </Field>
        <Field label={t.fields.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.fields.code} hint={t.fields.codeHint} error={id === '' || isCode(id) ? null : t.fields.codeBad}>
          <TextInput value={id} onValue={setCode} maxLength={80} />
        </Field>
      </div>
      <Refused refusal={act.refusal} className="mt-4" />
    </Dialog>
  );
};
