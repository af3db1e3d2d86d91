import { type FormEvent, useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../../contract/access.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { NameField } from './NameField.tsx';

interface PasswordFormProps {
  readonly lasting: boolean;
  readonly onLasting: (lasting: boolean) => void;
  readonly onStep: (step: SignInStep) => void;
}

export const PasswordForm = ({ lasting, onLasting, onStep }: PasswordFormProps) => {
  const { signIn } = useWords().access;
  const act = useAct(accessEndpoints.signIn, []);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const nameError = tried && name.trim() === '' ? signIn.nameMissing : null;
  const passwordError = tried && password === '' ? signIn.passwordMissing : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || password === '') {
      document.getElementById(name.trim() === '' ? 'name' : 'password')?.focus();
      return;
    }
    const answer = await act.run({ body: { name, password, lasting } });
    if (answer.ok) onStep(answer.value);
    else document.getElementById('password')?.focus();
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Refused refusal={act.refusal} />
      <NameField value={name} onValue={setName} error={nameError} />
      <Field id="password" label={signIn.password} error={passwordError}>
        <PasswordInput value={password} onValue={setPassword} autoComplete="current-password" name="password" />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Checkbox label={signIn.lasting} hint={signIn.lastingHint} checked={lasting} onValue={onLasting} />
        <TextLink href="/lupa-sandi" className="py-2.5 text-sm">
          {signIn.forgot}
        </TextLink>
      </div>
      <Button type="submit" kind="main" large busy={act.busy}>
        {signIn.submit}
      </Button>
    </form>
  );
};
