import { useState } from 'react';
import { calendarEndpoints, type KeptWeekPattern } from '../../../contract/calendar.ts';
import { Refused } from '../../app/Refused.tsx';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { type WeekDraft, weekDraft } from '../weekDraft.ts';
import type { WeeksAnswer } from '../yearOnCalendar.ts';
import { WeekDialog } from './WeekDialog.tsx';
import { WeekPatternCard } from './WeekPatternCard.tsx';

const touched = [calendarEndpoints.weekPatterns];

interface Editing {
  /** Null for a new week. */
  readonly id: string | null;
  readonly draft: WeekDraft;
}

/** The agency's working weeks, and ready ones to start from. */
export const WeekPatterns = ({ weeks }: { readonly weeks: WeeksAnswer }) => {
  const { calendar } = useWords();
  const t = calendar.weeks;
  const { language } = useLanguage();
  const session = useSession();
  const say = useToast();
  const makeStandard = useAct(calendarEndpoints.makeDefaultWeekPattern, touched);
  const remove = useAct(calendarEndpoints.removeWeekPattern, touched);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [going, setGoing] = useState<KeptWeekPattern | null>(null);
  const mayWrite = session.can('calendar.write', { kind: 'agency' });

  const starts = (
    <Menu
      trigger={
        <Button kind="main" icon="plus">
          {t.add}
        </Button>
      }
      entries={[
        { kind: 'heading', label: t.takeOver },
        ...weeks.ready.map((ready) => ({
          label: ready.name[language],
          onSelect: () => setEditing({ id: null, draft: weekDraft(ready.name[language], ready.basis, ready) }),
        })),
      ]}
    />
  );

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-[70ch] text-ink2">{t.lead}</p>
        {mayWrite && starts}
      </div>
      <Refused refusal={makeStandard.refusal} />
      {weeks.own.length === 0 ? (
        <Card>
          <EmptyState icon="clock" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid gap-4 2xl:grid-cols-2">
          {weeks.own.map((week) => (
            <li key={week.id}>
              <WeekPatternCard
                week={week}
                {...(mayWrite
                  ? {
                      onEdit: () => setEditing({ id: week.id, draft: weekDraft(week.name, week.basis, week) }),
                      onStandard: async () => {
                        const done = await makeStandard.run({ params: { id: week.id } });
                        if (done.ok) say(t.madeStandard, 'okay');
                      },
                      onRemove: () => setGoing(week),
                    }
                  : {})}
              />
            </li>
          ))}
        </ul>
      )}
      {editing && <WeekDialog id={editing.id} start={editing.draft} onClose={() => setEditing(null)} />}
      <RemoveDialog
        {...remove}
        id={going?.id ?? null}
        title={t.removeTitle({ name: going?.name ?? '' })}
        action={t.remove}
        done={t.removed}
        onClose={() => setGoing(null)}
      >
        {t.removeWhy}
      </RemoveDialog>
    </div>
  );
};
