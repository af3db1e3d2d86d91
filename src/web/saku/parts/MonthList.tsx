import type { MyDay } from '../../../contract/roster.ts';
import { weekdayOf } from '../../../kernel/time.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { InstrumentNames } from '../instrumentNames.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { HoursText } from './HoursText.tsx';
import { OverruledText } from './OverruledText.tsx';
import { ReasonText } from './ReasonText.tsx';

const DayLine = ({ day }: { readonly day: MyDay }) => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  return (
    <>
      <span className="w-11 shrink-0 text-center leading-tight">
        <abbr title={formats.weekday(day.day)} className="block text-[0.8125rem] text-ink2 no-underline">
          {formats.weekdayShort(day.day)}
        </abbr>
        <strong className={classes('text-lg tabular-nums', day.day === today && 'text-brand-text')}>
          {Number(day.day.slice(8))}
        </strong>
      </span>
      <ModeChip mode={day.mode} />
      {day.time && (
        <span className="min-w-0 text-[0.9375rem] leading-tight tabular-nums">
          <HoursText time={day.time} stacked />
        </span>
      )}
      {day.fresh && (
        <span className="flex items-center gap-1.5 text-[0.8125rem] font-medium text-warn">
          <span aria-hidden="true" className="size-2 rounded-full bg-amber" /> {words.saku.change.mark}
        </span>
      )}
    </>
  );
};

interface MonthListProps {
  readonly days: readonly MyDay[];
  readonly names: InstrumentNames;
  readonly label: string;
}

const exchangeable = new Set<MyDay['mode']>(['office', 'home', 'other']);

/** Every day of a month; a working day opens to its reasons. */
export const MonthList = ({ days, names, label }: MonthListProps) => {
  const { today } = usePhone();
  const { words } = usePhoneWords();
  return (
    <ol aria-label={label}>
      {days.map((day) => (
        <li
          key={day.day}
          aria-current={day.day === today ? 'date' : undefined}
          className={classes(
            '-mx-2 border-t border-line px-2',
            weekdayOf(day.day) === 1 && 'border-t-2 border-line2',
            day.day === today && 'rounded-xl bg-brand-soft',
          )}
        >
          {day.reasons.length > 0 || day.duties.length > 0 ? (
            <details className="group">
              <summary className="flex min-h-14 list-none items-center gap-3 [&::-webkit-details-marker]:hidden">
                <DayLine day={day} />
                <Icon name="down" size={18} className="ms-auto text-ink3 group-open:rotate-180" />
              </summary>
              <ul className="space-y-2 ps-14 pb-3 text-[0.9375rem] text-ink2">
                {[...day.reasons, ...day.duties].map((reason) => (
                  <li key={JSON.stringify(reason)}>
                    <ReasonText reason={reason} names={names} />
                  </li>
                ))}
                <OverruledText overruled={day.overruled} names={names} />
                {day.day > today && exchangeable.has(day.mode) && (
                  <li>
                    <TextLink href={`/saku/tukar-hari?hari=${day.day}`}>{words.saku.schedule.swap}</TextLink>
                  </li>
                )}
              </ul>
            </details>
          ) : (
            <div className="flex min-h-12 items-center gap-3">
              <DayLine day={day} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
};
