import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { attendancePhoneEndpoints, type phoneReasons } from '../../../contract/attendancePhone.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { enrolmentOf, makeKey } from './deviceKey.ts';
import { useProofWords } from './ProofFrame.tsx';

type PhoneReason = (typeof phoneReasons)[number];

interface AskPhoneProps {
  /** Another phone is in use, so that this one is a request. */
  readonly asks: boolean;
  readonly hours: number;
  readonly passkeys: number;
  readonly onDone: () => void;
}

/** Makes this phone known: the first at once, another one by a request with its reason. */
export const AskPhone = ({ asks, hours, passkeys, onDone }: AskPhoneProps) => {
  const { me } = usePhone();
  const { words } = usePhoneWords();
  const { phone: t } = useProofWords();
  const [reason, setReason] = useState<PhoneReason | ''>('');
  const [note, setNote] = useState('');
  const [proves, setProves] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [broken, setBroken] = useState(false);
  const [shared, setShared] = useState(false);
  const wantsReason = asks || shared;

  const assertion = async () => {
    if (!proves) return null;
    const options = await call(attendancePhoneEndpoints.passkeyOptions);
    if (!options.ok) throw options.refusal;
    return { ...(await startAuthentication({ optionsJSON: options.value as never })) } as Record<string, unknown>;
  };
  const send = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const passkey = await assertion();
      const enrolment = await enrolmentOf(await makeKey(me.accountId));
      const answer = await call(attendancePhoneEndpoints.enrol, {
        body: { ...enrolment, reason: reason === '' ? null : reason, note, passkey },
      });
      if (answer.ok) onDone();
      else {
        setRefusal(answer.refusal);
        if (answer.refusal.code === 'phone.reasonMissing') setShared(true);
      }
    } catch (cause) {
      if (cause !== null && typeof cause === 'object' && 'code' in cause && 'status' in cause)
        setRefusal(cause as Refusal);
      else setBroken(true);
    } finally {
      setBusy(false);
    }
  };
  const options = (Object.keys(t.reasons) as PhoneReason[]).map((value) => ({ value, label: t.reasons[value] }));
  return (
    <Panel title={wantsReason ? t.ask : t.register}>
      <p className="mb-3 text-[0.9375rem] text-ink2">{wantsReason ? t.askWhy({ hours }) : t.registerWhy}</p>
      <div className="space-y-3">
        {wantsReason && (
          <>
            <Field label={t.reason}>
              <Select value={reason} onValue={setReason} options={options} placeholder />
            </Field>
            <Field label={t.note} optional>
              <TextInput value={note} maxLength={300} onValue={setNote} />
            </Field>
          </>
        )}
        {passkeys > 0 && <Checkbox label={t.passkey} checked={proves} onValue={setProves} />}
        <Button
          kind="main"
          large
          icon="phone"
          busy={busy}
          disabled={wantsReason && reason === ''}
          onClick={() => void send()}
        >
          {wantsReason ? t.ask : t.register}
        </Button>
        {broken && <Notice tone="bad">{words.attendancePhone.checkIn.notStored}</Notice>}
        <Refused refusal={refusal} />
      </div>
    </Panel>
  );
};
