import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly error: string | null;
  readonly label?: string;
}

/** A new password with its length counted while it is typed. */
export const NewPasswordField = ({ value, onValue, error, label }: NewPasswordFieldProps) => {
  const { newPassword } = useWords().access;
  const length = [...value].length;
  return (
    <div>
      <Field id="new-password" label={label ?? newPassword.password} hint={newPassword.hint} error={error}>
        <PasswordInput value={value} onValue={onValue} autoComplete="new-password" name="new-password" />
      </Field>
      {length > 0 && !error && (
        <p role="status" className={length >= 12 ? 'mt-1 text-sm font-medium text-okay' : 'mt-1 text-sm text-ink3'}>
          {newPassword.count({ n: length })}
        </p>
      )}
    </div>
  );
};
