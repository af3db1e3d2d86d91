import { type FormEvent, useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../../contract/access.ts';
import { call } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export const SecondFactorForm = ({ onStep }: { readonly onStep: (step: SignInStep) => void }) => {
  const words = useWords().access.secondFactor;
  const act = useAct(accessEndpoints.secondFactor, []);
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [tried, setTried] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim().length < 6) return document.getElementById('code')?.focus();
    const answer = await act.run({ body: { code } });
    if (answer.ok) return onStep(answer.value);
    setCode('');
    setTried(false);
    document.getElementById('code')?.focus();
  };
  const startOver = async () => {
    await call(accessEndpoints.signOut);
    location.reload();
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Refused refusal={act.refusal} />
      <Field
        id="code"
        label={recovery ? words.recovery : words.code}
        hint={recovery ? words.recoveryHint : undefined}
        error={tried && code.trim().length < 6 ? words.codeMissing : null}
      >
        <TextInput
          value={code}
          onValue={setCode}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={recovery ? 20 : 7}
          autoFocus
          className="text-2xl font-semibold tracking-[0.2em] tabular-nums"
        />
      </Field>
      <Button type="submit" kind="main" large busy={act.busy}>
        {words.submit}
      </Button>
      <Button kind="quiet" onClick={() => setRecovery(!recovery)}>
        {recovery ? words.useApplication : words.useRecovery}
      </Button>
      <Button kind="quiet" onClick={() => void startOver()}>
        {words.startOver}
      </Button>
    </form>
  );
};
