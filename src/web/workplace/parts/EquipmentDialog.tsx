import { useState } from 'react';
import { workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Equipment, Room } from '../../../domain/workplace/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

type Kind = Equipment['kind'];

export const EquipmentDialog = ({ room, onClose }: { readonly room: Room; readonly onClose: () => void }) => {
  const { workplace, app } = useWords();
  const t = workplace.equipment;
  const say = useToast();
  const add = useAct(workplaceEndpoints.addEquipment, [workplaceEndpoints.read]);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('computer');
  const save = async () => {
    if (!(await add.run({ params: { id: room.id }, body: { name, kind } })).ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.addTitle({ room: room.name })}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" disabled={name.trim() === ''} busy={add.busy} onClick={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t.name}>
          <TextInput value={name} onValue={setName} maxLength={120} />
        </Field>
        <Field label={t.kind}>
          <Select<Kind>
            value={kind}
            onValue={setKind}
            options={(Object.keys(t.kinds) as Kind[]).map((value) => ({ value, label: t.kinds[value] }))}
          />
        </Field>
        <Refused refusal={add.refusal} />
      </div>
    </Dialog>
  );
};
