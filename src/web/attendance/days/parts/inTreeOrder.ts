interface InTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** Units below one another, by name among sisters, with how deep each lies. */
export const inTreeOrder = <T extends InTree>(
  units: readonly T[],
  compare: (a: string, b: string) => number,
): (T & { readonly depth: number })[] => {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, T[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): (T & { readonly depth: number })[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
};

/** Those at or below some tops, in the order of the tree; null takes all. */
export const unitsWithin = <T extends InTree>(
  units: readonly T[],
  tops: readonly string[] | null,
  compare: (a: string, b: string) => number,
): (T & { readonly depth: number })[] => {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const isWithin = (id: string | null): boolean =>
    id !== null && (tops === null || tops.includes(id) || isWithin(parents.get(id) ?? null));
  return inTreeOrder(
    units.filter(({ id }) => isWithin(id)),
    compare,
  );
};
