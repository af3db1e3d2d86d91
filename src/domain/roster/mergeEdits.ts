/** A cell as a board writes it: a letter, for a day on a shift with the character of its hours. */
type Cell = string;

export interface Merged<Theirs> {
  /** Cells that only I changed, or that both set to the same value. */
  readonly apart: readonly string[];
  /** Cells that both changed to different values. */
  readonly overlapping: readonly { readonly key: string; readonly mine: Cell; readonly theirs: Theirs }[];
}

/** Compares unsaved cells with what others changed meanwhile, both by `employee day`. */
export const mergeEdits = <Theirs extends { readonly cell: Cell }>(
  mine: ReadonlyMap<string, Cell>,
  theirs: ReadonlyMap<string, Theirs>,
): Merged<Theirs> => {
  const apart: string[] = [];
  const overlapping: { key: string; mine: Cell; theirs: Theirs }[] = [];
  for (const [key, cell] of mine) {
    const other = theirs.get(key);
    if (other === undefined || other.cell === cell) apart.push(key);
    else overlapping.push({ key, mine: cell, theirs: other });
  }
  return { apart, overlapping };
};
