import type { Sets } from './model.ts';

/** From members of sets to sets of members. */
export const invert = ({ start: from, list: all }: Sets, members: number): Sets => {
  const start = new Int32Array(members + 1);
  for (let i = 0; i < all.length; i++) start[all[i]! + 1]!++;
  for (let i = 0; i < members; i++) start[i + 1]! += start[i]!;
  const list = new Int32Array(all.length);
  const next = start.slice(0, members);
  const sets = from.length - 1;
  for (let k = 0; k < sets; k++) {
    const end = from[k + 1]!;
    for (let i = from[k]!; i < end; i++) list[next[all[i]!]!++] = k;
  }
  return { start, list };
};

export const setsFrom = (lists: readonly (readonly number[])[]): Sets => {
  const start = new Int32Array(lists.length + 1);
  for (const [k, list] of lists.entries()) start[k + 1] = start[k]! + list.length;
  const all = new Int32Array(start[lists.length]!);
  for (const [k, list] of lists.entries()) all.set(list, start[k]!);
  return { start, list: all };
};
