import { useState } from 'react';
import { inlineLook } from './inlineLook.ts';

interface InlineTextProps<T> {
  readonly label: string;
  readonly shown: string;
  /** Null where the text is no value; it is then kept on the screen and marked. */
  readonly read: (text: string) => T | null;
  readonly onValue: (value: T) => void;
  readonly width: string;
}

/** A short text inside a sentence that becomes a value when it is left. */
export const InlineText = <T,>({ label, shown, read, onValue, width }: InlineTextProps<T>) => {
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null && read(text) === null;
  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={text ?? shown}
      onChange={(event) => {
        setText(event.target.value);
        const value = read(event.target.value);
        if (value !== null) onValue(value);
      }}
      onBlur={() => {
        if (!wrong) setText(null);
      }}
      style={{ width }}
      className={inlineLook}
    />
  );
};
