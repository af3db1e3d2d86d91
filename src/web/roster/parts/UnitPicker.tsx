import { useMemo, useState } from 'react';
import { useFormats, useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';

interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}
interface UnitPickerProps {
  readonly units: readonly Unit[];
  /** Only these units and those below; null for all. */
  readonly within: readonly string[] | null;
  readonly value: string;
  readonly onValue: (unitId: string) => void;
}

/** A unit of the tree by name; what is typed narrows the list. */
export const UnitPicker = ({ units, within, value, onValue }: UnitPickerProps) => {
  const { roster } = useWords();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const options = useMemo(() => {
    const children = new Map<string | null, Unit[]>();
    const known = new Set(units.map((unit) => unit.id));
    for (const unit of units) {
      const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
      children.set(parent, [...(children.get(parent) ?? []), unit]);
    }
    const wanted = search.trim().toLowerCase();
    const list: { value: string; label: string }[] = [];
    const walk = (parent: string | null, depth: number, inside: boolean) => {
      for (const unit of [...(children.get(parent) ?? [])].sort((a, b) => formats.compare(a.name, b.name))) {
        const here = inside || (within?.includes(unit.id) ?? false);
        if (here && (wanted === '' || unit.name.toLowerCase().includes(wanted)))
          list.push({ value: unit.id, label: `${wanted === '' ? '\u2003'.repeat(depth) : ''}${unit.name}` });
        walk(unit.id, depth + 1, here);
      }
    };
    walk(null, 0, within === null);
    return list;
  }, [units, within, search, formats]);
  return (
    <div className="space-y-2">
      {options.length + search.length > 12 && (
        <SearchInput
          value={search}
          onValue={setSearch}
          label={roster.wizard.unitSearch}
          placeholder={roster.wizard.unitSearch}
        />
      )}
      <Field label={roster.wizard.unit}>
        <Select
          value={options.some((option) => option.value === value) ? value : ''}
          options={options}
          onValue={onValue}
          placeholder
        />
      </Field>
    </div>
  );
};
