import type { MyDay } from '../../../contract/roster.ts';
import { dayText } from '../../../words/rosterSentence.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { InstrumentNames } from '../instrumentNames.ts';
import { usePhoneWords } from '../words.tsx';
import { HoursText } from './HoursText.tsx';
import { OverruledText } from './OverruledText.tsx';
import { ReasonText } from './ReasonText.tsx';

interface TodayCardProps {
  readonly day: MyDay | undefined;
  readonly next: MyDay | undefined;
  readonly names: InstrumentNames;
  /** Days before and after are published, so that an absent day is a free one. */
  readonly covered: boolean;
}

/** Where do I work today, and why. */
export const TodayCard = ({ day, next, names, covered }: TodayCardProps) => {
  const { words, formats } = usePhoneWords();
  const t = words.saku.today;
  const [first, ...others] = day?.reasons ?? [];
  return (
    <section className="rounded-2xl border border-line bg-card px-4 pt-4 pb-5">
      <p className="text-lg leading-snug font-semibold">{day ? t[day.mode] : covered ? t.off : t.none}</p>
      {day?.time && (
        <p className="mt-1 text-xl font-bold tabular-nums">
          <HoursText time={day.time} />
        </p>
      )}
      {!day && !covered && <p className="mt-1 text-ink2">{t.noneWhy}</p>}
      {first && (
        <div className="mt-3 flex gap-3 rounded-xl bg-brand-soft px-3 py-3 text-brand-text">
          <Icon name="policy" className="mt-0.5" />
          <div>
            <span className="sr-only">{t.why} </span>
            <ReasonText reason={first} names={names} />
          </div>
        </div>
      )}
      {(others.length > 0 || (day?.overruled ?? []).length > 0) && (
        <details className="mt-1">
          <summary className="flex min-h-11 items-center font-medium text-brand-text">{t.whyFull}</summary>
          <ul className="space-y-2 text-[0.9375rem] text-ink2">
            {others.map((reason) => (
              <li key={JSON.stringify(reason)}>
                <ReasonText reason={reason} names={names} />
              </li>
            ))}
            <OverruledText overruled={day?.overruled} names={names} />
          </ul>
        </details>
      )}
      {day && day.duties.length > 0 && (
        <div className="mt-4">
          <h2 className="font-bold">{t.duties}</h2>
          <ul className="mt-1 divide-y divide-line">
            {day.duties.map((duty) => (
              <li key={JSON.stringify(duty)} className="flex gap-3 py-2.5">
                <Icon name="check" className="text-brand-text" />
                <span>
                  <ReasonText reason={duty} names={names} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {next && (
        <p className="mt-3 text-[0.9375rem] text-ink2">
          {t.next({
            day: formats.dayAndMonth(next.day),
            mode: dayText(words, next).replace(/^./, (first) => first.toLowerCase()),
          })}
        </p>
      )}
    </section>
  );
};
