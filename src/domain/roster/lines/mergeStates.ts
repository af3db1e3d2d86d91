// A finite automaton of the rules of order, and how it gets as small as it can.
/** Choice 0 is a day off, choice t + 1 shift type t. `next[state * choices + choice]` is -1 where the rules forbid it. */
export interface RunPattern {
  readonly states: number;
  readonly choices: number;
  readonly start: number;
  readonly next: Int32Array;
  /** Where the rules change: the steps of each day from `from` on, between the same states; `next` holds before. */
  readonly later?: readonly { readonly from: number; readonly next: Int32Array }[];
}

/** By day the steps that the rules allow on it. */
export const stepsByDay = ({ next, later = [] }: RunPattern, days: number): Int32Array[] =>
  Array.from({ length: days }, (_, day) => later.findLast((each) => each.from <= day)?.next ?? next);

/** States that lead to alike states by every choice are one state. */
export const mergeStates = (
  states: number,
  choices: number,
  next: Int32Array,
  start: number,
  later: readonly Int32Array[] = [],
): { readonly pattern: RunPattern; readonly later: readonly Int32Array[] } => {
  let group = new Int32Array(states);
  let groups = 1;
  for (;;) {
    const seen = new Map<string, number>();
    const finer = new Int32Array(states);
    for (let s = 0; s < states; s++) {
      let key = `${group[s]}`;
      for (let c = 0; c < choices; c++) {
        const to = next[s * choices + c]!;
        key += `,${to < 0 ? -1 : group[to]}`;
        for (const steps of later) {
          const other = steps[s * choices + c]!;
          key += `,${other < 0 ? -1 : group[other]}`;
        }
      }
      const known = seen.get(key) ?? seen.size;
      seen.set(key, known);
      finer[s] = known;
    }
    group = finer;
    if (seen.size === groups) break;
    groups = seen.size;
  }
  const smaller = (steps: Int32Array): Int32Array => {
    const small = new Int32Array(groups * choices);
    for (let s = 0; s < states; s++) {
      for (let c = 0; c < choices; c++) {
        const to = steps[s * choices + c]!;
        small[group[s]! * choices + c] = to < 0 ? -1 : group[to]!;
      }
    }
    return small;
  };
  return {
    pattern: { states: groups, choices, start: group[start]!, next: smaller(next) },
    later: later.map(smaller),
  };
};
