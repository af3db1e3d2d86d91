import { useEffect, useRef, useState } from 'react';
import type { PlainDate } from '../../kernel/time.ts';
import { CalendarPopover } from './CalendarPopover.tsx';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { readDay } from './dayArithmetic.ts';
import { useFieldControl } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';

interface DateInputProps {
  readonly value: PlainDate | null;
  /** Null while the text is empty or no day. */
  readonly onValue: (day: PlainDate | null) => void;
  /** The day that counts as today where the work is done. */
  readonly today: PlainDate;
  readonly min?: PlainDate;
  readonly max?: PlainDate;
  readonly name?: string;
  readonly required?: boolean;
  /** For use outside a Field. */
  readonly label?: string;
}

/** A day as text dd/mm/yyyy with a small calendar; the browser's own field shows mm/dd on English Windows. */
export const DateInput = ({ value, onValue, today, min, max, name, required, label }: DateInputProps) => {
  const { app, formats } = useUiLanguage();
  const [text, setText] = useState(value ? formats.dayField(value) : '');
  const [open, setOpen] = useState(false);
  const [complaint, setComplaint] = useState<string | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const control = useFieldControl();

  useEffect(() => {
    setText((now) => (readDay(now) === value ? now : value ? formats.dayField(value) : ''));
  }, [value, formats]);

  const judge = (day: PlainDate | null): string | null => {
    if (!day) return app.form.dateWrong;
    if (min && day < min) return app.form.dateTooEarly({ date: formats.day(min) });
    if (max && day > max) return app.form.dateTooLate({ date: formats.day(max) });
    return null;
  };
  const settle = () => {
    const day = readDay(text);
    const wrong = text.trim() === '' ? null : judge(day);
    setComplaint(wrong);
    if (day && !wrong) setText(formats.dayField(day));
  };
  const pick = (day: PlainDate) => {
    setText(formats.dayField(day));
    setComplaint(null);
    onValue(day);
    setOpen(false);
    holder.current?.querySelector('input')?.focus();
  };

  return (
    <div ref={holder} className="relative">
      <input
        {...control}
        type="text"
        inputMode="numeric"
        name={name}
        required={required}
        aria-label={label}
        value={text}
        placeholder={app.form.datePlaceholder}
        autoComplete="off"
        aria-invalid={complaint ? true : control['aria-invalid']}
        onChange={(event) => {
          setText(event.target.value);
          const day = readDay(event.target.value);
          onValue(day && judge(day) === null ? day : null);
        }}
        onBlur={settle}
        className={classes(controlLook, 'pe-12 tabular-nums')}
      />
      <IconButton
        icon="calendar"
        label={app.form.openCalendar}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="absolute inset-e-0 top-0"
      />
      {complaint && (
        <p role="status" className="mt-1 text-sm font-medium text-bad">
          {complaint}
        </p>
      )}
      {open && (
        <CalendarPopover value={value} today={today} min={min} max={max} onPick={pick} onClose={() => setOpen(false)} />
      )}
    </div>
  );
};
