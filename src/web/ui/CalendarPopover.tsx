import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, mondayOf, type PlainDate } from '../../kernel/time.ts';
import { classes } from './classes.ts';
import { firstOfMonth, monthsAway } from './dayArithmetic.ts';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';

interface CalendarPopoverProps {
  readonly value: PlainDate | null;
  readonly today: PlainDate;
  readonly min?: PlainDate | undefined;
  readonly max?: PlainDate | undefined;
  readonly onPick: (day: PlainDate) => void;
  readonly onClose: () => void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month, Monday first; arrows move by day and week, PageUp and PageDown by month. */
export const CalendarPopover = ({ value, today, min, max, onPick, onClose }: CalendarPopoverProps) => {
  const { app, formats } = useUiLanguage();
  const [at, setAt] = useState<PlainDate>(value ?? today);
  const panel = useRef<HTMLDivElement>(null);
  const month = firstOfMonth(at);
  const monday = mondayOf(month);
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(monday, week * 7 + day)),
  );

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (!panel.current?.parentElement?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [onClose]);

  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (step !== undefined) setAt(addDays(at, step));
    else if (event.key === 'PageUp') setAt(monthsAway(at, -1));
    else if (event.key === 'PageDown') setAt(monthsAway(at, 1));
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={app.form.calendar}
      onKeyDown={onKey}
      className="absolute inset-s-0 top-full z-40 mt-1 w-[20rem] max-w-[calc(100vw-2rem)] rounded-card border border-line2 bg-card p-2 shadow-float"
    >
      <div className="flex items-center justify-between">
        <IconButton icon="left" label={app.form.previousMonth} onClick={() => setAt(monthsAway(at, -1))} />
        <span aria-live="polite" className="font-bold">
          {formats.month(month)}
        </span>
        <IconButton icon="right" label={app.form.nextMonth} onClick={() => setAt(monthsAway(at, 1))} />
      </div>
      <table className="w-full table-fixed">
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={formats.weekday(day)} className="py-1 text-xs font-medium text-ink3">
                {formats.weekdayShort(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0 text-center">
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    disabled={(min !== undefined && day < min) || (max !== undefined && day > max)}
                    aria-label={formats.dayLong(day)}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onPick(day)}
                    className={classes(
                      'size-11 max-w-full rounded-control text-sm tabular-nums hover:bg-brand-soft disabled:opacity-35',
                      day === value
                        ? 'bg-brand font-bold text-on-brand hover:bg-brand'
                        : day.startsWith(month.slice(0, 7))
                          ? 'text-ink'
                          : 'text-ink3',
                      day === today && day !== value && 'font-bold text-brand-text ring-1 ring-brand-text ring-inset',
                    )}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
