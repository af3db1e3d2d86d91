import { useState } from 'react';
import { attendanceRollCallEndpoints } from '../../../../contract/attendanceRollCall.ts';
import { unitEndpoints } from '../../../../contract/units.ts';
import { workplaceEndpoints } from '../../../../contract/workplace.ts';
import { type ClockTime, instantAt, type PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { UnitPicker } from '../../../roster/parts/UnitPicker.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TimeInput } from '../../../ui/TimeInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDeskWords } from '../DeskWords.tsx';
import { useOwnUnits } from '../useOwnUnits.ts';

const anywhere = 'anywhere';

export const RollCallDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useDeskWords().rollCalls;
  const { today, me } = useSession();
  const say = useToast();
  const within = useOwnUnits();
  const places = useRead(workplaceEndpoints.list);
  const units = useRead(unitEndpoints.tree);
  const add = useAct(attendanceRollCallEndpoints.add, [attendanceRollCallEndpoints.list]);
  const [kind, setKind] = useState<'rollCall' | 'meeting'>('rollCall');
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [workplaceId, setWorkplaceId] = useState<string>(anywhere);
  const [unitId, setUnitId] = useState('');
  const [day, setDay] = useState<PlainDate | null>(today);
  const [from, setFrom] = useState<ClockTime | null>('07:30');
  const [to, setTo] = useState<ClockTime | null>('08:30');
  const zone = places.data?.workplaces.find((one) => one.id === workplaceId)?.zone ?? me.agency.zone;
  const save = async () => {
    if (day === null || from === null || to === null) return;
    const body = {
      kind,
      name,
      place,
      workplaceId: workplaceId === anywhere ? null : workplaceId,
      unitId,
      startsAt: instantAt(day, from, zone),
      endsAt: instantAt(day, to, zone),
    };
    const done = await add.run({ body });
    if (!done.ok) return;
    say(t.opened, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.add}
      onClose={onClose}
      onSave={() => void save()}
      ready={
        name.trim().length > 2 &&
        place.trim().length > 1 &&
        unitId !== '' &&
        day !== null &&
        from !== null &&
        to !== null
      }
      busy={add.busy}
      refusal={add.refusal}
      save={t.add}
    >
      <RadioGroup
        inline
        legend={t.kind}
        value={kind}
        onValue={setKind}
        options={(['rollCall', 'meeting'] as const).map((value) => ({ value, label: t.kinds[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.name}>
          <TextInput value={name} onValue={setName} maxLength={120} />
        </Field>
        <Field label={t.place}>
          <TextInput value={place} onValue={setPlace} maxLength={160} />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t.day}>
          <DateInput value={day} onValue={setDay} today={today} required />
        </Field>
        <Field label={t.from}>
          <TimeInput value={from} onValue={setFrom} required />
        </Field>
        <Field label={t.to}>
          <TimeInput value={to} onValue={setTo} required />
        </Field>
      </div>
      <Field label={t.kiosks}>
        <Select<string>
          value={workplaceId}
          onValue={setWorkplaceId}
          options={[
            { value: anywhere, label: t.anyKiosk },
            ...(places.data?.workplaces ?? []).map((one) => ({ value: one.id as string, label: one.name })),
          ]}
        />
      </Field>
      <div>
        <p className="font-semibold">{t.unit}</p>
        <p className="mb-2 text-[0.9375rem] text-ink2">{t.unitHint}</p>
        <UnitPicker units={units.data?.units ?? []} within={within} value={unitId} onValue={setUnitId} />
      </div>
    </FormDialog>
  );
};
