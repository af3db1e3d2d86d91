import type { MyDay } from '../../../contract/roster.ts';
import { useFormats } from '../../app/words.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { FoldedReasons } from './FoldedReasons.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';
import { OwnHours } from './OwnHours.tsx';
import type { InstrumentNames } from './ownMonth.ts';

interface DayListProps {
  readonly caption: string;
  readonly days: readonly MyDay[];
  readonly names: InstrumentNames;
}

/** Each working day with its hours, reasons and duties. */
export const DayList = ({ caption, days, names }: DayListProps) => {
  const t = useMyScheduleWords();
  const formats = useFormats();
  const timed = days.some((day) => day.time !== undefined);
  return (
    <DataTable
      caption={caption}
      rows={days}
      rowId={(day) => day.day}
      columns={[
        {
          key: 'day',
          head: t.day,
          rowHead: true,
          width: '16rem',
          cell: (day) => (
            <span className="block">
              {formats.weekday(day.day)}, {formats.dayAndMonth(day.day)}
              {day.fresh && (
                <span className="flex items-center gap-1.5 text-[0.8125rem] font-medium text-warn">
                  <span aria-hidden="true" className="size-2 rounded-full bg-amber" /> {t.fresh}
                </span>
              )}
            </span>
          ),
        },
        { key: 'mode', head: t.mode, width: '9rem', cell: (day) => <ModeChip mode={day.mode} /> },
        ...(timed
          ? [
              {
                key: 'hours',
                head: t.hours,
                width: '10rem',
                cell: (day: MyDay) =>
                  day.time ? (
                    <span className="block">
                      <OwnHours time={day.time} />
                    </span>
                  ) : (
                    ''
                  ),
              },
            ]
          : []),
        { key: 'why', head: t.why, cell: (day) => <FoldedReasons day={day} names={names} /> },
      ]}
    />
  );
};
