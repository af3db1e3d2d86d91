import { attendanceDayEndpoints, type DayExplanation } from '../../../contract/attendanceDay.ts';
import { addDays, isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { usePathParam } from '../../app/moves.ts';
import { useSession } from '../../app/session.tsx';
import { type Read, useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { firstOfMonth } from '../../ui/dayArithmetic.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DayExplained } from '../explained/DayExplained.tsx';
import { useExplained } from '../explained/ExplainedFrame.tsx';
import { DaysFrame, useDaysWords } from './DaysFrame.tsx';

interface DayViewProps {
  readonly day: PlainDate;
  readonly read: Read<DayExplanation>;
  readonly base: string;
}

const DayView = ({ day, read, base }: DayViewProps) => {
  const t = useDaysWords();
  const { t: e } = useExplained();
  const words = useWords();
  const formats = useFormats();
  const { today } = useSession();
  return (
    <>
      <PageHeader
        title={formats.dayLong(day)}
        back={{ href: `${base}?bulan=${firstOfMonth(day)}`, label: e.day.back }}
        actions={
          <>
            <LinkButton icon="left" href={`${base}/${addDays(day, -1)}`}>
              {t.previousDay}
            </LinkButton>
            {day < today && (
              <LinkButton icon="right" href={`${base}/${addDays(day, 1)}`}>
                {t.nextDay}
              </LinkButton>
            )}
          </>
        }
      >
        {read.data?.name}
      </PageHeader>
      <Loaded read={read} rows={10}>
        {(data) => (
          <div className="grid max-w-3xl gap-4">
            <DayExplained day={data} planWords={words} />
          </div>
        )}
      </Loaded>
    </>
  );
};

const useDay = (): PlainDate => {
  const { today } = useSession();
  const asked = usePathParam('day');
  return isPlainDate(asked) ? asked : today;
};

const PersonDay = () => {
  const employeeId = usePathParam('id');
  const day = useDay();
  const read = useRead(attendanceDayEndpoints.explain, { params: { employeeId, day } });
  return <DayView day={day} read={read} base={`/kehadiran/${employeeId}`} />;
};
const OwnDay = () => {
  const day = useDay();
  const read = useRead(attendanceDayEndpoints.explainMine, { params: { day } });
  return <DayView day={day} read={read} base="/kehadiran-saya" />;
};

/** A day of a person explained at the desk. */
export const DayPage = () => (
  <DaysFrame>
    <PersonDay />
  </DaysFrame>
);

/** One of the own days explained at the desk. */
export const OwnDayPage = () => (
  <DaysFrame>
    <OwnDay />
  </DaysFrame>
);
