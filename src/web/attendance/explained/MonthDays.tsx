import type { OwnAttendance } from '../../../contract/attendanceDay.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { weekdayOf } from '../../../kernel/time.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { useExplained } from './ExplainedFrame.tsx';
import { StateMark } from './StateMark.tsx';
import { restingStates } from './stateLook.ts';

type Record = OwnAttendance['records'][number];

const DayLine = ({ record, today }: { readonly record: Record; readonly today: PlainDate }) => {
  const { t, judged } = useExplained();
  const { formats } = useUiLanguage();
  const resting = restingStates.has(record.state) && record.in === null;
  const clock = (edge: Record['in']) => (edge === null ? t.noTime : formats.clock(edge.at, record.zone));
  const late = formats.duration(record.lateMinutes - record.madeUpMinutes);
  const early = formats.duration(record.earlyMinutes);
  // Beside "late" the minutes alone say it.
  const notes = [
    record.lateMinutes > record.madeUpMinutes && (record.state === 'late' ? late : t.lateShort({ minutes: late })),
    record.earlyMinutes > 0 && (record.state === 'early' ? early : t.earlyShort({ minutes: early })),
    record.waiting > 0 && t.waitingShort({ n: formats.number(record.waiting) }),
  ].filter(Boolean);
  return (
    <>
      <span className="w-10 shrink-0 text-center leading-tight">
        <abbr title={formats.weekday(record.day)} className="block text-[0.8125rem] text-ink2 no-underline">
          {formats.weekdayShort(record.day)}
        </abbr>
        <strong className={classes('text-lg tabular-nums', record.day === today && 'text-brand-text')}>
          {Number(record.day.slice(8))}
        </strong>
      </span>
      <StateMark state={record.state} />
      <span className="min-w-0 flex-1 leading-tight">
        <span className={classes('block', resting ? 'text-ink3' : 'font-semibold')}>{judged.states[record.state]}</span>
        {notes.length > 0 && <span className="block text-[0.8125rem] text-ink2">{notes.join(' · ')}</span>}
      </span>
      {(record.in !== null || record.out !== null) && (
        <span className="text-[0.9375rem] tabular-nums">
          {t.times({ in: clock(record.in), out: clock(record.out) })}
        </span>
      )}
      <Icon name="right" size={18} className="text-ink3" />
    </>
  );
};

interface MonthDaysProps {
  readonly records: OwnAttendance['records'];
  readonly today: PlainDate;
  readonly label: string;
  readonly hrefOf: (day: PlainDate) => string;
}

/** Days of a month, the latest first; each leads to its explanation. */
export const MonthDays = ({ records, today, label, hrefOf }: MonthDaysProps) => (
  <ol aria-label={label}>
    {[...records].reverse().map((record) => (
      <li
        key={record.day}
        aria-current={record.day === today ? 'date' : undefined}
        className={classes(
          '-mx-2 border-t border-line',
          weekdayOf(record.day) === 7 && 'border-t-2 border-line2',
          record.day === today && 'rounded-xl bg-brand-soft',
        )}
      >
        <a
          href={hrefOf(record.day)}
          className="flex min-h-12 items-center gap-3 rounded-xl px-2 -outline-offset-3 hover:bg-paper"
        >
          <DayLine record={record} today={today} />
        </a>
      </li>
    ))}
  </ol>
);
