import { useFormats, useWords } from '../../app/words.tsx';
import { Select } from '../../ui/Select.tsx';

interface UnitChooserProps {
  readonly plan: {
    readonly unitId: string | null;
    readonly units: readonly { readonly id: string; readonly people: number }[];
  };
  readonly units: readonly { readonly id: string; readonly parentId: string | null; readonly name: string }[];
  readonly value: string;
  readonly onValue: (unitId: string) => void;
}

/** The plan's units in the order of the tree, each with the people in it and below. */
export const UnitChooser = ({ plan, units, value, onValue }: UnitChooserProps) => {
  const { roster } = useWords();
  const formats = useFormats();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const total = new Map<string, number>();
  for (const { id, people } of plan.units)
    for (let at: string | null = id; at !== null; at = byId.get(at)?.parentId ?? null)
      total.set(at, (total.get(at) ?? 0) + people);
  const children = new Map<string | null, typeof units>();
  for (const unit of units)
    if (total.has(unit.id)) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
  const options: { value: string; label: string }[] = [];
  const walk = (parent: string | null, depth: number) => {
    for (const unit of [...(children.get(parent) ?? [])].sort((a, b) => formats.compare(a.name, b.name))) {
      options.push({
        value: unit.id,
        label: `${'\u2003'.repeat(depth)}${unit.name} (${formats.number(total.get(unit.id) ?? 0)})`,
      });
      walk(unit.id, depth + 1);
    }
  };
  const top = plan.unitId !== null && byId.has(plan.unitId) ? plan.unitId : null;
  if (top === null) walk(null, 0);
  else {
    options.push({ value: top, label: `${byId.get(top)?.name ?? ''} (${formats.number(total.get(top) ?? 0)})` });
    walk(top, 1);
  }
  return (
    <Select
      aria-label={roster.board.unit}
      value={value}
      options={options}
      onValue={onValue}
      placeholder={value === '' ? true : undefined}
      className="max-w-80 min-w-0 flex-1 basis-52"
    />
  );
};
