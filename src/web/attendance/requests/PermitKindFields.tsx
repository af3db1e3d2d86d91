import { type PermitKind, permitParts } from '../../../domain/attendance/request/model.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';

interface PermitKindFieldsProps {
  readonly kind: PermitKind;
  readonly onChange: (kind: PermitKind) => void;
  readonly onDrop: () => void;
}
const counts = ['permit', 'leave', 'duty'] as const;
const evidences = ['always', 'never'] as const;
type Limit = 'mostMinutes' | 'mostTimes' | 'mostMinutesMonth';

/** One kind of permit in the form of the rules; an empty limit means none. */
export const PermitKindFields = ({ kind, onChange, onDrop }: PermitKindFieldsProps) => {
  const t = useDayRequestWords().rules;
  const { language } = useFormats();
  const put = (part: Partial<PermitKind>) => onChange({ ...kind, ...part });
  const limit = (key: Limit) => (
    <Field label={t[key]} hint={t.noLimit} optional>
      <TextInput
        value={kind[key] === null ? '' : String(kind[key])}
        onValue={(text) => {
          if (/^\d{0,5}$/.test(text)) put({ [key]: text === '' || Number(text) === 0 ? null : Number(text) });
        }}
        inputMode="numeric"
        maxLength={5}
      />
    </Field>
  );
  return (
    <fieldset className="grid gap-3 rounded-card border border-line p-3">
      <legend className="px-1 font-semibold">{kind.name[language] || t.add}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t.name}>
          <TextInput
            value={kind.name[language]}
            onValue={(text) =>
              put({ name: { ...kind.name, [language]: text, ...(kind.name.id === '' ? { id: text } : {}) } })
            }
            maxLength={80}
          />
        </Field>
        <Field label={t.part}>
          <Select
            value={kind.part}
            options={permitParts.map((value) => ({ value, label: t.parts[value] }))}
            onValue={(part) => put({ part })}
          />
        </Field>
        {limit('mostMinutes')}
        {limit('mostTimes')}
        {limit('mostMinutesMonth')}
        <Field label={t.deadline}>
          <TextInput
            value={String(kind.deadlineWorkdays)}
            onValue={(text) => {
              if (/^\d{0,2}$/.test(text)) put({ deadlineWorkdays: Number(text) });
            }}
            inputMode="numeric"
            maxLength={2}
          />
        </Field>
        <Field label={t.counts}>
          <Select
            value={kind.counts}
            options={counts.map((value) => ({ value, label: t.countsAs[value] }))}
            onValue={(value) => put({ counts: value })}
          />
        </Field>
        <Field label={t.evidence}>
          <Select
            value={kind.evidence}
            options={evidences.map((value) => ({ value, label: t.evidences[value] }))}
            onValue={(evidence) => put({ evidence })}
          />
        </Field>
      </div>
      <Checkbox label={t.excuses} checked={kind.excuses} onValue={(excuses) => put({ excuses })} />
      <Checkbox label={t.health} checked={kind.health} onValue={(health) => put({ health })} />
      <div>
        <Button kind="quiet" icon="close" onClick={onDrop}>
          {t.drop}
        </Button>
      </div>
    </fieldset>
  );
};
