import { useState } from 'react';
import { Refused } from '../app/Refused.tsx';
import { firstOfMonth, lastOfMonth, monthsAway } from '../ui/dayArithmetic.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Age } from './parts/Age.tsx';
import { FeedCard } from './parts/FeedCard.tsx';
import { MonthList } from './parts/MonthList.tsx';
import { Panel } from './parts/Panel.tsx';
import { ScheduleTabs } from './parts/ScheduleTabs.tsx';
import { Screen } from './parts/Screen.tsx';
import { useMine } from './useMine.ts';
import { usePhone } from './usePhone.tsx';
import { usePhoneWords } from './words.tsx';

export const ScheduleScreen = () => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  const [month, setMonth] = useState(firstOfMonth(today));
  const mine = useMine(today, month);
  const last = lastOfMonth(month);
  const days = (mine.data?.days ?? []).filter((one) => one.day >= month && one.day <= last);
  const worked = days.filter((one) => one.mode !== 'off');
  const count = (mode: string) => worked.filter((one) => one.mode === mode).length;
  const t = words.saku.schedule;
  return (
    <Screen title={t.title} documentTitle={t.title} asking={mine.asking}>
      <ScheduleTabs here="plan" />
      <Panel>
        <div className="-mx-2 flex items-center justify-between">
          <IconButton icon="left" label={t.previous} onClick={() => setMonth(monthsAway(month, -1))} />
          <h2 aria-live="polite" className="text-lg font-bold">
            {formats.month(month)}
          </h2>
          <IconButton icon="right" label={t.next} onClick={() => setMonth(monthsAway(month, 1))} />
        </div>
        {worked.length > 0 ? (
          <>
            <p className="mb-2 text-center text-[0.9375rem] text-ink2">
              {t.standing({ office: count('office'), home: count('home') })}
            </p>
            <MonthList
              days={days}
              names={mine.data?.instruments ?? []}
              label={t.list({ month: formats.month(month) })}
            />
          </>
        ) : mine.data ? (
          <EmptyState icon="calendar" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        ) : mine.asking ? (
          <Skeleton rows={8} label={words.app.progress.loading} />
        ) : (
          <Refused refusal={mine.refusal} retry={mine.reload} />
        )}
      </Panel>
      <Age at={mine.at} stale={mine.refusal?.status === 0} />
      <FeedCard />
    </Screen>
  );
};
