import { useState } from 'react';
import { type Person, peopleEndpoints } from '../../../contract/people.ts';
import { type EmploymentKind, employmentKinds } from '../../../domain/people/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { FormDialog } from './FormDialog.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { type PositionDraft, PositionFields } from './PositionFields.tsx';

interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

const useSaved = (onClose: () => void) => {
  const { people: t } = useWords();
  const say = useToast();
  return () => {
    say(t.person.saved, 'okay');
    onClose();
  };
};

export const EditPersonDialog = ({ person, onClose }: PersonDialogProps) => {
  const { people: t } = useWords();
  const saved = useSaved(onClose);
  const edit = useAct(peopleEndpoints.edit, [peopleEndpoints.read, peopleEndpoints.list]);
  const { number, name, titleBefore, titleAfter, sex, birthDate, email, phone, residenceDistrict } = person;
  const [draft, setDraft] = useState({
    number,
    name,
    titleBefore,
    titleAfter,
    sex,
    birthDate,
    email,
    phone,
    residenceDistrict,
  });
  const save = async () => {
    if ((await edit.run({ params: { id: person.id }, body: draft })).ok) saved();
  };
  const ready = draft.number.trim().length >= 3 && draft.name.trim() !== '';
  return (
    <FormDialog
      title={t.person.edit}
      onClose={onClose}
      onSave={() => void save()}
      ready={ready}
      busy={edit.busy}
      refusal={edit.refusal}
    >
      <IdentityFields value={draft} onValue={setDraft} />
    </FormDialog>
  );
};

export const MovePersonDialog = ({ person, onClose }: PersonDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const saved = useSaved(onClose);
  const move = useAct(peopleEndpoints.move, [peopleEndpoints.read, peopleEndpoints.list]);
  const last = person.placements.at(-1);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [position, setPosition] = useState<PositionDraft>({
    unitId: last?.unitId ?? null,
    positionKind: last?.positionKind ?? 'pelaksana',
    positionTitle: last?.positionTitle ?? '',
    jobKind: last?.jobKind ?? 'administration',
  });
  const { unitId } = position;
  const save = async () => {
    if (unitId === null || from === null) return;
    const stays = unitId === last?.unitId;
    const place = { workplaceId: stays ? last.workplaceId : null, roomId: stays ? last.roomId : null };
    if ((await move.run({ params: { id: person.id }, body: { ...position, ...place, unitId, from } })).ok) saved();
  };
  return (
    <FormDialog
      title={t.person.move}
      explain={t.person.moveExplain}
      onClose={onClose}
      onSave={() => void save()}
      ready={unitId !== null && from !== null}
      busy={move.busy}
      refusal={move.refusal}
    >
      <Field label={t.unit.from}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <PositionFields value={position} onValue={setPosition} />
    </FormDialog>
  );
};

export const EmploymentDialog = ({ person, onClose }: PersonDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const saved = useSaved(onClose);
  const change = useAct(peopleEndpoints.changeEmployment, [peopleEndpoints.read, peopleEndpoints.list]);
  const last = person.employments.at(-1);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [kind, setKind] = useState<EmploymentKind>(last?.kind ?? 'pns');
  const [grade, setGrade] = useState(last?.grade ?? '');
  const save = async () => {
    if (from !== null && (await change.run({ params: { id: person.id }, body: { from, kind, grade } })).ok) saved();
  };
  return (
    <FormDialog
      title={t.person.employment}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null}
      busy={change.busy}
      refusal={change.refusal}
    >
      <Field label={t.unit.from}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <Field label={t.fields.employment}>
        <Select
          value={kind}
          onValue={setKind}
          options={employmentKinds.map((k) => ({ value: k, label: t.employment[k] }))}
        />
      </Field>
      <Field label={t.fields.grade} optional>
        <TextInput value={grade} onValue={setGrade} maxLength={8} />
      </Field>
    </FormDialog>
  );
};

export const EndServiceDialog = ({ person, onClose }: PersonDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const saved = useSaved(onClose);
  const end = useAct(peopleEndpoints.end, [peopleEndpoints.read, peopleEndpoints.list]);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (lastDay !== null && (await end.run({ params: { id: person.id }, body: { lastDay, reason } })).ok) saved();
  };
  return (
    <FormDialog
      title={t.person.end}
      explain={t.person.endExplain}
      onClose={onClose}
      onSave={() => void save()}
      ready={lastDay !== null && reason.trim().length >= 3}
      busy={end.busy}
      refusal={end.refusal}
      harmful
      save={t.person.end}
    >
      <Field label={t.fields.lastDay}>
        <DateInput value={lastDay} onValue={setLastDay} today={today} required />
      </Field>
      <Field label={t.fields.reason} hint={t.person.endHint}>
        <TextInput value={reason} onValue={setReason} maxLength={200} required />
      </Field>
    </FormDialog>
  );
};
