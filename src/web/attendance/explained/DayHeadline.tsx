import type { ReactNode } from 'react';
import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { useExplained } from './ExplainedFrame.tsx';
import { StatePill } from './StateMark.tsx';

interface DayHeadlineProps {
  readonly day: DayExplanation;
  readonly children?: ReactNode;
}

/** State, coming and going, and what the day costs, at one glance. */
export const DayHeadline = ({ day, children }: DayHeadlineProps) => {
  const { t, judged } = useExplained();
  const { formats } = useUiLanguage();
  const { day: d } = t;
  const { record } = day;
  const worked = record.shifts.length > 0 || record.in !== null;
  const side = (name: 'in' | 'out') => {
    const edge = record[name];
    return (
      <div>
        <dt className="text-[0.8125rem] text-ink3">{d[name]}</dt>
        <dd className="text-2xl leading-tight font-bold tabular-nums">
          {edge === null ? (
            <span className="text-base font-normal text-ink2">{record.state === 'open' ? d.notYet : d.missing}</span>
          ) : (
            formats.clockWithZone(edge.at, record.zone)
          )}
        </dd>
        {edge?.source === 'correction' && <dd className="text-[0.8125rem] text-ink2">{d.byCorrection}</dd>}
      </div>
    );
  };
  const costs = record.requiredMinutes > 0 && record.state !== 'open';
  return (
    <section className="min-w-0 rounded-card border border-line bg-card px-4 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatePill state={record.state} />
        <Badge tone={day.locked ? 'info' : 'plain'} title={day.locked ? t.lockedWhy : t.provisionalWhy}>
          {day.locked ? t.locked : t.provisional}
        </Badge>
      </div>
      {worked && (
        <dl className="mt-4 grid grid-cols-2 gap-3">
          {side('in')}
          {side('out')}
        </dl>
      )}
      <p className="mt-3 text-ink2">
        {record.requiredMinutes > 0 &&
          d.worked({
            worked: formats.duration(record.workedMinutes),
            required: formats.duration(record.requiredMinutes),
          })}{' '}
        {record.beyondMinutes > 0 && d.beyond({ minutes: formats.duration(record.beyondMinutes) })}{' '}
        {costs &&
          (day.percent > 0 ? (
            <strong className="text-bad">{d.cost({ percent: formats.number(day.percent) })}</strong>
          ) : (
            d.noCost
          ))}
      </p>
      {record.ifAccepted !== null && (
        <p className="mt-1 text-warn">{d.ifAccepted({ state: judged.states[record.ifAccepted] })}</p>
      )}
      {day.locked && <p className="mt-1 text-[0.8125rem] text-ink3">{d.lockedNote}</p>}
      {children && <div className="mt-3 flex flex-wrap gap-2">{children}</div>}
    </section>
  );
};
