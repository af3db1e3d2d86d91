import { attendanceDayEndpoints, type OwnAttendance } from '../../../contract/attendanceDay.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { usePathParam } from '../../app/moves.ts';
import { useSession } from '../../app/session.tsx';
import { type Read, useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Adjustments } from '../explained/Adjustments.tsx';
import { useExplained } from '../explained/ExplainedFrame.tsx';
import { MonthDays } from '../explained/MonthDays.tsx';
import { MonthSums } from '../explained/MonthSums.tsx';
import { DaysFrame, useDaysWords } from './DaysFrame.tsx';
import { MonthSwitch } from './parts/MonthSwitch.tsx';
import { PersonPaper } from './parts/PersonPaper.tsx';
import { useMonth } from './useMonth.ts';

interface MonthViewProps {
  readonly read: Read<OwnAttendance>;
  /** Where the days of this person are explained. */
  readonly base: string;
  /** Null on one's own page. */
  readonly employeeId: string | null;
}

const MonthView = ({ read, base, employeeId }: MonthViewProps) => {
  const t = useDaysWords();
  const { t: e } = useExplained();
  const formats = useFormats();
  const { today, zone, can } = useSession();
  const [month, setMonth] = useMonth();
  return (
    <>
      <PageHeader
        title={employeeId === null ? t.mine : (read.data?.name ?? t.title)}
        {...(employeeId === null ? {} : { back: { href: '/kehadiran', label: t.title } })}
        actions={
          <>
            {employeeId !== null && can('people.read') && (
              <LinkButton href={`/pegawai/${employeeId}`} icon="person">
                {t.toPerson}
              </LinkButton>
            )}
            <PersonPaper month={month} employeeId={employeeId} />
            <MonthSwitch month={month} today={today} onMonth={setMonth} />
          </>
        }
      >
        {read.data && t.personSentence({ number: printNumber(read.data.number), month: formats.month(month) })}
      </PageHeader>
      <Loaded read={read} rows={10}>
        {(data) => {
          const records = data.records.filter(({ day, state }) => day <= today && state !== 'outside');
          const hrefOf = (day: string) => `${base}/${day}`;
          return (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
              <div className="grid gap-4">
                <Card
                  title={e.sums.title}
                  sub={data.locked ? e.lockedWhy : e.provisionalWhy}
                  actions={
                    <Badge tone={data.locked ? 'info' : 'plain'}>{data.locked ? e.locked : e.provisional}</Badge>
                  }
                >
                  <MonthSums totals={data.totals} />
                </Card>
                {data.adjustments.length > 0 && (
                  <Card title={e.adjustments.title}>
                    <Adjustments adjustments={data.adjustments} zone={zone} hrefOf={hrefOf} />
                  </Card>
                )}
              </div>
              <Card title={t.days}>
                {records.length === 0 ? (
                  <EmptyState icon="calendar" title={e.empty}>
                    {e.emptyWhy}
                  </EmptyState>
                ) : (
                  <MonthDays
                    records={records}
                    today={today}
                    label={e.days({ month: formats.month(month) })}
                    hrefOf={hrefOf}
                  />
                )}
              </Card>
            </div>
          );
        }}
      </Loaded>
    </>
  );
};

const PersonMonth = () => {
  const employeeId = usePathParam('id');
  const [month] = useMonth();
  const read = useRead(attendanceDayEndpoints.ofPerson, { params: { employeeId }, query: { month } }, { keep: true });
  return <MonthView read={read} base={`/kehadiran/${employeeId}`} employeeId={employeeId} />;
};
const OwnMonth = () => {
  const [month] = useMonth();
  const read = useRead(attendanceDayEndpoints.mine, { query: { month } }, { keep: true });
  return <MonthView read={read} base="/kehadiran-saya" employeeId={null} />;
};

/** A person's month at the desk. */
export const PersonMonthPage = () => (
  <DaysFrame>
    <PersonMonth />
  </DaysFrame>
);

/** One's own month at the desk. */
export const OwnMonthPage = () => (
  <DaysFrame>
    <OwnMonth />
  </DaysFrame>
);
