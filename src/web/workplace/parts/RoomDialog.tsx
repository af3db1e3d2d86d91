import { useState } from 'react';
import { workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Room } from '../../../domain/workplace/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface RoomDialogProps {
  readonly workplaceId: string;
  readonly room: Room | null;
  readonly onClose: () => void;
}

const touched = [workplaceEndpoints.read, workplaceEndpoints.list];

export const RoomDialog = ({ workplaceId, room, onClose }: RoomDialogProps) => {
  const { workplace, app } = useWords();
  const t = workplace.rooms;
  const say = useToast();
  const add = useAct(workplaceEndpoints.addRoom, touched);
  const put = useAct(workplaceEndpoints.changeRoom, touched);
  const [name, setName] = useState(room?.name ?? '');
  const [seats, setSeats] = useState(String(room?.capacity ?? ''));
  const capacity = /^\d{1,4}$/.test(seats.trim()) ? Number(seats) : null;
  const save = async () => {
    if (capacity === null) return;
    const body = { name, capacity };
    const done = room
      ? await put.run({ params: { id: room.id }, body })
      : await add.run({ params: { id: workplaceId }, body });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={room ? t.editTitle : t.addTitle}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={name.trim() === '' || capacity === null}
            busy={add.busy || put.busy}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t.name}>
          <TextInput value={name} onValue={setName} maxLength={120} />
        </Field>
        <Field label={t.capacity} hint={t.capacityHint}>
          <TextInput value={seats} onValue={setSeats} inputMode="numeric" maxLength={4} />
        </Field>
        <Refused refusal={add.refusal ?? put.refusal} />
      </div>
    </Dialog>
  );
};
