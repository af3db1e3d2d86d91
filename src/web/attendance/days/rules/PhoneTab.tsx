import { useState } from 'react';
import { attendancePhoneEndpoints } from '../../../../contract/attendancePhone.ts';
import type { PhoneRules } from '../../../../domain/attendance/proof/phoneRules.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useRulesWords } from './RulesFrame.tsx';

const numbers = [
  'insideMetres',
  'accuracyMetres',
  'homeMetres',
  'positionSeconds',
  'clockSeconds',
  'changeHours',
] as const;
const usualPrompts = 2;

const PhoneForm = ({ rules }: { readonly rules: PhoneRules }) => {
  const t = useRulesWords().phone;
  const say = useToast();
  const save = useAct(attendancePhoneEndpoints.setRules, [attendancePhoneEndpoints.rules]);
  const [draft, setDraft] = useState(rules);
  const field = (name: keyof typeof t.fields) => (
    <Field key={name} label={t.fields[name]}>
      <TextInput
        type="number"
        inputMode="numeric"
        min={0}
        value={String(draft[name])}
        onValue={(text) => setDraft({ ...draft, [name]: Math.round(Number(text)) })}
      />
    </Field>
  );
  const send = async () => {
    if ((await save.run({ body: draft })).ok) say(t.saved, 'okay');
  };
  return (
    <Card>
      <p className="mb-3 text-ink2">{t.why}</p>
      <div className="grid max-w-3xl gap-4">
        <Checkbox
          label={t.prompts}
          hint={t.promptsHint}
          checked={draft.promptsADay > 0}
          onValue={(on) => setDraft({ ...draft, promptsADay: on ? usualPrompts : 0 })}
        />
        {draft.promptsADay > 0 && (
          <div className="grid gap-3 sm:grid-cols-2">
            {field('promptsADay')}
            {field('promptMinutes')}
          </div>
        )}
        <Checkbox
          label={t.positionRequired}
          hint={t.positionRequiredHint}
          checked={draft.positionRequired}
          onValue={(positionRequired) => setDraft({ ...draft, positionRequired })}
        />
        <Checkbox
          label={t.passkey}
          checked={draft.passkey === 'firstOfDay'}
          onValue={(on) => setDraft({ ...draft, passkey: on ? 'firstOfDay' : 'never' })}
        />
        <div className="grid gap-3 sm:grid-cols-2">{numbers.map(field)}</div>
        <Refused refusal={save.refusal} />
        <div>
          <Button kind="main" busy={save.busy} onClick={() => void send()}>
            {t.save}
          </Button>
        </div>
      </div>
    </Card>
  );
};

/** Thresholds and prompts of check-in by phone. */
export const PhoneTab = () => {
  const read = useRead(attendancePhoneEndpoints.rules);
  return (
    <Loaded read={read} rows={6}>
      {(rules) => <PhoneForm rules={rules} />}
    </Loaded>
  );
};
