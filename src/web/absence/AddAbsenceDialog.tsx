import { useState } from 'react';
import { absenceEndpoints } from '../../contract/absence.ts';
import { type AbsenceMode, absenceModes } from '../../domain/absence/model.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { useGo } from '../app/moves.ts';
import { useSession } from '../app/session.tsx';
import { useAct } from '../app/useAct.ts';
import { useWords } from '../app/words.tsx';
import { FormDialog } from '../people/parts/FormDialog.tsx';
import { PersonPicker, type PickedPerson } from '../people/parts/PersonPicker.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useToast } from '../ui/Toasts.tsx';

export const AddAbsenceDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { absence: t } = useWords();
  const { today } = useSession();
  const go = useGo();
  const say = useToast();
  const add = useAct(absenceEndpoints.add, [absenceEndpoints.list]);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [mode, setMode] = useState<AbsenceMode>('leave');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(today);
  const [basis, setBasis] = useState('');
  const save = async () => {
    if (person === null || from === null || to === null) return;
    const done = await add.run({ params: { employeeId: person.id }, body: { mode, from, to, basis } });
    if (!done.ok) return;
    const { plans } = done.value;
    say(
      t.saved({ plans }),
      plans === 0 ? 'okay' : 'warn',
      plans === 0 ? undefined : { label: t.toPlans, run: () => go('/rencana') },
    );
    onClose();
  };
  return (
    <FormDialog
      title={t.add}
      explain={t.why}
      onClose={onClose}
      onSave={() => void save()}
      ready={person !== null && from !== null && to !== null}
      busy={add.busy}
      refusal={add.refusal}
    >
      <PersonPicker legend={t.person} value={person} onValue={setPerson} />
      <RadioGroup
        legend={t.mode}
        value={mode}
        onValue={setMode}
        inline
        options={absenceModes.map((each) => ({ value: each, label: t.modes[each] }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.from}>
          <DateInput
            value={from}
            onValue={(day) => {
              setFrom(day);
              if (day !== null && (to === null || to < day)) setTo(day);
            }}
            today={today}
            required
          />
        </Field>
        <Field label={t.to}>
          <DateInput value={to} onValue={setTo} today={today} min={from ?? undefined} required />
        </Field>
      </div>
      <Field label={t.basis} hint={t.basisHint} optional>
        <TextInput value={basis} onValue={setBasis} maxLength={120} />
      </Field>
    </FormDialog>
  );
};
