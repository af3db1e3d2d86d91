import { useState } from 'react';
import { attendanceCardEndpoints, type CardLine } from '../../../../contract/attendanceCard.ts';
import { useAct } from '../../../app/useAct.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDeskWords } from '../DeskWords.tsx';

const reasons = ['lost', 'misused', 'left', 'other'] as const;

export const RevokeDialog = ({ person, onClose }: { readonly person: CardLine; readonly onClose: () => void }) => {
  const t = useDeskWords().cards;
  const say = useToast();
  const [why, setWhy] = useState<(typeof reasons)[number]>('lost');
  const revoke = useAct(attendanceCardEndpoints.revoke, [attendanceCardEndpoints.list]);
  const save = async () => {
    const done = await revoke.run({ params: { employeeId: person.employeeId }, body: { why } });
    if (!done.ok) return;
    say(t.revokedDone, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.revokeTitle({ name: person.name })}
      explain={t.revokeWhy}
      onClose={onClose}
      onSave={() => void save()}
      ready
      harmful
      busy={revoke.busy}
      refusal={revoke.refusal}
      save={t.revoke}
    >
      <RadioGroup
        legend={t.revokeReason}
        value={why}
        onValue={setWhy}
        options={reasons.map((value) => ({ value, label: t.revokeReasons[value] }))}
      />
    </FormDialog>
  );
};
