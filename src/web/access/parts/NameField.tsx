import { useState } from 'react';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface NameFieldProps {
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly error: string | null;
}

/** The NIP with the phone's number keys, shown 8-6-1-3 once complete; or an e-mail address with letters. */
export const NameField = ({ value, onValue, error }: NameFieldProps) => {
  const { signIn } = useWords().access;
  const [other, setOther] = useState(false);
  const bare = value.replace(/[\s.-]/g, '');
  return (
    <div>
      <Field
        id="name"
        label={other ? signIn.otherName : signIn.name}
        hint={other ? signIn.otherNameHint : signIn.nameHint}
        error={error}
      >
        <TextInput
          value={value}
          onValue={onValue}
          onBlur={() => {
            if (/^\d{18}$/.test(bare)) onValue(printNumber(bare));
          }}
          inputMode={other ? 'email' : 'numeric'}
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          name="username"
          className="tabular-nums"
        />
      </Field>
      <button
        type="button"
        onClick={() => setOther(!other)}
        className="mt-0.5 min-h-11 text-sm font-medium text-brand-text hover:underline"
      >
        {other ? signIn.useNip : signIn.useOther}
      </button>
    </div>
  );
};
