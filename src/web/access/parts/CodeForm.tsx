import { type FormEvent, type ReactNode, useState } from 'react';
import type { Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface CodeFormProps {
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly onCode: (code: string) => void;
  readonly children?: ReactNode;
}

/** Asks for one code of the authenticator application. */
export const CodeForm = ({ label, action, busy, refusal, onCode, children }: CodeFormProps) => {
  const words = useWords().access.secondFactor;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim().length >= 6) onCode(code);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {children}
      <Refused refusal={refusal} />
      <Field label={label} error={tried && code.trim().length < 6 ? words.codeMissing : null}>
        <TextInput
          value={code}
          onValue={setCode}
          autoComplete="one-time-code"
          className="text-xl font-semibold tracking-[0.15em] tabular-nums"
        />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" kind="main" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
};
