import { useMemo, useState } from 'react';
import type { TreeUnit } from '../../../contract/units.ts';
import { useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';

interface UnitPickerProps {
  readonly units: readonly TreeUnit[];
  readonly value: string | null;
  readonly onValue: (id: string) => void;
  /** Units that may not be chosen, such as a unit below the one that moves. */
  readonly except?: ReadonlySet<string>;
  /** Shows matches only while something is typed. */
  readonly quiet?: boolean;
}

const mostShown = 30;

/** Finds one unit among many by its name; the path above it tells units of one name apart. */
export const UnitPicker = ({ units, value, onValue, except, quiet = false }: UnitPickerProps) => {
  const { people: t } = useWords();
  const [text, setText] = useState('');
  const byId = useMemo(() => new Map(units.map((u) => [u.id, u])), [units]);
  const pathOf = (unit: TreeUnit): string => {
    const names: string[] = [];
    for (let at = byId.get(unit.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) names.push(at.name);
    return names.join(' · ');
  };
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = units
    .filter((u) => !except?.has(u.id) && words.every((w) => u.name.toLowerCase().includes(w)))
    .slice(0, mostShown);
  const chosen = byId.get(value ?? '');
  const isOpen = words.length > 0 || (!quiet && !chosen);
  return (
    <div className="grid gap-2">
      {chosen && !quiet && <p className="text-[0.9375rem] font-medium">{t.unit.picked({ name: chosen.name })}</p>}
      <SearchInput value={text} onValue={setText} label={t.unit.pick} placeholder={t.unit.pick} />
      {isOpen && (
        <div className="max-h-48 overflow-y-auto rounded-control border border-line">
          {found.length === 0 && <p className="p-3 text-ink2">{t.unit.noMatch}</p>}
          {found.map((unit) => (
            <button
              key={unit.id}
              type="button"
              aria-pressed={unit.id === value}
              onClick={() => {
                onValue(unit.id);
                setText('');
              }}
              className={classes(
                'flex min-h-11 w-full items-center gap-2 border-b border-line px-3 py-1.5 text-start last:border-0 hover:bg-paper',
                unit.id === value && 'bg-brand-soft text-brand-text',
              )}
            >
              <span className="min-w-0 flex-1">
                <span className="block">{unit.name}</span>
                <span className="block truncate text-[0.8125rem] text-ink3">{pathOf(unit)}</span>
              </span>
              {unit.id === value && <Icon name="check" />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
