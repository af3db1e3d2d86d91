import { netMinutes } from '../../../domain/calendar/weeklyHours.ts';
import { readClock } from '../../../kernel/readClock.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type DayDraft, hoursOf } from '../weekDraft.ts';

const aMonday = '2026-01-05' as PlainDate;
const times = ['start', 'end', 'breakStart', 'breakEnd'] as const;

interface DayRowsProps {
  readonly days: readonly DayDraft[];
  readonly onDays: (days: readonly DayDraft[]) => void;
}

/** Seven days with start, end and break; on a phone each day is a block of its own. */
export const DayRows = ({ days, onDays }: DayRowsProps) => {
  const { calendar } = useWords();
  const t = calendar.weeks;
  const formats = useFormats();
  const change = (at: number, changes: Partial<DayDraft>) =>
    onDays(days.map((day, i) => (i === at ? { ...day, ...changes } : day)));
  const monday = days[0];
  return (
    <>
      <div className="grid gap-2">
        {days.map((day, i) => {
          const name = formats.weekday(addDays(aMonday, i));
          const hours = hoursOf(day);
          return (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place in the week.
              key={i}
              className="grid grid-cols-4 items-center gap-2 border-b border-line pb-2 sm:grid-cols-[9rem_repeat(4,minmax(0,1fr))_6.5rem]"
            >
              <legend className="sr-only">{name}</legend>
              <div className="col-span-2 sm:col-span-1">
                <Checkbox label={name} checked={day.works} onValue={(works) => change(i, { works })} />
              </div>
              <p className="col-span-2 text-end text-sm text-ink2 tabular-nums sm:order-last sm:col-span-1">
                {hours === undefined ? (
                  <span className="text-bad">{t.invalidTime}</span>
                ) : hours === null ? (
                  t.off
                ) : (
                  t.hours({ minutes: netMinutes(hours) })
                )}
              </p>
              {times.map((field) => (
                <div key={field} className={day.works ? 'min-w-0' : 'invisible max-sm:hidden'}>
                  <span aria-hidden="true" className="block text-xs text-ink3">
                    {t[field]}
                  </span>
                  <TextInput
                    value={day[field]}
                    onValue={(text) => change(i, { [field]: text })}
                    onBlur={() => change(i, { [field]: readClock(day[field]) ?? day[field] })}
                    aria-label={t.field({ what: t[field], day: name })}
                    inputMode="numeric"
                    maxLength={5}
                    placeholder="–"
                    className="px-2 tabular-nums"
                  />
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
      {monday && (
        <Button
          kind="quiet"
          icon="copy"
          className="mt-2"
          onClick={() => onDays(days.map((day, i) => (i >= 1 && i <= 3 ? monday : day)))}
        >
          {t.copyMonday}
        </Button>
      )}
    </>
  );
};
