import type { MyDay } from '../../../contract/roster.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useFormats } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { DayReasons } from './DayReasons.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';
import { OwnHours } from './OwnHours.tsx';
import type { InstrumentNames } from './ownMonth.ts';

interface ChosenDayProps {
  readonly on: PlainDate | null;
  readonly day: MyDay | undefined;
  readonly names: InstrumentNames;
}

/** What stands behind the day chosen in the calendar. */
export const ChosenDay = ({ on, day, names }: ChosenDayProps) => {
  const t = useMyScheduleWords();
  const formats = useFormats();
  return (
    <Card title={on === null ? t.why : formats.dayLong(on)} actions={day && <ModeChip mode={day.mode} />}>
      <div aria-live="polite">
        {day?.time && (
          <p className="mb-3">
            <OwnHours time={day.time} />
          </p>
        )}
        {day ? <DayReasons day={day} names={names} /> : <p className="text-ink2">{on === null ? t.choose : t.none}</p>}
      </div>
    </Card>
  );
};
