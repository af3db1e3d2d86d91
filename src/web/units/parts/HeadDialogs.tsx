import { useState } from 'react';
import { type TreeUnit, unitEndpoints } from '../../../contract/units.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { PersonPicker, type PickedPerson } from '../../people/parts/PersonPicker.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

const renewed = [unitEndpoints.tree, unitEndpoints.history];

interface UnitDialogProps {
  readonly unit: TreeUnit;
  readonly onClose: () => void;
}

export const AppointHeadDialog = ({ unit, onClose }: UnitDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const appoint = useAct(unitEndpoints.appointHead, renewed);
  const [leader, setLeader] = useState<PickedPerson | null>(null);
  const [kind, setKind] = useState<'definitive' | 'plt' | 'plh'>(unit.head ? 'plh' : 'definitive');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(null);
  const save = async () => {
    if (leader === null || from === null) return;
    const acting = kind === 'definitive' ? null : kind;
    const done = await appoint.run({ params: { id: unit.id }, body: { employeeId: leader.id, from, to, acting } });
    if (done.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t.unit.appoint}: ${unit.name}`}
      onClose={onClose}
      onSave={() => void save()}
      ready={leader !== null && from !== null && (kind !== 'plh' || to !== null)}
      busy={appoint.busy}
      refusal={appoint.refusal}
    >
      <RadioGroup
        legend={t.unit.kindOfHead}
        value={kind}
        onValue={setKind}
        options={[
          { value: 'definitive', label: t.unit.headDefinitive },
          { value: 'plt', label: t.unit.headPlt },
          { value: 'plh', label: t.unit.headPlh },
        ]}
      />
      <PersonPicker legend={t.unit.whoLeads} value={leader} onValue={setLeader} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.unit.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.fields.lastDay} optional={kind !== 'plh'}>
          <DateInput value={to} onValue={setTo} today={today} required={kind === 'plh'} />
        </Field>
      </div>
    </FormDialog>
  );
};

export const EndHeadDialog = ({
  headshipId,
  onClose,
}: {
  readonly headshipId: string;
  readonly onClose: () => void;
}) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const end = useAct(unitEndpoints.endHead, renewed);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const save = async () => {
    if (lastDay !== null && (await end.run({ params: { id: headshipId }, body: { lastDay } })).ok) onClose();
  };
  return (
    <FormDialog
      title={t.unit.endHead}
      onClose={onClose}
      onSave={() => void save()}
      ready={lastDay !== null}
      busy={end.busy}
      refusal={end.refusal}
      harmful
    >
      <Field label={t.fields.lastDay}>
        <DateInput value={lastDay} onValue={setLastDay} today={today} required />
      </Field>
    </FormDialog>
  );
};

export const CloseUnitDialog = ({ unit, onClose }: UnitDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const close = useAct(unitEndpoints.close, renewed);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const save = async () => {
    if (lastDay !== null && (await close.run({ params: { id: unit.id }, body: { lastDay } })).ok) onClose();
  };
  return (
    <FormDialog
      title={`${t.unit.close}: ${unit.name}`}
      onClose={onClose}
      onSave={() => void save()}
      ready={lastDay !== null}
      busy={close.busy}
      refusal={close.refusal}
      harmful
      save={t.unit.close}
    >
      <Field label={t.fields.lastDay}>
        <DateInput value={lastDay} onValue={setLastDay} today={today} required />
      </Field>
    </FormDialog>
  );
};
