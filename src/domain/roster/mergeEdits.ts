import type { ModeLetter } from './model.ts';

export interface Merged<Theirs> {
  /** Cells that only I changed, or that both set to the same value. */
  readonly apart: readonly string[];
  /** Cells that both changed to different values. */
  readonly overlapping: readonly { readonly key: string; readonly mine: ModeLetter; readonly theirs: Theirs }[];
}

/** Compares unsaved cells with what others changed meanwhile, both by `employee day`. */
export const mergeEdits = <Theirs extends { readonly after: ModeLetter }>(
  mine: ReadonlyMap<string, ModeLetter>,
  theirs: ReadonlyMap<string, Theirs>,
): Merged<Theirs> => {
  const apart: string[] = [];
  const overlapping: { key: string; mine: ModeLetter; theirs: Theirs }[] = [];
  for (const [key, letter] of mine) {
    const other = theirs.get(key);
    if (other === undefined || other.after === letter) apart.push(key);
    else overlapping.push({ key, mine: letter, theirs: other });
  }
  return { apart, overlapping };
};
