import type { InputHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { useFieldControl } from './Field.tsx';

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly onValue?: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export const TextInput = ({ onValue, onChange, className, id, ...rest }: TextInputProps) => (
  <input
    type="text"
    {...rest}
    {...useFieldControl(id)}
    onChange={(event) => {
      onChange?.(event);
      onValue?.(event.target.value);
    }}
    className={classes(controlLook, className)}
  />
);
