/** Nodes of the first loop found by following parents, in order; null where every way leads to the top. */
export const findLoop = (parentOf: ReadonlyMap<string, string | null>): string[] | null => {
  const settled = new Set<string>();
  for (const start of parentOf.keys()) {
    const way: string[] = [];
    const seen = new Set<string>();
    let at: string | null | undefined = start;
    while (at != null && !settled.has(at)) {
      if (seen.has(at)) return way.slice(way.indexOf(at));
      seen.add(at);
      way.push(at);
      at = parentOf.get(at);
    }
    for (const node of way) settled.add(node);
  }
  return null;
};
