import { calendarEndpoints } from '../../contract/calendar.ts';
import { yearOf } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { usePaper } from './parts/usePaper.ts';
import { WeekPatterns } from './parts/WeekPatterns.tsx';
import { YearView } from './parts/YearView.tsx';
import { standardWeek, yearOnCalendar } from './yearOnCalendar.ts';

const [firstYear, lastYear] = [2020, 2100];

export const CalendarPage = () => {
  const { calendar: t } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { today, me } = useSession();
  const [at, change] = useUrlState({ tahun: yearOf(today), bagian: 'setahun' });
  const year = Math.min(lastYear, Math.max(firstYear, Math.trunc(at.tahun)));
  const read = useRead(calendarEndpoints.year, { params: { year } });
  const weeks = useRead(calendarEndpoints.weekPatterns);
  usePaper(me.agency.paper);

  const summary = () => {
    if (!read.data || !weeks.data) return null;
    const days = [...yearOnCalendar(year, read.data, standardWeek(weeks.data)).values()];
    const count = (kind: string) => days.filter((day) => day.kind === kind).length;
    const next = days.find((day) => day.date >= today && day.holidayName !== null);
    return (
      <>
        {t.summary({
          national: count('nationalHoliday'),
          joint: count('jointLeave'),
          local: read.data.local.length,
          workdays: count('workday'),
        })}
        {next?.holidayName &&
          ` ${t.next({ name: next.holidayName[language], day: formats.dayLong(next.date as typeof today) })}`}
      </>
    );
  };

  return (
    <>
      {me.agency.letterhead.length === 0 && me.agency.logo === null && (
        <p className="mb-2 hidden border-b-3 border-double border-ink pb-1 text-center font-bold uppercase print:block">
          {me.agency.name}
        </p>
      )}
      <PageHeader
        title={t.title({ year })}
        actions={
          <div className="flex items-center gap-1 print:hidden">
            <IconButton
              icon="left"
              label={t.yearBefore}
              disabled={year <= firstYear}
              onClick={() => change({ tahun: year - 1 })}
            />
            <output className="min-w-12 text-center font-bold">{year}</output>
            <IconButton
              icon="right"
              label={t.yearAfter}
              disabled={year >= lastYear}
              onClick={() => change({ tahun: year + 1 })}
            />
            <Button icon="print" className="ms-2" onClick={() => window.print()}>
              {t.print}
            </Button>
          </div>
        }
      >
        {summary()}
      </PageHeader>
      <Tabs
        label={t.title({ year })}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          {
            value: 'setahun',
            label: t.tabs.year,
            content: (
              <Loaded read={read} rows={10}>
                {(answer) => (
                  <Loaded read={weeks} rows={10}>
                    {(known) => <YearView year={year} answer={answer} weeks={known} />}
                  </Loaded>
                )}
              </Loaded>
            ),
          },
          {
            value: 'jam-kerja',
            label: t.tabs.weeks,
            content: <Loaded read={weeks}>{(known) => <WeekPatterns weeks={known} />}</Loaded>,
          },
        ]}
      />
    </>
  );
};
