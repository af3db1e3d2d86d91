import { useState } from 'react';
import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { Refused } from '../../app/Refused.tsx';
import { firstOfMonth, lastOfMonth, monthsAway } from '../../ui/dayArithmetic.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { OwnPunch } from './OwnPunch.tsx';
import { ProofFrame, useProofWords } from './ProofFrame.tsx';

type Days = AnswerOf<typeof attendancePhoneEndpoints.days>;

const DayPanel = ({ day, zone }: { readonly day: Days['days'][number]; readonly zone: Days['zone'] }) => {
  const { formats } = usePhoneWords();
  const t = useProofWords();
  const answered = day.prompts.filter(({ answeredAt }) => answeredAt !== null).length;
  return (
    <Panel title={formats.dayLong(day.day)}>
      {day.punches.map((punch) => (
        <OwnPunch key={punch.id} punch={punch} zone={zone} />
      ))}
      {day.prompts.length > 0 && (
        <p className="mt-1 text-[0.9375rem] text-ink2">{t.days.prompts({ n: answered, of: day.prompts.length })}</p>
      )}
      {day.drawn && (
        <details className="text-[0.8125rem] text-ink3">
          <summary className="flex min-h-11 items-center">{t.days.drawn}</summary>
          <p className="break-all">{day.drawn.commitment}</p>
          <p className="break-all">
            {t.days.salt} {day.drawn.salt}
          </p>
        </details>
      )}
    </Panel>
  );
};

const OwnDays = () => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  const t = useProofWords();
  const [month, setMonth] = useState(firstOfMonth(today));
  const read = useKept(attendancePhoneEndpoints.days, { query: { from: month, to: lastOfMonth(month) } });
  return (
    <Screen title={t.days.title} documentTitle={t.days.title} asking={read.asking}>
      <Panel>
        <div className="-mx-2 flex items-center justify-between">
          <IconButton icon="left" label={t.days.previous} onClick={() => setMonth(monthsAway(month, -1))} />
          <h2 aria-live="polite" className="text-lg font-bold">
            {formats.month(month)}
          </h2>
          <IconButton
            icon="right"
            label={t.days.next}
            disabled={month >= firstOfMonth(today)}
            onClick={() => setMonth(monthsAway(month, 1))}
          />
        </div>
        {read.data === undefined &&
          (read.asking ? (
            <Skeleton rows={6} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={read.refusal} retry={read.reload} />
          ))}
        {read.data?.days.length === 0 && (
          <EmptyState icon="calendar" title={t.days.empty}>
            {t.days.emptyWhy}
          </EmptyState>
        )}
      </Panel>
      {read.data?.days.map((day) => (
        <DayPanel key={day.day} day={day} zone={read.data!.zone} />
      ))}
      <Age at={read.at} stale={read.refusal?.status === 0} />
    </Screen>
  );
};

/** Own punches by day, each with its proof. */
export const OwnDaysScreen = () => (
  <ProofFrame>
    <OwnDays />
  </ProofFrame>
);
