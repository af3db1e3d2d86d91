import { useState } from 'react';
import { attendanceRegisterEndpoints } from '../../../../contract/attendanceRegister.ts';
import { unitEndpoints } from '../../../../contract/units.ts';
import { workplaceEndpoints } from '../../../../contract/workplace.ts';
import { type SheetReason, sheetReasons } from '../../../../domain/attendance/register/model.ts';
import { addMonths, type PlainDate } from '../../../../kernel/time.ts';
import { useGo } from '../../../app/moves.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { UnitPicker } from '../../../roster/parts/UnitPicker.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useOwnUnits } from '../../kiosks/useOwnUnits.ts';
import { useRegisterWords } from '../RegisterWords.tsx';

/** Unit, day, place and cause; everything else stands on the sheet. */
export const OpenSheetDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useRegisterWords();
  const { today } = useSession();
  const go = useGo();
  const within = useOwnUnits();
  const places = useRead(workplaceEndpoints.list);
  const units = useRead(unitEndpoints.tree);
  const open = useAct(attendanceRegisterEndpoints.open, [attendanceRegisterEndpoints.list]);
  const [unitId, setUnitId] = useState('');
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState<PlainDate | null>(today);
  const [reason, setReason] = useState<SheetReason>('network');
  const [note, setNote] = useState('');
  const own = units.data?.units.find((unit) => unit.id === unitId)?.workplaceId ?? '';
  const workplaceId = chosen || own || '';
  const save = async () => {
    if (day === null) return;
    const done = await open.run({ body: { unitId, workplaceId, day, reason, note } });
    if (done.ok) go(`/daftar-hadir/${done.value.id}`);
  };
  return (
    <FormDialog
      title={t.openTitle}
      onClose={onClose}
      onSave={() => void save()}
      ready={unitId !== '' && workplaceId !== '' && day !== null}
      busy={open.busy}
      refusal={open.refusal}
      save={t.openDo}
    >
      <UnitPicker units={units.data?.units ?? []} within={within} value={unitId} onValue={setUnitId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.day} hint={t.openWhy}>
          <DateInput value={day} onValue={setDay} today={today} min={addMonths(today, -3)} max={addMonths(today, 2)} />
        </Field>
        <Field label={t.place}>
          <Select
            value={workplaceId}
            placeholder
            options={(places.data?.workplaces ?? []).map((each) => ({ value: each.id, label: each.name }))}
            onValue={setChosen}
          />
        </Field>
        <Field label={t.reason}>
          <Select
            value={reason}
            options={sheetReasons.map((value) => ({ value, label: t.reasons[value] }))}
            onValue={setReason}
          />
        </Field>
        <Field label={t.note} optional>
          <TextInput value={note} onValue={setNote} maxLength={500} />
        </Field>
      </div>
    </FormDialog>
  );
};
