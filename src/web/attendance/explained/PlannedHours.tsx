import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import { minutesOf } from '../../../kernel/time.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { useExplained } from './ExplainedFrame.tsx';

/** Where and when the day was to be worked, and by what. */
export const PlannedHours = ({ record }: Pick<DayExplanation, 'record'>) => {
  const { t } = useExplained();
  const { formats } = useUiLanguage();
  const { day: d } = t;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ModeChip mode={record.mode} />
        <div className="tabular-nums">
          {record.shifts.length === 0 && <span className="text-ink2">{d.noHours}</span>}
          {record.shifts.map((shift) => (
            <p key={`${shift.start} ${shift.name}`}>
              {shift.name && <strong>{shift.name} </strong>}
              {d.hours({
                start: formats.clockText(shift.start),
                end: formats.clockText(shift.end),
                zone: formats.zoneName(record.zone),
              })}
              <span className="text-[0.9375rem] text-ink2">
                {minutesOf(shift.end) <= minutesOf(shift.start) && ` ${d.nextDay}`}
                {shift.breakStart !== null &&
                  shift.breakEnd !== null &&
                  `, ${d.break({ from: formats.clockText(shift.breakStart), to: formats.clockText(shift.breakEnd) })}`}
              </span>
            </p>
          ))}
        </div>
      </div>
      <p className="mt-1 text-[0.9375rem] text-ink2">{d.source[record.source]}</p>
    </>
  );
};
