import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface RamadanDialogProps {
  readonly year: number;
  readonly span: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly onClose: () => void;
}

/** First and last day of Ramadan as decided. */
export const RamadanDialog = ({ year, span, onClose }: RamadanDialogProps) => {
  const { calendar, app } = useWords();
  const t = calendar.ramadanCard;
  const { today } = useSession();
  const say = useToast();
  const set = useAct(calendarEndpoints.setRamadan, [calendarEndpoints.year]);
  const [from, setFrom] = useState<PlainDate | null>(span?.from ?? null);
  const [to, setTo] = useState<PlainDate | null>(span?.to ?? null);
  const [basis, setBasis] = useState('');
  const save = async () => {
    if (from === null || to === null) return;
    const done = await set.run({ params: { year }, body: { from, to, basis } });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.editTitle({ year })}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={from === null || to === null || basis.trim().length < 3}
            busy={set.busy}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <p className="text-ink2 sm:col-span-2">{t.editWhy}</p>
        <Field label={t.from}>
          <DateInput
            value={from}
            today={today}
            onValue={(day) => {
              setFrom(day);
              if (day && to === null) setTo(addDays(day, 29));
            }}
          />
        </Field>
        <Field label={t.to}>
          <DateInput value={to} onValue={setTo} today={today} />
        </Field>
        <Field label={t.basis} className="sm:col-span-2">
          <TextInput value={basis} onValue={setBasis} maxLength={200} />
        </Field>
        <Refused refusal={set.refusal} className="sm:col-span-2" />
      </div>
    </Dialog>
  );
};
