import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { type EmploymentKind, employmentKinds } from '../../../domain/people/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useGo } from '../../app/moves.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';
import { emptyIdentity, IdentityFields } from './IdentityFields.tsx';
import { type PositionDraft, PositionFields } from './PositionFields.tsx';

const emptyPosition: PositionDraft = {
  unitId: null,
  positionKind: 'pelaksana',
  positionTitle: '',
  jobKind: 'administration',
};

export const AddPersonDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const go = useGo();
  const add = useAct(peopleEndpoints.add, [peopleEndpoints.list]);
  const [identity, setIdentity] = useState(emptyIdentity);
  const [position, setPosition] = useState(emptyPosition);
  const [employment, setEmployment] = useState<EmploymentKind>('pns');
  const [grade, setGrade] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const { unitId } = position;
  const ready = identity.number.trim().length >= 3 && identity.name.trim() !== '' && unitId !== null && from !== null;
  const save = async () => {
    if (unitId === null || from === null) return;
    const body = { ...identity, ...position, unitId, workplaceId: null, roomId: null, from, employment, grade };
    const done = await add.run({ body });
    if (done.ok) go(`/pegawai/${done.value.id}`);
  };
  return (
    <FormDialog
      title={t.person.addTitle}
      onClose={onClose}
      onSave={() => void save()}
      ready={ready}
      busy={add.busy}
      refusal={add.refusal}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.fields.employment}>
          <Select
            value={employment}
            onValue={setEmployment}
            options={employmentKinds.map((k) => ({ value: k, label: t.employment[k] }))}
          />
        </Field>
        <Field label={t.fields.grade} optional>
          <TextInput value={grade} onValue={setGrade} maxLength={8} />
        </Field>
      </div>
      <IdentityFields value={identity} onValue={setIdentity} />
      <Field label={t.person.addFrom}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <PositionFields value={position} onValue={setPosition} />
    </FormDialog>
  );
};
