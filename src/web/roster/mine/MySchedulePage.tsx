import { rosterEndpoints } from '../../../contract/roster.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { firstOfMonth, lastOfMonth, monthsAway } from '../../ui/dayArithmetic.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ChosenDay } from './ChosenDay.tsx';
import { DayList } from './DayList.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { MyScheduleFrame, useMyScheduleWords } from './MyScheduleWords.tsx';
import { OwnCalendar } from './OwnCalendar.tsx';
import { OwnChange } from './OwnChange.tsx';

const counted = ['office', 'home', 'other', 'travel', 'leave'] as const;

const MySchedule = () => {
  const t = useMyScheduleWords();
  const { app } = useWords();
  const formats = useFormats();
  const { today, me, can } = useSession();
  const [at, change] = useUrlState({ bulan: today.slice(0, 7), tampil: 'bulan', hari: '' });
  const month = (/^\d{4}-(0[1-9]|1[0-2])$/.test(at.bulan) ? `${at.bulan}-01` : firstOfMonth(today)) as PlainDate;
  const read = useRead(rosterEndpoints.mine, { query: { from: month, to: lastOfMonth(month) } });
  const go = (to: PlainDate) => change({ bulan: to.slice(0, 7), hari: '' });
  const name = formats.month(month);
  const data = read.data;
  const worked = (data?.days ?? []).filter((day) => day.mode !== 'off');
  const count = (mode: string) => worked.filter((day) => day.mode === mode).length;
  const inMonth = (day: string) => day.slice(0, 7) === month.slice(0, 7);
  const coming = worked.find((day) => day.day >= today)?.day ?? worked[0]?.day ?? null;
  const chosen = (at.hari !== '' && inMonth(at.hari) ? at.hari : coming) as PlainDate | null;
  if (me.employeeId === null)
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState icon="calendar" title={t.unlinked}>
          {t.unlinkedWhy}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={t.title}>
        {data &&
          (worked.length > 0
            ? t.lead({ office: count('office'), of: worked.length, month: name })
            : t.leadNone({ month: name }))}
      </PageHeader>
      {data?.toAcknowledge.map((waiting) => (
        <OwnChange key={`${waiting.planId} ${waiting.version}`} waiting={waiting} />
      ))}
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <IconButton icon="left" label={t.previous} onClick={() => go(monthsAway(month, -1))} />
        <h2 aria-live="polite" className="min-w-40 text-center text-lg font-bold">
          {name}
        </h2>
        <IconButton icon="right" label={t.next} onClick={() => go(monthsAway(month, 1))} />
        {!inMonth(today) && <Button onClick={() => go(firstOfMonth(today))}>{t.thisMonth}</Button>}
      </div>
      <Loaded read={read} rows={8}>
        {({ days, instruments }) =>
          worked.length === 0 ? (
            <Card className="mb-4">
              <EmptyState icon="calendar" title={t.empty}>
                {t.emptyWhy}
              </EmptyState>
            </Card>
          ) : (
            <>
              <StatRow>
                {counted
                  .filter((mode) => mode === 'office' || mode === 'home' || count(mode) > 0)
                  .map((mode) => (
                    <Stat
                      key={mode}
                      label={app.modes[mode]}
                      value={formats.number(count(mode))}
                      note={t.ofDays({ of: worked.length })}
                    />
                  ))}
              </StatRow>
              <Tabs
                label={t.view}
                value={at.tampil}
                onValue={(tampil) => change({ tampil })}
                tabs={[
                  {
                    value: 'bulan',
                    label: t.month,
                    content: (
                      <div className="mb-4 grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
                        <div className="rounded-card border border-line bg-card p-2 shadow-lift sm:p-3">
                          <MonthGrid month={month} days={days} chosen={chosen} onChoose={(hari) => change({ hari })} />
                        </div>
                        <ChosenDay on={chosen} day={days.find((day) => day.day === chosen)} names={instruments} />
                      </div>
                    ),
                  },
                  {
                    value: 'daftar',
                    label: t.list,
                    content: (
                      <Card flush className="mb-4">
                        <DayList caption={t.table({ month: name })} days={worked} names={instruments} />
                      </Card>
                    ),
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <OwnCalendar />
        <Card title={t.wishes}>
          <p className="text-[0.9375rem] text-ink2">{t.wishesWhy}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <LinkButton icon="send" href="/saku/permohonan">
              {t.toWishes}
            </LinkButton>
            {can('dispensation.ask') && (
              <LinkButton icon="health" href="/dispensasi/saya">
                {t.toDispensation}
              </LinkButton>
            )}
          </div>
        </Card>
      </div>
    </>
  );
};

/** One's own published days at the desk. */
export const MySchedulePage = () => (
  <MyScheduleFrame>
    <MySchedule />
  </MyScheduleFrame>
);
