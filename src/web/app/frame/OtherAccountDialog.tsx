import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Refused } from '../Refused.tsx';
import { useAct } from '../useAct.ts';
import { useWords } from '../words.tsx';

interface OtherAccountDialogProps {
  /** A switch has begun and owes its second factor; else the password is asked first. */
  readonly owed: boolean;
  readonly onClose: () => void;
}

/** Goes on as one's account in another agency: its password, then its second factor. */
export const OtherAccountDialog = ({ owed, onClose }: OtherAccountDialogProps) => {
  const { app, access, agency } = useWords();
  const words = agency.choose;
  const prove = useAct(accessEndpoints.proveAccount, []);
  const second = useAct(accessEndpoints.secondFactor, []);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(owed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (asked ? code.trim().length < 6 : password === '') return;
    const answer = asked ? await second.run({ body: { code } }) : await prove.run({ body: { password } });
    if (!answer.ok) return;
    if (answer.value.next === 'secondFactor') setAsked(true);
    else location.assign(answer.value.next === 'changePassword' ? '/ganti-sandi' : '/');
  };
  // Once the second factor is owed, the former session is gone.
  const close = () => (asked ? location.assign('/masuk') : onClose());
  return (
    <Dialog
      open
      onClose={close}
      title={words.otherTitle}
      actions={
        <>
          <Button onClick={close}>{app.actions.cancel}</Button>
          <Button type="submit" form="other-account" kind="main" busy={prove.busy || second.busy}>
            {words.otherGo}
          </Button>
        </>
      }
    >
      <form id="other-account" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-ink2">{asked ? words.secondFactor : words.otherExplain}</p>
        <Refused refusal={asked ? second.refusal : prove.refusal} />
        {asked ? (
          <Field label={access.secondFactor.code}>
            <TextInput value={code} onValue={setCode} autoComplete="one-time-code" maxLength={20} />
          </Field>
        ) : (
          <Field label={words.otherPassword}>
            <PasswordInput value={password} onValue={setPassword} autoComplete="current-password" />
          </Field>
        )}
      </form>
    </Dialog>
  );
};
