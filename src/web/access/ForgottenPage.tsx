import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../contract/access.ts';
import { Refused } from '../app/Refused.tsx';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { EntryFrame } from './parts/EntryFrame.tsx';

export const ForgottenPage = () => {
  const { forgotten, signIn } = useWords().access;
  const options = useRead(accessEndpoints.options).data;
  const act = useAct(accessEndpoints.forgotten, []);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return document.getElementById('name')?.focus();
    const answer = await act.run({ body: { name } });
    if (answer.ok) setSent(true);
  };
  const back = (
    <p className="mt-5">
      <TextLink href="/masuk">{forgotten.back}</TextLink>
    </p>
  );
  if (sent) {
    return (
      <EntryFrame title={forgotten.doneTitle}>
        <Notice tone="okay">{forgotten.done}</Notice>
        <p className="mt-4 text-sm text-ink3">{forgotten.noMail}</p>
        {back}
      </EntryFrame>
    );
  }
  if (options && !options.mail) {
    return (
      <EntryFrame title={forgotten.title}>
        <Notice tone="info">{forgotten.mailAbsent}</Notice>
        {back}
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={forgotten.title} explain={forgotten.explain}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Refused refusal={act.refusal} />
        <Field id="name" label={forgotten.name} error={tried && name.trim() === '' ? signIn.nameMissing : null}>
          <TextInput value={name} onValue={setName} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Button type="submit" kind="main" large busy={act.busy}>
          {forgotten.submit}
        </Button>
      </form>
      {back}
    </EntryFrame>
  );
};
