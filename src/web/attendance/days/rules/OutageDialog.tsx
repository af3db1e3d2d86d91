import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import { addDays, type ClockTime, instantAt, minutesOf, type PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TimeInput } from '../../../ui/TimeInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useRulesWords } from './RulesFrame.tsx';

interface OutageDialogProps {
  readonly workplaces: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** A time and a place in which nobody could punch; an end before the beginning lies on the next day. */
export const OutageDialog = ({ workplaces, onClose }: OutageDialogProps) => {
  const t = useRulesWords().outages;
  const say = useToast();
  const { today, zone } = useSession();
  const declare = useAct(attendanceDayEndpoints.declareOutage, [attendanceDayEndpoints.outages]);
  const [day, setDay] = useState<PlainDate | null>(today);
  const [from, setFrom] = useState<ClockTime | null>('06:30');
  const [to, setTo] = useState<ClockTime | null>('08:30');
  const [place, setPlace] = useState('');
  const [why, setWhy] = useState('');
  const save = async () => {
    if (day === null || from === null || to === null) return;
    const lastDay = minutesOf(to) <= minutesOf(from) ? addDays(day, 1) : day;
    const done = await declare.run({
      body: {
        from: instantAt(day, from, zone),
        to: instantAt(lastDay, to, zone),
        workplaceIds: place === '' || place === 'all' ? null : [place],
        why,
      },
    });
    if (!done.ok) return;
    say(t.declared, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.add}
      explain={t.why}
      save={t.add}
      onClose={onClose}
      onSave={() => void save()}
      ready={day !== null && from !== null && to !== null && place !== '' && why.trim().length >= 3}
      busy={declare.busy}
      refusal={declare.refusal}
    >
      <Field label={t.cause} hint={t.causeHint}>
        <TextInput value={why} onValue={setWhy} maxLength={200} />
      </Field>
      <Field label={t.where}>
        <Select
          value={place}
          options={[
            ...workplaces.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'all', label: t.everywhere },
          ]}
          onValue={setPlace}
          placeholder
        />
      </Field>
      <Field label={t.day}>
        <DateInput value={day} onValue={setDay} today={today} max={today} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.from}>
          <TimeInput value={from} onValue={setFrom} />
        </Field>
        <Field label={t.to}>
          <TimeInput value={to} onValue={setTo} />
        </Field>
      </div>
    </FormDialog>
  );
};
