import { useState } from 'react';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePhoneWords } from '../words.tsx';
import { AskForm } from './AskForm.tsx';
import { DispensationFrame, useDispensationWords } from './DispensationWords.tsx';
import { OwnDispensationItem } from './OwnDispensationItem.tsx';
import { useOwnDispensations } from './useOwnDispensations.ts';

const OwnDispensations = () => {
  const { mine: t } = useDispensationWords();
  const { words } = usePhoneWords();
  const { data, refusal, asking, reload } = useOwnDispensations();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ text: string; tone: 'okay' | 'warn' } | null>(null);
  const done = (text: string, tone: 'okay' | 'warn' = 'okay') => {
    setSaid({ text, tone });
    setOpen(false);
    reload();
  };
  return (
    <Screen title={t.title} documentTitle={t.title} asking={asking}>
      <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
      {open ? (
        <AskForm
          onSent={(whole) => done(whole ? t.sent : t.sentWithoutFile, whole ? 'okay' : 'warn')}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Panel
          title={t.history}
          aside={
            <Button kind="main" icon="plus" onClick={() => setOpen(true)}>
              {t.ask}
            </Button>
          }
        >
          {data ? (
            data.dispensations.length === 0 ? (
              <EmptyState icon="health" title={t.empty}>
                {t.emptyWhy}
              </EmptyState>
            ) : (
              <>
                <ul className="divide-y divide-line">
                  {data.dispensations.map((request) => (
                    <OwnDispensationItem key={request.id} request={request} onDone={done} />
                  ))}
                </ul>
                <p className="mt-2 text-[0.8125rem] text-ink3">{t.kept({ days: data.evidenceDays })}</p>
              </>
            )
          ) : asking ? (
            <Skeleton rows={4} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={refusal} retry={reload} />
          )}
        </Panel>
      )}
    </Screen>
  );
};

export const DispensationScreen = () => (
  <DispensationFrame>
    <OwnDispensations />
  </DispensationFrame>
);
