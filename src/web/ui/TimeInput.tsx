import { useEffect, useState } from 'react';
import { readClock } from '../../kernel/readClock.ts';
import type { ClockTime } from '../../kernel/time.ts';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { useFieldControl } from './Field.tsx';
import { useUiLanguage } from './language.tsx';

interface TimeInputProps {
  readonly value: ClockTime | null;
  /** Null while the text is empty or no time. */
  readonly onValue: (time: ClockTime | null) => void;
  readonly required?: boolean;
  /** For use outside a Field. */
  readonly label?: string;
}

/** A wall-clock time of 24 hours as text: 7, 730, 7.30; the browser's own field shows AM and PM on English Windows. */
export const TimeInput = ({ value, onValue, required, label }: TimeInputProps) => {
  const { app, formats } = useUiLanguage();
  const [text, setText] = useState(value ? formats.clockText(value) : '');
  const [wrong, setWrong] = useState(false);
  const control = useFieldControl();

  useEffect(() => {
    setText((now) => (readClock(now) === value ? now : value ? formats.clockText(value) : ''));
  }, [value, formats]);

  const settle = () => {
    const time = readClock(text);
    setWrong(text.trim() !== '' && time === null);
    if (time !== null) setText(formats.clockText(time));
  };
  return (
    <>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        required={required}
        aria-label={label}
        value={text}
        maxLength={9}
        placeholder={app.form.timePlaceholder}
        autoComplete="off"
        aria-invalid={wrong ? true : control['aria-invalid']}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
          onValue(readClock(event.target.value));
        }}
        onBlur={settle}
        className={classes(controlLook, 'tabular-nums')}
      />
      {wrong && (
        <p role="status" className="mt-1 text-sm font-medium text-bad">
          {app.form.timeWrong}
        </p>
      )}
    </>
  );
};
