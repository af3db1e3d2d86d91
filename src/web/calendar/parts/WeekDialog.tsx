import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import { weeklyHours } from '../../../domain/calendar/weeklyHours.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { type WeekDraft, weekOf } from '../weekDraft.ts';
import { DayRows } from './DayRows.tsx';
import { WeekVerdict } from './WeekVerdict.tsx';

interface WeekDialogProps {
  /** Null for a new week. */
  readonly id: string | null;
  readonly start: WeekDraft;
  readonly onClose: () => void;
}

const touched = [calendarEndpoints.weekPatterns];

/** A working week to edit; the sums and the warning follow every key. */
export const WeekDialog = ({ id, start, onClose }: WeekDialogProps) => {
  const { calendar, app } = useWords();
  const t = calendar.weeks;
  const say = useToast();
  const add = useAct(calendarEndpoints.addWeekPattern, touched);
  const put = useAct(calendarEndpoints.changeWeekPattern, touched);
  const [draft, setDraft] = useState(start);
  const [part, setPart] = useState('normal');
  const week = weekOf(draft);
  const totals = week && weeklyHours(week);
  const save = async () => {
    if (!week) return;
    const body = { name: draft.name, basis: draft.basis, days: [...week.days], ramadanDays: [...week.ramadanDays] };
    const done = id === null ? await add.run({ body }) : await put.run({ params: { id }, body });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  const tabs = [
    {
      value: 'normal',
      label: t.normal,
      days: draft.days,
      total: totals?.normal,
      change: (days: WeekDraft['days']) => setDraft({ ...draft, days }),
    },
    {
      value: 'ramadan',
      label: t.ramadan,
      days: draft.ramadanDays,
      total: totals?.ramadan,
      change: (ramadanDays: WeekDraft['days']) => setDraft({ ...draft, ramadanDays }),
    },
  ];
  const shown = tabs.find((tab) => tab.value === part)?.total;
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={id === null ? t.newTitle : t.editTitle}
      actions={
        <>
          <div aria-live="polite" className="me-auto flex min-h-11 items-center max-sm:basis-full">
            {shown && <WeekVerdict total={shown} />}
          </div>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={week === null || draft.name.trim().length < 3}
            busy={add.busy || put.busy}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="mb-4 grid gap-4 sm:grid-cols-2">
        <Field label={t.name}>
          <TextInput value={draft.name} onValue={(name) => setDraft({ ...draft, name })} maxLength={120} />
        </Field>
        <Field label={t.basis} optional>
          <TextInput value={draft.basis} onValue={(basis) => setDraft({ ...draft, basis })} maxLength={200} />
        </Field>
      </div>
      <Tabs
        label={t.editTitle}
        value={part}
        onValue={setPart}
        tabs={tabs.map(({ value, label, days, change }) => ({
          value,
          label,
          content: <DayRows days={days} onDays={change} />,
        }))}
      />
      <Refused refusal={add.refusal ?? put.refusal} className="mt-3" />
    </Dialog>
  );
};
