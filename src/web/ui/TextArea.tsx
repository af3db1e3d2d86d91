import type { TextareaHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { useFieldControl } from './Field.tsx';

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly onValue?: (text: string) => void;
}

export const TextArea = ({ onValue, onChange, className, id, rows = 3, ...rest }: TextAreaProps) => (
  <textarea
    {...rest}
    rows={rows}
    {...useFieldControl(id)}
    onChange={(event) => {
      onChange?.(event);
      onValue?.(event.target.value);
    }}
    className={classes(controlLook, className)}
  />
);
