import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { RuleSet } from '../../../../domain/attendance/day/rules.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { firstOfMonth } from '../../../ui/dayArithmetic.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { FigureFields } from './FigureFields.tsx';
import { RulePreview } from './RulePreview.tsx';
import { useRulesWords } from './RulesFrame.tsx';

/** Puts a set in use from a day, with figures of one's own where they differ, tried on a day first. */
export const UseRulesDialog = ({ set, onClose }: { readonly set: RuleSet; readonly onClose: () => void }) => {
  const t = useRulesWords().rules;
  const formats = useFormats();
  const say = useToast();
  const { today } = useSession();
  const use = useAct(attendanceDayEndpoints.useRules);
  const [from, setFrom] = useState<PlainDate | null>(firstOfMonth(today));
  const [to, setTo] = useState<PlainDate | null>(null);
  const [basis, setBasis] = useState('');
  const [draft, setDraft] = useState(set);
  const content = JSON.stringify(draft.rules) === JSON.stringify(set.rules) ? null : draft;
  const save = async () => {
    if (from === null) return;
    if (!(await use.run({ body: { ruleSet: set.id, content, from, to, basis } })).ok) return;
    say(t.used_, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.useTitle({ title: set.title[formats.language] })}
      save={t.use}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null}
      busy={use.busy}
      refusal={use.refusal}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t.from}>
          <DateInput value={from} onValue={setFrom} today={today} />
        </Field>
        <Field label={t.to} hint={t.toHint} optional>
          <DateInput value={to} onValue={setTo} today={today} />
        </Field>
      </div>
      <Field label={t.basisLabel} hint={t.basisHint} optional>
        <TextInput value={basis} onValue={setBasis} maxLength={200} />
      </Field>
      <div>
        <h3 className="font-bold">{t.figures}</h3>
        <p className="mb-2 text-[0.875rem] text-ink2">{t.figuresWhy}</p>
        <FigureFields set={draft} onSet={setDraft} />
      </div>
      <RulePreview ruleSet={set.id} content={content} day={from ?? today} />
    </FormDialog>
  );
};
