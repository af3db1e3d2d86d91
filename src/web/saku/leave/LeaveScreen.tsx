import { useState } from 'react';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { LeaveWordsFrame, useLeaveWords } from '../../absence/leave/LeaveWords.tsx';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useHasDraft } from '../requests/useDraft.ts';
import { useKept } from '../useKept.ts';
import { usePhoneWords } from '../words.tsx';
import { LeaveCard } from './LeaveCard.tsx';
import { LeaveForm } from './LeaveForm.tsx';

const Leave = () => {
  const { words } = usePhoneWords();
  const t = useLeaveWords().mine;
  const mine = useKept(leaveEndpoints.mine);
  const hasDraft = useHasDraft('leave');
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('baru'));
  const [said, setSaid] = useState<{ text: string; tone: 'okay' | 'warn' } | null>(null);
  const [now, next] = mine.data?.balances ?? [];
  const sent = (text: string, tone: 'okay' | 'warn') => {
    setSaid({ text, tone });
    setOpen(false);
    mine.reload();
  };
  return (
    <Screen title={t.title} documentTitle={t.title} asking={mine.asking}>
      <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
      {open && mine.data ? (
        <LeaveForm kinds={mine.data.kinds} onSent={sent} onCancel={() => setOpen(false)} />
      ) : (
        <>
          {now && (
            <Panel title={t.balance}>
              <p className="flex items-baseline gap-2">
                <strong className="text-[2.25rem] leading-none font-bold tabular-nums">
                  {t.left({ left: now.left })}
                </strong>
                <span className="text-ink2">{t.leftOf({ all: now.entitled + now.carried, year: now.year })}</span>
              </p>
              <p className="mt-2 text-[0.875rem] text-ink2">
                {t.parts({ entitled: now.entitled, carried: now.carried, taken: now.taken, waiting: now.waiting })}
              </p>
              {next && (
                <p className="mt-1 text-[0.875rem] text-ink3">{t.nextYear({ year: next.year, left: next.left })}</p>
              )}
              <Button kind="main" large icon="plus" className="mt-4 w-full" onClick={() => setOpen(true)}>
                {t.ask}
              </Button>
              {hasDraft && <p className="mt-2 text-[0.875rem] font-medium text-warn">{t.draft}</p>}
            </Panel>
          )}
          <Panel title={t.list}>
            {mine.data ? (
              mine.data.requests.length === 0 ? (
                <EmptyState icon="calendar" title={t.none}>
                  {t.noneWhy}
                </EmptyState>
              ) : (
                <ul className="divide-y divide-line">
                  {mine.data.requests.map((request) => (
                    <LeaveCard key={request.id} request={request} onDone={mine.reload} />
                  ))}
                </ul>
              )
            ) : mine.asking ? (
              <Skeleton rows={5} label={words.app.progress.loading} />
            ) : (
              <Refused refusal={mine.refusal} retry={mine.reload} />
            )}
          </Panel>
          <Age at={mine.at} stale={mine.refusal?.status === 0} />
        </>
      )}
    </Screen>
  );
};

/** Balance, requests and the form of leave. */
export const LeaveScreen = () => {
  const { words, language } = usePhoneWords();
  return (
    <LeaveWordsFrame language={language} waiting={<Skeleton label={words.app.progress.loading} />}>
      <Leave />
    </LeaveWordsFrame>
  );
};
