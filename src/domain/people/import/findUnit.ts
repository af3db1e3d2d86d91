import type { PlacedUnit } from '../unitsOnDay.ts';

export type FoundUnit =
  | { readonly id: string }
  | { readonly fault: 'unit.missing' | 'unit.unknown' | 'unit.ambiguous' };

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Finds the unit that a line means: by its code, else by its name under the named regional agency, else by a name that only one unit bears. */
export const unitFinder = (units: ReadonlyMap<string, PlacedUnit>, idByCode: ReadonlyMap<string, string>) => {
  const byName = new Map<string, PlacedUnit[]>();
  const add = (unit: PlacedUnit): void =>
    void byName.set(bare(unit.name), [...(byName.get(bare(unit.name)) ?? []), unit]);
  for (const unit of units.values()) add(unit);
  const named = (name: string): readonly PlacedUnit[] => byName.get(bare(name)) ?? [];
  const find = (said: { unitCode: string | null; unitName: string | null; opdName: string | null }): FoundUnit => {
    const coded = said.unitCode === null ? undefined : idByCode.get(said.unitCode);
    if (coded !== undefined && units.has(coded)) return { id: coded };
    const name = said.unitName ?? said.opdName;
    if (name === null) return { fault: said.unitCode === null ? 'unit.missing' : 'unit.unknown' };
    const candidates = named(name);
    if (said.opdName !== null && said.unitName !== null) {
      const opds = new Set(named(said.opdName).map((u) => u.id));
      const inside = candidates.filter((u) => u.path.some((id) => opds.has(id)));
      if (inside.length === 1) return { id: inside[0]!.id };
      if (inside.length > 1) return { fault: 'unit.ambiguous' };
      if (opds.size > 0) return { fault: 'unit.unknown' };
    }
    if (candidates.length === 1) return { id: candidates[0]!.id };
    return { fault: candidates.length === 0 ? 'unit.unknown' : 'unit.ambiguous' };
  };
  return { find, named, add };
};
export type UnitFinder = ReturnType<typeof unitFinder>;
