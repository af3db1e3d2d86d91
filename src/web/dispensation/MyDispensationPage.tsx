import { useState } from 'react';
import { dispensationEndpoints, type OwnDispensation } from '../../contract/dispensation.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AskDialog } from './parts/AskDialog.tsx';
import { DeclarationCard } from './parts/DeclarationCard.tsx';
import { OwnRequest } from './parts/OwnRequest.tsx';

/** The one to tell about: what holds now, else what comes, else what waits. */
const standing = (all: readonly OwnDispensation[], today: PlainDate) => {
  const granted = all
    .filter((d) => d.state === 'granted' && d.until >= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    now: granted.filter((d) => d.from <= today).at(-1),
    next: granted[0],
    waiting: all.some((d) => d.state === 'asked'),
  };
};

export const MyDispensationPage = () => {
  const { dispensation } = useWords();
  const t = dispensation.mine;
  const formats = useFormats();
  const { today } = useSession();
  const read = useRead(dispensationEndpoints.mine);
  const [asking, setAsking] = useState(false);
  const lead = () => {
    if (!read.data) return null;
    const { now, next, waiting } = standing(read.data.dispensations, today);
    if (now) return t.lead({ until: formats.dayLong(now.until) });
    if (next) return t.leadComing({ from: formats.day(next.from), until: formats.day(next.until) });
    return waiting ? t.leadWaiting : t.lead({ until: null });
  };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t.title}
        actions={
          <Button kind="main" icon="plus" onClick={() => setAsking(true)}>
            {t.ask}
          </Button>
        }
      >
        {lead()}
      </PageHeader>
      <div className="grid gap-4">
        <p className="flex items-start gap-2 text-sm text-ink2">
          <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.privacy}
        </p>
        <Card title={t.history}>
          <Loaded read={read}>
            {({ dispensations, evidenceDays }) =>
              dispensations.length === 0 ? (
                <EmptyState icon="health" title={t.empty}>
                  {t.emptyWhy}
                </EmptyState>
              ) : (
                <>
                  <ul className="divide-y divide-line">
                    {dispensations.map((request) => (
                      <OwnRequest key={request.id} request={request} today={today} />
                    ))}
                  </ul>
                  <p className="mt-3 text-xs text-ink3">{t.kept({ days: evidenceDays })}</p>
                </>
              )
            }
          </Loaded>
        </Card>
        <DeclarationCard />
      </div>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </div>
  );
};
