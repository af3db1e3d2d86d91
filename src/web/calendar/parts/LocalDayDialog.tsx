import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface LocalDayDialogProps {
  readonly onClose: () => void;
}

/** Adds a local holiday or a replacement working day. */
export const LocalDayDialog = ({ onClose }: LocalDayDialogProps) => {
  const { calendar, app } = useWords();
  const t = calendar.localDay;
  const { today } = useSession();
  const say = useToast();
  const add = useAct(calendarEndpoints.addLocalDay, [calendarEndpoints.year]);
  const [date, setDate] = useState<PlainDate | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'localHoliday' | 'localWorkday'>('localHoliday');
  const [basis, setBasis] = useState('');
  const ready = date !== null && name.trim().length >= 3 && basis.trim().length >= 3;
  const save = async () => {
    if (date === null) return;
    const done = await add.run({ body: { date, name, kind, basis } });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" disabled={!ready} busy={add.busy} onClick={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-ink2">{t.why}</p>
        <Field label={t.date}>
          <DateInput value={date} onValue={setDate} today={today} required />
        </Field>
        <Field label={t.name} hint={t.nameHint}>
          <TextInput value={name} onValue={setName} maxLength={120} required />
        </Field>
        <RadioGroup
          legend={t.kind}
          value={kind}
          onValue={setKind}
          options={[
            { value: 'localHoliday', label: calendar.kinds.localHoliday, hint: t.holidayHint },
            { value: 'localWorkday', label: calendar.kinds.localWorkday, hint: t.workdayHint },
          ]}
        />
        <Field label={t.basis} hint={t.basisHint}>
          <TextInput value={basis} onValue={setBasis} maxLength={200} required />
        </Field>
        <Refused refusal={add.refusal} />
      </div>
    </Dialog>
  );
};
