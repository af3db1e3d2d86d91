import { useState } from 'react';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { type LeaveDecider, type LeaveFigures, leaveDeciders } from '../../../domain/absence/leave/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import type { ShownRule } from './LeaveRules.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

type Numbers = Record<'afterMonths' | 'least' | 'most' | 'daysBack' | 'days' | 'carried' | 'unused', string>;
const evidences = ['always', 'never'] as const;

/** Figures of one kind from a day on; what was asked for before keeps what it was judged by. */
export const FiguresDialog = ({ rule, onClose }: { readonly rule: ShownRule; readonly onClose: () => void }) => {
  const words = useLeaveWords();
  const t = words.keep;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(leaveEndpoints.setFigures, [leaveEndpoints.rules, leaveEndpoints.balances]);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [numbers, setNumbers] = useState<Numbers>({
    afterMonths: String(rule.afterMonths),
    least: String(rule.least),
    most: String(rule.most),
    daysBack: String(rule.daysBack),
    days: String(rule.yearly?.days ?? 0),
    carried: String(rule.yearly?.carried ?? 0),
    unused: String(rule.yearly?.carriedAfterTwoUnused ?? 0),
  });
  const [decidedBy, setDecidedBy] = useState<LeaveDecider>(rule.decidedBy);
  const [evidence, setEvidence] = useState(rule.evidence);
  const right = Object.values(numbers).every((text) => /^\d{1,3}$/.test(text));
  const save = async () => {
    if (from === null || !right) return;
    const n = (key: keyof Numbers) => Number(numbers[key]);
    const figures: LeaveFigures = {
      employmentKinds: rule.employmentKinds,
      afterMonths: n('afterMonths'),
      least: n('least'),
      most: n('most'),
      yearly:
        rule.yearly === null ? null : { days: n('days'), carried: n('carried'), carriedAfterTwoUnused: n('unused') },
      evidence,
      daysBack: n('daysBack'),
      decidedBy,
    };
    const answer = await act.run({ params: { kind: rule.kind }, body: { from, figures } });
    if (!answer.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  const input = (key: keyof Numbers, label: string) => (
    <Field label={label}>
      <TextInput
        value={numbers[key]}
        onValue={(text) => setNumbers({ ...numbers, [key]: text })}
        inputMode="numeric"
        maxLength={3}
      />
    </Field>
  );
  return (
    <FormDialog
      title={t.changeTitle({ kind: words.kinds[rule.kind] })}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null && right}
      busy={act.busy}
      refusal={act.refusal}
    >
      <Field label={t.since}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {rule.yearly && input('days', t.yearlyDays)}
        {rule.yearly && input('carried', t.carriedMost)}
        {rule.yearly && input('unused', t.carriedUnused)}
        {input('least', `${t.least} (${words.units[rule.unit]})`)}
        {input('most', `${t.most} (${words.units[rule.unit]})`)}
        {input('afterMonths', t.afterMonths)}
        {input('daysBack', t.daysBack)}
        <Field label={t.decidedBy}>
          <Select
            value={decidedBy}
            options={leaveDeciders.map((value) => ({ value, label: words.deciders[value] }))}
            onValue={setDecidedBy}
          />
        </Field>
      </div>
      <RadioGroup
        legend={t.evidence}
        inline
        value={evidence}
        onValue={setEvidence}
        options={evidences.map((value) => ({ value, label: t.evidences[value] }))}
      />
    </FormDialog>
  );
};
