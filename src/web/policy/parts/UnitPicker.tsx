import { unitEndpoints } from '../../../contract/units.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';

interface UnitPickerProps {
  readonly unitIds: readonly string[];
  readonly onUnitIds: (unitIds: string[]) => void;
}

/** Units by name, each standing for itself and all below it. */
export const UnitPicker = ({ unitIds, onUnitIds }: UnitPickerProps) => {
  const { policy } = useWords();
  const t = policy.screen.filter;
  const tree = useRead(unitEndpoints.tree);
  const units = tree.data?.units ?? [];
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const opdName = (opdId: string | null, id: string) =>
    opdId === null || opdId === id ? '' : ` (${names.get(opdId) ?? ''})`;
  return (
    <div>
      <Field label={t.chosenUnits} optional>
        <Select
          value=""
          placeholder={t.addUnit}
          options={units
            .filter((unit) => !unitIds.includes(unit.id))
            .map((unit) => ({ value: unit.id, label: `${unit.name}${opdName(unit.opdId, unit.id)}` }))}
          onValue={(id) => onUnitIds([...unitIds, id])}
        />
      </Field>
      <ul className="mt-1 flex flex-wrap gap-x-3">
        {unitIds.map((id) => {
          const name = names.get(id) ?? id;
          return (
            <li key={id} className="flex items-center">
              {name}
              <IconButton
                icon="close"
                label={t.removeUnit({ name })}
                onClick={() => onUnitIds(unitIds.filter((each) => each !== id))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
};
