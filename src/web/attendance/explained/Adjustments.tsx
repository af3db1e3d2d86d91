import type { OwnAttendance } from '../../../contract/attendanceDay.ts';
import type { PlainDate, Zone } from '../../../kernel/time.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useExplained } from './ExplainedFrame.tsx';

interface AdjustmentsProps {
  readonly adjustments: OwnAttendance['adjustments'];
  readonly zone: Zone;
  readonly hrefOf: (day: PlainDate) => string;
}

/** Days of locked months that turned out otherwise, and count in this one. */
export const Adjustments = ({ adjustments, zone, hrefOf }: AdjustmentsProps) => {
  const { t, judged } = useExplained();
  const { formats } = useUiLanguage();
  return (
    <>
      <p className="text-[0.9375rem] text-ink2">{t.adjustments.why}</p>
      <ul className="divide-y divide-line">
        {adjustments.map(({ day, before, after, noticedAt }) => (
          <li key={`${day} ${noticedAt}`} className="py-2">
            <TextLink href={hrefOf(day)}>{formats.dayLong(day)}</TextLink>
            <span className="block">
              {t.adjustments.change({ before: judged.states[before.state], after: judged.states[after.state] })}
            </span>
            <span className="block text-[0.8125rem] text-ink3">
              {t.adjustments.noticed({ when: formats.moment(noticedAt, zone) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
