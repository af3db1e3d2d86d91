import { useEffect, useState } from 'react';
import { attendanceCardEndpoints, type CardRules } from '../../../../contract/attendanceCard.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDeskWords } from '../DeskWords.tsx';

export const CardRulesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useDeskWords().cards;
  const formats = useFormats();
  const { me } = useSession();
  const say = useToast();
  const read = useRead(attendanceCardEndpoints.rules);
  const write = useAct(attendanceCardEndpoints.setRules, [attendanceCardEndpoints.rules]);
  const newKey = useAct(attendanceCardEndpoints.newKey, [attendanceCardEndpoints.rules]);
  const [days, setDays] = useState('');
  const [printed, setPrinted] = useState<CardRules['printed']>('everybody');
  const [oneIn, setOneIn] = useState('');
  const rules = read.data;
  useEffect(() => {
    if (rules === undefined) return;
    setDays(String(rules.validDays));
    setPrinted(rules.printed);
    setOneIn(rules.confirmOneIn === null ? '' : String(rules.confirmOneIn));
  }, [rules]);
  const whole = (text: string) => /^\d+$/.test(text.trim());
  const save = async () => {
    const confirmOneIn = oneIn.trim() === '' ? null : Number(oneIn);
    const done = await write.run({ body: { validDays: Number(days), printed, confirmOneIn } });
    if (!done.ok) return;
    say(t.rulesSaved, 'okay');
    onClose();
  };
  const make = async () => {
    const done = await newKey.run();
    if (done.ok) say(t.keyMade({ id: done.value.keyId }), 'okay');
  };
  return (
    <FormDialog
      title={t.rulesTitle}
      onClose={onClose}
      onSave={() => void save()}
      ready={rules !== undefined && whole(days) && (oneIn.trim() === '' || whole(oneIn))}
      busy={write.busy}
      refusal={read.refusal ?? write.refusal ?? newKey.refusal}
    >
      <Field label={t.validDays}>
        <TextInput value={days} onValue={setDays} inputMode="numeric" className="max-w-32" />
      </Field>
      <RadioGroup
        legend={t.printed}
        value={printed}
        onValue={setPrinted}
        options={[
          { value: 'everybody', label: t.printedEverybody },
          { value: 'granted', label: t.printedGranted },
        ]}
      />
      <Field label={t.confirm} hint={t.confirmHint} optional>
        <TextInput value={oneIn} onValue={setOneIn} inputMode="numeric" className="max-w-32" />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
        <p className="text-[0.9375rem] text-ink2">
          {rules?.keyId && rules.keySince
            ? t.keyNow({ id: rules.keyId, day: formats.dayMedium(formats.dayIn(rules.keySince, me.agency.zone)) })
            : t.keyNone}
        </p>
        <Button icon="key" busy={newKey.busy} onClick={() => void make()}>
          {t.newKey}
        </Button>
      </div>
    </FormDialog>
  );
};
