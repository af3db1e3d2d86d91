import { unitEndpoints } from '../../../contract/units.ts';
import { type JobKind, jobKinds, type PositionKind, positionKinds } from '../../../domain/people/model.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { UnitPicker } from '../../units/parts/UnitPicker.tsx';

export interface PositionDraft {
  readonly unitId: string | null;
  readonly positionKind: PositionKind;
  readonly positionTitle: string;
  readonly jobKind: JobKind;
}

interface PositionFieldsProps {
  readonly value: PositionDraft;
  readonly onValue: (value: PositionDraft) => void;
}

/** Unit, position and kind of work, the same for a new person and a move. */
export const PositionFields = ({ value, onValue }: PositionFieldsProps) => {
  const { people: t } = useWords();
  const tree = useRead(unitEndpoints.tree);
  const set = (part: Partial<PositionDraft>) => onValue({ ...value, ...part });
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-semibold">{t.fields.unit}</legend>
        <Loaded read={tree}>
          {(data) => <UnitPicker units={data.units} value={value.unitId} onValue={(unitId) => set({ unitId })} />}
        </Loaded>
      </fieldset>
      <Field label={t.fields.positionKind}>
        <Select
          value={value.positionKind}
          onValue={(positionKind) => set({ positionKind })}
          options={positionKinds.map((k) => ({ value: k, label: t.position[k] }))}
        />
      </Field>
      <Field label={t.fields.positionTitle} optional>
        <TextInput value={value.positionTitle} onValue={(positionTitle) => set({ positionTitle })} maxLength={200} />
      </Field>
      <Field label={t.fields.jobKind}>
        <Select
          value={value.jobKind}
          onValue={(jobKind) => set({ jobKind })}
          options={jobKinds.map((k) => ({ value: k, label: t.job[k] }))}
        />
      </Field>
    </>
  );
};
