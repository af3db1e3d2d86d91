// The one function that says to which shift a punch belongs.
import type { Act } from './effectivePunches.ts';

/** A shift in seconds since 1970, with the margins in which punches are looked for. */
export interface Stretch {
  /** Place among the days of the period, and among the shifts of that day. */
  readonly day: number;
  readonly shift: number;
  readonly start: number;
  readonly end: number;
  readonly opens: number;
  readonly closes: number;
}

/** What the punches say of one shift. */
export interface Found {
  in: Act | null;
  out: Act | null;
  /** Punches between coming and going. */
  inner: Act[];
  /** Comes from, or goes over into, a shift that touches this one: no punch is asked for at that edge. */
  through: { in: boolean; out: boolean };
  /** The punch at that edge also stands for the shift that touches. */
  shared: { in: boolean; out: boolean };
}

/** Shifts without a pause between them, which somebody may work in one go. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly edges: readonly number[];
  readonly acts: Act[];
}

const blocksOf = (stretches: readonly Stretch[]): Block[] => {
  const blocks: Block[] = [];
  for (let i = 0; i < stretches.length; ) {
    let j = i;
    while (j + 1 < stretches.length && stretches[j + 1]!.start <= stretches[j]!.end) j++;
    const own = stretches.slice(i, j + 1);
    blocks.push({ from: i, to: j, edges: [own[0]!.start, ...own.map((each) => each.end)], acts: [] });
    i = j + 1;
  }
  return blocks;
};

/** The nearest edge; of two equally near ones the earlier. */
const nearest = (edges: readonly number[], at: number): number => {
  let best = 0;
  for (let i = 1; i < edges.length; i++) if (Math.abs(edges[i]! - at) < Math.abs(edges[best]! - at)) best = i;
  return best;
};

const readBlock = (block: Block, stretches: readonly Stretch[], found: readonly Found[]): void => {
  const { acts, edges, from } = block;
  const at = (i: number): Found => found[from + i]!;
  const last = edges.length - 1;
  const first = acts[0];
  if (first === undefined) return;
  /** A punch at an inner edge is taken by the shift before it, or after it, where it lies within that shift's margin. */
  const closes = (edge: number, act: Act) => {
    const before = stretches[from + edge - 1];
    if (before === undefined || act.first.at > before.closes || act.last.at < before.start) return;
    at(edge - 1).out = act;
    at(edge - 1).shared.out = true;
  };
  const opens = (edge: number, act: Act) => {
    const after = stretches[from + edge];
    if (after === undefined || act.last.at < after.opens || act.first.at > after.end) return;
    at(edge).in = act;
    at(edge).shared.in = true;
  };
  if (acts.length === 1) {
    const edge = nearest(edges, first.first.at);
    if (edge === 0) at(0).in = first;
    else if (edge === last) at(last - 1).out = first;
    else {
      closes(edge, first);
      opens(edge, first);
    }
    return;
  }
  const final = acts.at(-1)!;
  const entry = Math.min(nearest(edges, first.first.at), last - 1);
  const exit = Math.max(nearest(edges, final.last.at), entry + 1);
  for (let i = entry; i < exit; i++) at(i).through = { in: i > entry, out: i < exit - 1 };
  at(entry).in = first;
  at(exit - 1).out = final;
  for (const act of acts.slice(1, -1))
    at(Math.min(Math.max(edges.findIndex((edge) => edge > act.first.at) - 1, entry), exit - 1)).inner.push(act);
  if (entry > 0) closes(entry, first);
  if (exit < last) opens(exit, final);
};

/**
 * Gives each act to the shift whose edge is nearest among the windows that hold it; first and last decide what came and went.
 * `stretches` are sorted by start. Returns what was found for each of them, and the acts that no window holds.
 */
export const assignPunches = (
  stretches: readonly Stretch[],
  acts: readonly Act[],
): { readonly found: readonly Found[]; readonly stray: readonly Act[] } => {
  const found = stretches.map(
    (): Found => ({
      in: null,
      out: null,
      inner: [],
      through: { in: false, out: false },
      shared: { in: false, out: false },
    }),
  );
  const blocks = blocksOf(stretches);
  const stray: Act[] = [];
  let begin = 0;
  for (const act of acts) {
    const at = act.first.at;
    while (begin < blocks.length && stretches[blocks[begin]!.to]!.closes < at) begin++;
    let best: Block | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (let b = begin; b < blocks.length; b++) {
      const block = blocks[b]!;
      if (stretches[block.from]!.opens > at) break;
      if (stretches[block.to]!.closes < at) continue;
      const away = Math.abs(block.edges[nearest(block.edges, at)]! - at);
      if (away < distance) [best, distance] = [block, away];
    }
    if (best === undefined) stray.push(act);
    else best.acts.push(act);
  }
  for (const block of blocks) readBlock(block, stretches, found);
  return { found, stray };
};
