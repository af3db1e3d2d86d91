import { useMemo, useState } from 'react';
import { addMonths, type PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { standardWeek, type WeeksAnswer, type YearAnswer, yearOnCalendar } from '../yearOnCalendar.ts';
import { HolidayTable } from './HolidayTable.tsx';
import { Legend } from './Legend.tsx';
import { LocalDayDialog } from './LocalDayDialog.tsx';
import { MonthTable } from './MonthTable.tsx';
import { RamadanCard } from './RamadanCard.tsx';
import { UncertainNotice } from './UncertainNotice.tsx';

interface YearViewProps {
  readonly year: number;
  readonly answer: YearAnswer;
  readonly weeks: WeeksAnswer;
}

/** Twelve months, Ramadan, and the list of named days. */
export const YearView = ({ year, answer, weeks }: YearViewProps) => {
  const { calendar: t } = useWords();
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const days = useMemo(() => yearOnCalendar(year, answer, standardWeek(weeks)), [year, answer, weeks]);
  const months = Array.from({ length: 12 }, (_, i) => addMonths(`${year}-01-01` as PlainDate, i));
  return (
    <div className="grid gap-4">
      <UncertainNotice year={year} answer={answer} />
      <Card className="print:border-0 print:shadow-none">
        <Legend />
        <div className="mt-5 print:mt-2 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-7 gap-y-6 print:grid-cols-4 print:gap-x-5 print:gap-y-2">
          {months.map((month) => (
            <MonthTable key={month} month={month} days={days} today={session.today} />
          ))}
        </div>
      </Card>
      <RamadanCard year={year} answer={answer} />
      <Card
        title={t.list.title}
        flush
        className="print:break-before-page print:border-0 print:shadow-none"
        actions={
          session.can('calendar.write', { kind: 'agency' }) && (
            <Button icon="plus" className="print:hidden" onClick={() => setAdding(true)}>
              {t.localDay.add}
            </Button>
          )
        }
      >
        <HolidayTable answer={answer} />
      </Card>
      {adding && <LocalDayDialog onClose={() => setAdding(false)} />}
    </div>
  );
};
