import { useState } from 'react';
import { attendanceStationEndpoints, type StationLine } from '../../../../contract/attendanceStation.ts';
import { unitEndpoints } from '../../../../contract/units.ts';
import { workplaceEndpoints } from '../../../../contract/workplace.ts';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { UnitPicker } from '../../../roster/parts/UnitPicker.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useDeskWords } from '../DeskWords.tsx';
import { useOwnUnits } from '../useOwnUnits.ts';
import type { Pairing } from './PairingDialog.tsx';

interface StationDialogProps {
  /** Null adds a new one. */
  readonly station: StationLine | null;
  readonly onClose: () => void;
  readonly onPairing: (pairing: Pairing) => void;
}

export const StationDialog = ({ station, onClose, onPairing }: StationDialogProps) => {
  const t = useDeskWords().stations;
  const within = useOwnUnits();
  const places = useRead(workplaceEndpoints.list);
  const units = useRead(unitEndpoints.tree);
  const renew = [attendanceStationEndpoints.list];
  const add = useAct(attendanceStationEndpoints.add, renew);
  const change = useAct(attendanceStationEndpoints.change, renew);
  const [kind, setKind] = useState<'kiosk' | 'display'>(station?.kind ?? 'kiosk');
  const [name, setName] = useState(station?.name ?? '');
  const [workplaceId, setWorkplaceId] = useState(station?.workplaceId ?? '');
  const [unitId, setUnitId] = useState(station?.unitId ?? '');
  const save = async () => {
    if (station !== null) {
      const done = await change.run({ params: { id: station.id }, body: { name, workplaceId } });
      if (done.ok) onClose();
      return;
    }
    const done = await add.run({ body: { kind, name, workplaceId, unitId } });
    if (done.ok) onPairing({ name, code: done.value.code, until: done.value.until });
  };
  const options = (places.data?.workplaces ?? []).map((place) => ({ value: place.id, label: place.name }));
  return (
    <FormDialog
      title={station === null ? t.add : t.edit}
      onClose={onClose}
      onSave={() => void save()}
      ready={name.trim().length > 1 && workplaceId !== '' && unitId !== ''}
      busy={add.busy || change.busy}
      refusal={add.refusal ?? change.refusal}
      save={t.save}
    >
      {station === null && (
        <RadioGroup
          legend={t.kind}
          value={kind}
          onValue={setKind}
          options={(['kiosk', 'display'] as const).map((value) => ({
            value,
            label: t.kinds[value],
            hint: t.kindHints[value],
          }))}
        />
      )}
      <Field label={t.name} hint={t.nameHint}>
        <TextInput value={name} onValue={setName} maxLength={80} />
      </Field>
      {places.data && options.length === 0 ? (
        <Notice tone="warn">{t.noWorkplace}</Notice>
      ) : (
        <Field label={t.place}>
          <Select value={workplaceId} options={options} onValue={setWorkplaceId} placeholder />
        </Field>
      )}
      {station === null && (
        <UnitPicker units={units.data?.units ?? []} within={within} value={unitId} onValue={setUnitId} />
      )}
    </FormDialog>
  );
};
