import type { Sets } from './model.ts';

/** From members of sets to sets of members. */
export const invert = (sets: Sets, members: number): Sets => {
  const start = new Int32Array(members + 1);
  for (const member of sets.list) start[member + 1]!++;
  for (let i = 0; i < members; i++) start[i + 1]! += start[i]!;
  const list = new Int32Array(sets.list.length);
  const next = start.slice(0, members);
  for (let k = 0; k + 1 < sets.start.length; k++)
    for (let i = sets.start[k]!; i < sets.start[k + 1]!; i++) list[next[sets.list[i]!]!++] = k;
  return { start, list };
};

export const setsFrom = (lists: readonly (readonly number[])[]): Sets => {
  const start = new Int32Array(lists.length + 1);
  for (const [k, list] of lists.entries()) start[k + 1] = start[k]! + list.length;
  const all = new Int32Array(start[lists.length]!);
  for (const [k, list] of lists.entries()) all.set(list, start[k]!);
  return { start, list: all };
};
