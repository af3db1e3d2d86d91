import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import type { PermitKind, RequestRules } from '../../../domain/attendance/request/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import { PermitKindFields } from './PermitKindFields.tsx';

interface RulesDialogProps {
  readonly rules: RequestRules;
  readonly onClose: () => void;
}

/** A kind that an officer adds; its key is made once and stays. */
const newKind = (): PermitKind => ({
  key: `kind${crypto.randomUUID().slice(0, 8)}`,
  name: { id: '', en: '' },
  part: 'middle',
  counts: 'permit',
  excuses: true,
  mostMinutes: 120,
  mostTimes: null,
  mostMinutesMonth: null,
  evidence: 'never',
  health: false,
  deadlineWorkdays: 1,
  certain: true,
  note: { id: '-', en: '-' },
});

/** Kinds and limits from a day on. What the officer saves is the agency's own word, so the mark of an unseen figure goes. */
export const RulesDialog = ({ rules, onClose }: RulesDialogProps) => {
  const words = useDayRequestWords();
  const t = words.rules;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(attendanceRequestEndpoints.setRules, [attendanceRequestEndpoints.rules]);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [basis, setBasis] = useState(rules.basis);
  const [correction, setCorrection] = useState({
    deadline: String(rules.correction.deadlineWorkdays),
    times: String(rules.correction.mostTimes ?? ''),
  });
  const [permits, setPermits] = useState<readonly PermitKind[]>(rules.permits);
  const right =
    /^\d{1,2}$/.test(correction.deadline) &&
    /^\d{0,2}$/.test(correction.times) &&
    permits.every((each) => each.name.id.trim() !== '');
  const save = async () => {
    if (from === null) return;
    const next: RequestRules = {
      title: rules.title,
      basis: basis.trim(),
      correction: {
        ...rules.correction,
        deadlineWorkdays: Number(correction.deadline),
        mostTimes: correction.times === '' ? null : Number(correction.times),
        certain: true,
      },
      permits: permits.map((each) => ({
        ...each,
        name: { id: each.name.id, en: each.name.en.trim() || each.name.id },
        certain: true,
      })),
    };
    const answer = await act.run({ params: { from }, body: { rules: next } });
    if (!answer.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.editTitle}
      explain={t.editWhy}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null && right}
      busy={act.busy}
      refusal={act.refusal}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.basis} hint={t.basisHint}>
          <TextInput value={basis} onValue={setBasis} maxLength={200} />
        </Field>
      </div>
      <fieldset className="grid gap-3 rounded-card border border-line p-3 sm:grid-cols-2">
        <legend className="px-1 font-semibold">{t.correction}</legend>
        <Field label={t.deadline}>
          <TextInput
            value={correction.deadline}
            onValue={(deadline) => setCorrection({ ...correction, deadline })}
            inputMode="numeric"
            maxLength={2}
          />
        </Field>
        <Field label={t.mostTimes} hint={t.noLimit} optional>
          <TextInput
            value={correction.times}
            onValue={(times) => setCorrection({ ...correction, times })}
            inputMode="numeric"
            maxLength={2}
          />
        </Field>
      </fieldset>
      {permits.map((kind) => (
        <PermitKindFields
          key={kind.key}
          kind={kind}
          onChange={(next) => setPermits(permits.map((each) => (each.key === kind.key ? next : each)))}
          onDrop={() => setPermits(permits.filter((each) => each.key !== kind.key))}
        />
      ))}
      <Button icon="plus" onClick={() => setPermits([...permits, newKind()])}>
        {t.add}
      </Button>
    </FormDialog>
  );
};
