import { useState } from 'react';
import { unitEndpoints } from '../../../contract/units.ts';
import { type Seats, workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import { Finder } from './Finder.tsx';

interface SeatDialogProps {
  readonly workplace: Workplace;
  readonly rooms: Seats['rooms'];
  readonly onClose: () => void;
}

const whom = ['whole', 'unitOnly', 'chosen'] as const;

/** Seats a unit or some of its people at this workplace from a day on. */
export const SeatDialog = ({ workplace, rooms, onClose }: SeatDialogProps) => {
  const { workplace: words, app } = useWords();
  const t = words.seats;
  const { today } = useSession();
  const say = useToast();
  const seat = useAct(workplaceEndpoints.seat);
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null);
  const [unitText, setUnitText] = useState('');
  const [who, setWho] = useState<(typeof whom)[number]>('whole');
  const [people, setPeople] = useState<{ id: string; name: string }[]>([]);
  const [roomId, setRoomId] = useState('none');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const units = tree.data?.units ?? [];
  const nameOf = (id: string | null) => units.find((u) => u.id === id)?.name;
  const isChosen = unitText === unit?.name;
  const matching = isChosen
    ? []
    : units.filter((u) => u.name.toLowerCase().includes(unitText.toLowerCase())).slice(0, 12);
  const ready = unit !== null && isChosen && from !== null && (who !== 'chosen' || people.length > 0);
  const save = async () => {
    if (unit === null || from === null) return;
    const done = await seat.run({
      params: { id: workplace.id },
      body: {
        unitId: unit.id,
        includeBelow: who !== 'unitOnly',
        roomId: roomId === 'none' ? null : roomId,
        from,
        ...(who === 'chosen' ? { employeeIds: people.map((person) => person.id) } : {}),
      },
    });
    if (!done.ok) return;
    say(t.saved(done.value), 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.dialogTitle({ name: workplace.name })}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" disabled={!ready} busy={seat.busy} onClick={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Finder
          label={words.counters.unit}
          placeholder={words.counters.searchUnit}
          text={unitText}
          onText={setUnitText}
          options={matching.map((u) => {
            const above = nameOf(u.parentId);
            return { id: u.id, label: u.name, ...(above ? { sub: above } : {}) };
          })}
          none={tree.data && !isChosen ? words.list.noneFound : null}
          onChoose={(option) => {
            setUnit({ id: option.id, name: option.label });
            setUnitText(option.label);
          }}
        />
        <RadioGroup
          legend={t.who}
          value={who}
          onValue={setWho}
          options={whom.map((value) => ({ value, label: t[value] }))}
        />
        {who === 'chosen' && (
          <ChosenPeople label={t.chosenPeople} hint={t.chosenHint} people={people} onPeople={setPeople} />
        )}
        <Field label={t.room}>
          <Select
            value={roomId}
            onValue={setRoomId}
            options={[
              { value: 'none', label: t.noRoom },
              ...rooms.map((room) => ({
                value: room.id,
                label: t.roomOption({ name: room.name, people: room.people, seats: room.capacity }),
              })),
            ]}
          />
        </Field>
        <Field label={t.from} hint={t.fromHint}>
          <DateInput value={from} onValue={setFrom} today={today} />
        </Field>
        <p className="text-[0.8125rem] text-ink3">{t.replan}</p>
        <Refused refusal={seat.refusal} />
      </div>
    </Dialog>
  );
};
