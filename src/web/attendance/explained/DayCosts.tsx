import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { useExplained } from './ExplainedFrame.tsx';

/** What each class of the day takes, and what is left of it after the cap. */
export const DayCosts = ({ day }: { readonly day: DayExplanation }) => {
  const { t } = useExplained();
  const { formats } = useUiLanguage();
  const { day: d } = t;
  const classed = day.record.events.filter((event) => event.class !== null);
  if (classed.length === 0) return null;
  const sum = classed.reduce((total, each) => total + (each.madeUp ? 0 : (each.percent ?? 0)), 0);
  return (
    <div className="mt-2 rounded-control bg-paper px-3 py-2.5">
      <h3 className="text-[0.9375rem] font-semibold">{d.costs}</h3>
      <ul className="text-[0.9375rem] text-ink2">
        {classed.map((event) => (
          <li key={`${event.shift} ${event.kind}`}>
            {event.percent === null
              ? d.costNone({ class: event.class ?? '' })
              : d.costLine({ class: event.class ?? '', percent: formats.number(event.percent) })}{' '}
            {event.madeUp
              ? `(${d.madeUp})`
              : event.percent !== null && (event.base === 'allowance' ? d.ofAllowance : d.ofDisciplinePart)}
          </li>
        ))}
        {sum > day.percent && <li>{d.capped({ percent: formats.number(day.percent) })}</li>}
      </ul>
    </div>
  );
};
