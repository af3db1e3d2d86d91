import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { CodeForm } from './CodeForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** Password, picture, first code, recovery codes. */
export const EnrolTotp = ({ onDone }: { readonly onDone: () => void }) => {
  const { app, access } = useWords();
  const { me } = useSession();
  const begin = useAct(accessEndpoints.beginTotp, []);
  const confirm = useAct(accessEndpoints.confirmTotp, []);
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<{ picture: string; key: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await begin.run({ body: { password: me.hasPassword ? password : null } });
    if (answer.ok) setBegun(answer.value);
  };
  const finish = async (code: string) => {
    const answer = await confirm.run({ body: { code } });
    if (answer.ok) setCodes(answer.value.recoveryCodes);
  };

  if (codes) return <RecoveryCodes codes={codes} onSaved={onDone} />;
  if (begun) {
    return (
      <CodeForm
        label={access.account.totpFirst}
        action={access.account.totpFinish}
        busy={confirm.busy}
        refusal={confirm.refusal}
        onCode={(code) => void finish(code)}
      >
        <p>{access.account.totpScan}</p>
        <img
          src={begun.picture}
          alt={access.account.totpPicture}
          width={232}
          height={232}
          className="mx-auto rounded-card border border-line bg-white"
        />
        <p className="text-sm text-ink2">
          {access.account.totpKey}
          <code className="mt-1 block rounded-control bg-paper px-3 py-2 font-mono text-base break-words text-ink select-all">
            {begun.key}
          </code>
        </p>
      </CodeForm>
    );
  }
  return (
    <form onSubmit={start} noValidate className="flex flex-col gap-4">
      <p className="text-ink2">{me.hasPassword ? access.account.totpConfirmPassword : access.account.totpOff}</p>
      <Refused refusal={begin.refusal} />
      {me.hasPassword && (
        <Field label={access.signIn.password}>
          <PasswordInput value={password} onValue={setPassword} autoComplete="current-password" />
        </Field>
      )}
      <div className="flex justify-end">
        <Button type="submit" kind="main" busy={begin.busy}>
          {app.actions.next}
        </Button>
      </div>
    </form>
  );
};
