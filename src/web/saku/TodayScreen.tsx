import { lazy, Suspense } from 'react';
import { Refused } from '../app/Refused.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Age } from './parts/Age.tsx';
import { ChangeCard } from './parts/ChangeCard.tsx';
import { Panel } from './parts/Panel.tsx';
import { Screen } from './parts/Screen.tsx';
import { TodayCard } from './parts/TodayCard.tsx';
import { WeekStrip } from './parts/WeekStrip.tsx';
import { useMine } from './useMine.ts';
import { usePhone } from './usePhone.tsx';
import { usePhoneWords } from './words.tsx';

const CheckInPart = lazy(async () => ({ default: (await import('./attendance/CheckInPart.tsx')).CheckInPart }));

export const TodayScreen = () => {
  const { today } = usePhone();
  const { words } = usePhoneWords();
  const mine = useMine(today);
  const days = mine.data?.days ?? [];
  const stale = mine.refusal?.status === 0;
  const day = days.find((one) => one.day === today);
  return (
    <Screen documentTitle={words.saku.today.title} asking={mine.asking}>
      <Suspense fallback={<section className="min-h-80 rounded-2xl border border-line bg-card" />}>
        <CheckInPart day={day} />
      </Suspense>
      {mine.data ? (
        <>
          <WeekStrip days={days} />
          <TodayCard
            day={day}
            covered={days.some((one) => one.day < today) && days.some((one) => one.day > today)}
            names={mine.data.instruments ?? []}
            next={days.find((one) => one.day > today && one.mode !== 'off')}
          />
          {mine.data.toAcknowledge.map((waiting) => (
            <ChangeCard key={`${waiting.planId} ${waiting.version}`} waiting={waiting} onDone={mine.reload} />
          ))}
          <Age at={mine.at} stale={stale} />
        </>
      ) : (
        <Panel>
          {mine.asking ? (
            <Skeleton rows={5} label={words.app.progress.loading} />
          ) : stale ? (
            <EmptyState
              icon="signal"
              title={words.saku.signal.none}
              actions={
                <Button icon="refresh" onClick={mine.reload}>
                  {words.app.actions.tryAgain}
                </Button>
              }
            >
              {words.saku.nothingKept}
            </EmptyState>
          ) : (
            <Refused refusal={mine.refusal} retry={mine.reload} />
          )}
        </Panel>
      )}
    </Screen>
  );
};
