import { useLocation, useSearch } from 'wouter';
import { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { Adjustments } from '../../attendance/explained/Adjustments.tsx';
import { ExplainedFrame, useExplained } from '../../attendance/explained/ExplainedFrame.tsx';
import { MonthDays } from '../../attendance/explained/MonthDays.tsx';
import { MonthSums } from '../../attendance/explained/MonthSums.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { firstOfMonth, monthsAway } from '../../ui/dayArithmetic.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ScheduleTabs } from '../parts/ScheduleTabs.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';

const hrefOf = (day: PlainDate): string => `/saku/hari-saya/${day}`;

const OwnMonth = () => {
  const { me, today } = usePhone();
  const { words, formats } = usePhoneWords();
  const { t } = useExplained();
  const [, move] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('bulan') ?? '';
  const month = firstOfMonth(isPlainDate(asked) && asked <= today ? asked : today);
  const show = (next: PlainDate) => move(`/hari-saya?bulan=${next}`, { replace: true });
  const read = useKept(attendanceDayEndpoints.mine, { query: { month } });
  const { data } = read;
  const records = data?.records.filter(({ day, state }) => day <= today && state !== 'outside') ?? [];
  return (
    <Screen title={t.mine} documentTitle={t.mine} asking={read.asking}>
      <ScheduleTabs here="attendance" />
      <Panel>
        <div className="-mx-2 flex items-center justify-between">
          <IconButton icon="left" label={t.previous} onClick={() => show(monthsAway(month, -1))} />
          <h2 aria-live="polite" className="text-lg font-bold">
            {formats.month(month)}
          </h2>
          <IconButton
            icon="right"
            label={t.next}
            disabled={month >= firstOfMonth(today)}
            onClick={() => show(monthsAway(month, 1))}
          />
        </div>
        {data !== undefined && (
          <p className="flex items-start gap-2 pb-2 text-[0.8125rem] text-ink2">
            <Badge tone={data.locked ? 'info' : 'plain'}>{data.locked ? t.locked : t.provisional}</Badge>
            {data.locked ? t.lockedWhy : t.provisionalWhy}
          </p>
        )}
        {data === undefined &&
          (read.asking ? (
            <Skeleton rows={8} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={read.refusal} retry={read.reload} />
          ))}
        {data !== undefined && records.length === 0 && (
          <EmptyState icon="calendar" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        )}
        {data !== undefined && records.length > 0 && <MonthSums totals={data.totals} />}
      </Panel>
      {data !== undefined && data.adjustments.length > 0 && (
        <Panel title={t.adjustments.title}>
          <Adjustments adjustments={data.adjustments} zone={me.agency.zone} hrefOf={hrefOf} />
        </Panel>
      )}
      {records.length > 0 && (
        <Panel>
          <MonthDays records={records} today={today} label={t.days({ month: formats.month(month) })} hrefOf={hrefOf} />
        </Panel>
      )}
      <Age at={read.at} stale={read.refusal?.status === 0} />
    </Screen>
  );
};

/** Own month: every day with its state, and what they add up to. */
export const OwnMonthScreen = () => (
  <ExplainedFrame>
    <OwnMonth />
  </ExplainedFrame>
);
