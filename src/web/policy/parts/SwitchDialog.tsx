import { useState } from 'react';
import { policyEndpoints } from '../../../contract/policy.ts';
import { type SwitchName, switchValues } from '../../../domain/policy/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

/** Records a regional state with its days and basis. */
export const SwitchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { policy, app } = useWords();
  const t = policy.screen.states;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(policyEndpoints.setSwitch, [policyEndpoints.list]);
  const [name, setName] = useState<SwitchName>('psbb');
  const [value, setValue] = useState<string>('on');
  const [region, setRegion] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [basis, setBasis] = useState('');
  const values: Readonly<Record<string, string>> = policy.switches[name].values;
  const save = async () => {
    if (from === null) return;
    const done = await act.run({ body: { name, value, region: region.trim() || null, from, to, basis } });
    if (!done.ok) return;
    say(t.recorded, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.record}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            busy={act.busy}
            disabled={from === null || basis.trim().length < 3}
            onClick={() => void save()}
          >
            {t.record}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.name}>
          <Select
            value={name}
            options={(Object.keys(switchValues) as SwitchName[]).map((each) => ({
              value: each,
              label: policy.switches[each].explains,
            }))}
            onValue={(next) => {
              setName(next);
              setValue(switchValues[next].at(-1) ?? '');
            }}
          />
        </Field>
        <Field label={t.value}>
          <Select
            value={value}
            options={switchValues[name].map((each) => ({ value: each, label: values[each] ?? each }))}
            onValue={setValue}
          />
        </Field>
        <Field label={t.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.to} optional>
          <DateInput value={to} onValue={setTo} today={today} />
        </Field>
        <Field label={t.basis} hint={t.basisHint} className="sm:col-span-2">
          <TextInput value={basis} onValue={setBasis} maxLength={200} />
        </Field>
        <Field label={t.region} hint={t.regionHint} optional className="sm:col-span-2">
          <TextInput value={region} onValue={setRegion} maxLength={13} />
        </Field>
      </div>
      <Refused refusal={act.refusal} className="mt-4" />
    </Dialog>
  );
};
