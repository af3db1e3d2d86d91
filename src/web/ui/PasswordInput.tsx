import { useState } from 'react';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';
import { TextInput } from './TextInput.tsx';

interface PasswordInputProps {
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly name?: string;
  readonly required?: boolean;
}

/** A password with a button that shows it; pasting is welcome. */
export const PasswordInput = (props: PasswordInputProps) => {
  const [shown, setShown] = useState(false);
  const { app } = useUiLanguage();
  return (
    <div className="relative">
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        className="pe-12"
      />
      <IconButton
        icon={shown ? 'eyeOff' : 'eye'}
        label={shown ? app.form.hidePassword : app.form.showPassword}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-e-0 top-0"
      />
    </div>
  );
};
