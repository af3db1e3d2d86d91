import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';

interface ChangePasswordFormProps {
  readonly temporary: boolean;
  readonly onDone: () => void;
}

export const ChangePasswordForm = ({ temporary, onDone }: ChangePasswordFormProps) => {
  const { newPassword } = useWords().access;
  const act = useAct(accessEndpoints.changePassword, []);
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (old === '') return document.getElementById('old-password')?.focus();
    if (password === '') return document.getElementById('new-password')?.focus();
    const answer = await act.run({ body: { old, password } });
    if (answer.ok) return onDone();
    document.getElementById(answer.refusal.code === 'access.wrongPassword' ? 'old-password' : 'new-password')?.focus();
  };
  const aboutNew = act.refusal?.code.startsWith('access.password') ? act.refusal.detail : null;
  const aboutOld = act.refusal?.code === 'access.wrongPassword' ? act.refusal.detail : null;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!aboutNew && !aboutOld && <Refused refusal={act.refusal} />}
      <Field
        id="old-password"
        label={temporary ? newPassword.oldTemporary : newPassword.old}
        error={aboutOld ?? (tried && old === '' ? newPassword.oldMissing : null)}
      >
        <PasswordInput value={old} onValue={setOld} autoComplete="current-password" />
      </Field>
      <NewPasswordField
        value={password}
        onValue={setPassword}
        error={aboutNew ?? (tried && password === '' ? newPassword.missing : null)}
      />
      <Button type="submit" kind="main" large busy={act.busy}>
        {newPassword.submit}
      </Button>
    </form>
  );
};
