// All lawful lines of a contract as one layered diagram: a path from the root to the end is a line, equal futures are one node.
import type { DayWatch } from './dayWatch.ts';
import { type RunPattern, stepsByDay } from './mergeStates.ts';

/** A count kept along a line. `worth` is what the n-th counted shift adds to the value (soft aims), null where nothing. */
export interface Counter {
  /** By choice class and by day: 1 where it counts. */
  readonly classes: Uint8Array;
  readonly days: Uint8Array;
  readonly lastDay: number;
  readonly min: number;
  /** Counting stops here when `saturates`, otherwise more is forbidden. */
  readonly cap: number;
  readonly saturates: boolean;
  readonly worth: Float64Array | null;
}

export interface DiagramPlan {
  readonly days: number;
  /** Choices are classes of alike shift types: 0 off, then the classes. */
  readonly pattern: RunPattern;
  /** Working time by choice, in the largest common unit. */
  readonly units: Int32Array;
  readonly minUnits: number;
  readonly maxUnits: number;
  /** By day the weekend it belongs to, -1 for none; and whether it is its last day. */
  readonly weekendOf: Int32Array;
  readonly weekendEnds: Uint8Array;
  /** Infinity: not looked at. */
  readonly maxWeekends: number;
  readonly counters: readonly Counter[];
  /** Totals over some days only; empty where rules do not change. */
  readonly watches: readonly DayWatch[];
  /** How many shifts a line may be ahead of or behind an even pace; Infinity: every lawful line is kept. */
  readonly corridor: number;
}

/** Nodes are numbered from the end backwards; node 0 leads nowhere, node 1 is the end of every lawful line. */
export interface LineDiagram {
  readonly days: number;
  readonly choices: number;
  readonly nodes: number;
  readonly root: number;
  /** Nodes of day d are `layerStart[d] … layerStart[d] + layerSize[d] - 1`. */
  readonly layerStart: Int32Array;
  readonly layerSize: Int32Array;
  readonly child: Int32Array;
  /** Soft aims by arc; null where there are none. */
  readonly extra: Float64Array | null;
}

/** Most and least working time that may still come, by day and state; -1 where no way leads to the end. */
const mostToCome = ({ days, pattern, units }: DiagramPlan): Int32Array => {
  const { states, choices } = pattern;
  const steps = stepsByDay(pattern, days);
  const most = new Int32Array((days + 1) * states);
  for (let day = days - 1; day >= 0; day--) {
    const next = steps[day]!;
    for (let s = 0; s < states; s++) {
      let best = -1;
      for (let c = 0; c < choices; c++) {
        const to = next[s * choices + c]!;
        if (to < 0) continue;
        const rest = most[(day + 1) * states + to]!;
        if (rest >= 0 && rest + units[c]! > best) best = rest + units[c]!;
      }
      most[day * states + s] = best;
    }
  }
  return most;
};

interface Layer {
  /** By node: state, units, weekends, whether this weekend counts already, then the counters and the watches. */
  readonly fields: Int32Array;
  readonly size: number;
  child: Int32Array;
  extra: Float64Array | null;
}

/** Tables of at most so many cells number the nodes of a layer; beyond, and beyond exact whole numbers, maps do. */
const tableCells = 8_000_000;

class LayerBuilder {
  private readonly table: Int32Array | null;
  private readonly map = new Map<number | string, number>();
  private used: number[] = [];
  private fields = new Int32Array(4096);
  private readonly width: number;
  private readonly radix: readonly number[];
  private active: readonly number[] = [];
  private cells = 1;
  size = 0;

  constructor(radix: readonly number[], layers: readonly (readonly number[])[]) {
    this.radix = radix;
    this.width = radix.length;
    const small = layers.map((active) => this.cellsOf(active)).filter((cells) => cells <= tableCells);
    this.table = small.length === 0 ? null : new Int32Array(Math.max(...small)).fill(-1);
  }

  private cellsOf(active: readonly number[]): number {
    return active.reduce((product, i) => product * this.radix[i]!, 1);
  }

  /** Begins a layer in which only these fields may be above 0. */
  begin(active: readonly number[]): void {
    this.active = active;
    this.cells = this.cellsOf(active);
  }

  private keyOf(of: Int32Array): number | string {
    if (this.cells > Number.MAX_SAFE_INTEGER) return String.fromCharCode(...this.active.map((i) => of[i]!));
    let key = 0;
    for (const i of this.active) key = key * this.radix[i]! + of[i]!;
    return key;
  }

  /** Position of the node with these fields, made when new. */
  place(of: Int32Array): number {
    const key = this.keyOf(of);
    const inTable = this.cells <= tableCells && typeof key === 'number' && this.table !== null;
    const known = inTable ? this.table[key]! : (this.map.get(key) ?? -1);
    if (known >= 0) return known;
    const at = this.size++;
    if (inTable) {
      this.table[key] = at;
      this.used.push(key);
    } else this.map.set(key, at);
    if ((at + 1) * this.width > this.fields.length) {
      const wider = new Int32Array(this.fields.length * 2);
      wider.set(this.fields);
      this.fields = wider;
    }
    this.fields.set(of, at * this.width);
    return at;
  }

  finish(): Layer {
    const layer = { fields: this.fields.slice(0, this.size * this.width), size: this.size };
    this.map.clear();
    if (this.table !== null) for (const key of this.used) this.table[key] = -1;
    this.used = [];
    this.size = 0;
    return { ...layer, child: new Int32Array(0), extra: null };
  }
}

/** Reached layers from the first day on; null when there are more nodes than `most`. */
const reach = (plan: DiagramPlan, most: number): Layer[] | null => {
  const { days, pattern, units, counters, watches, maxWeekends } = plan;
  const { choices, states } = pattern;
  const steps = stepsByDay(pattern, days);
  const watchesWeekends = Number.isFinite(maxWeekends);
  const toCome = mostToCome(plan);
  const saturated = Number.isFinite(plan.maxUnits) ? Number.POSITIVE_INFINITY : Math.max(0, plan.minUnits);
  const unitCells = (Number.isFinite(plan.maxUnits) ? plan.maxUnits : saturated) + 1;
  const weekendCells = watchesWeekends ? maxWeekends + 1 : 1;
  const activeAt = Array.from({ length: days + 1 }, (_, day) => [
    ...[0, 1, 2, 3],
    // A counter that has not begun or is done stands at 0.
    ...counters.flatMap((c, k) => (day > 0 && day <= c.lastDay && c.days.indexOf(1) < day ? [4 + k] : [])),
    ...watches.flatMap((w, k) => (day > w.firstDay && day <= w.lastDay ? [4 + counters.length + k] : [])),
  ]);
  const radix = [
    ...[states, unitCells, weekendCells, 2],
    ...counters.map((c) => c.cap + 1),
    ...watches.map(({ cells }) => cells),
  ];
  const builder = new LayerBuilder(radix, activeAt);
  const width = radix.length;
  const counted = counters.some((c) => c.worth !== null);
  const isNear = paceOf(plan);
  const to = new Int32Array(width);
  to[0] = pattern.start;
  builder.begin(activeAt[0]!);
  builder.place(to);
  const layers = [builder.finish()];
  let total = 1;
  for (let day = 0; day < days; day++) {
    const layer = layers[day]!;
    const next = steps[day]!;
    layer.child = new Int32Array(layer.size * choices).fill(-1);
    layer.extra = counted ? new Float64Array(layer.size * choices) : null;
    const weekend = watchesWeekends ? plan.weekendOf[day]! : -1;
    builder.begin(activeAt[day + 1]!);
    for (let node = 0; node < layer.size; node++) {
      const at = node * width;
      for (let c = 0; c < choices; c++) {
        const state = next[layer.fields[at]! * choices + c]!;
        if (state < 0) continue;
        const total = layer.fields[at + 1]! + units[c]!;
        const ahead = toCome[(day + 1) * states + state]!;
        if (total > plan.maxUnits || ahead < 0 || total + ahead < plan.minUnits) continue;
        to[0] = state;
        to[1] = Math.min(total, saturated);
        let weekends = layer.fields[at + 2]!;
        let flagged = layer.fields[at + 3]!;
        if (weekend >= 0) {
          if (c > 0 && flagged === 0) {
            weekends++;
            flagged = 1;
          }
          if (weekends > maxWeekends) continue;
          if (plan.weekendEnds[day] === 1) flagged = 0;
        }
        to[2] = weekends;
        to[3] = flagged;
        const worth = countOn(counters, layer.fields, at + 4, to, c, day);
        if (Number.isNaN(worth)) continue;
        if (watches.length > 0 && !watchOn(watches, layer.fields, at, to, 4 + counters.length, c, day)) continue;
        if (!isNear(to, day + 1)) continue;
        layer.child[node * choices + c] = builder.place(to);
        if (layer.extra !== null) layer.extra[node * choices + c] = worth;
      }
      if (total + builder.size > most) return null;
    }
    layers.push(builder.finish());
    total += layers[day + 1]!.size;
  }
  return layers;
};

/** Whether the fields of a node after so many days lie within the corridor. */
const paceOf = ({ days, units, minUnits, maxUnits, maxWeekends, counters, watches, corridor }: DiagramPlan) => {
  if (!Number.isFinite(corridor)) return () => true;
  const shift = Math.max(...units);
  const aim = Number.isFinite(maxUnits) ? (minUnits + maxUnits) / 2 : Number.POSITIVE_INFINITY;
  return (fields: Int32Array, day: number): boolean => {
    const share = day / days;
    if (Number.isFinite(aim) && Math.abs(fields[1]! - aim * share) > corridor * shift) return false;
    if (Number.isFinite(maxWeekends) && Math.abs(fields[2]! - maxWeekends * share) > 1 + corridor / 2) return false;
    if (!watches.every((watch, k) => watch.isNear(fields[4 + counters.length + k]!, day, corridor))) return false;
    return counters.every((counter, k) => fields[4 + k]! <= counter.cap * share + 1 + corridor / 2);
  };
};

/** Carries the counters over one choice into `to`; gives the soft worth of the step, NaN where a limit forbids it. */
const countOn = (
  counters: readonly Counter[],
  fields: Int32Array,
  at: number,
  to: Int32Array,
  choice: number,
  day: number,
): number => {
  let worth = 0;
  for (let k = 0; k < counters.length; k++) {
    const counter = counters[k]!;
    let count = fields[at + k]!;
    if (day <= counter.lastDay && counter.classes[choice] === 1 && counter.days[day] === 1) {
      if (counter.worth !== null) worth += counter.worth[Math.min(count, counter.worth.length - 1)]!;
      count++;
      if (count > counter.cap) {
        if (!counter.saturates) return Number.NaN;
        count = counter.cap;
      }
    }
    if (day === counter.lastDay) {
      if (count < counter.min) return Number.NaN;
      count = 0;
    }
    to[4 + k] = count;
  }
  return worth;
};

/** Carries the watches over one choice into `to`; false where one forbids it. */
const watchOn = (
  watches: readonly DayWatch[],
  fields: Int32Array,
  at: number,
  to: Int32Array,
  first: number,
  choice: number,
  day: number,
): boolean => {
  for (let k = 0; k < watches.length; k++) {
    const value = watches[k]!.step(fields[at + first + k]!, choice, day, to[0]!);
    if (value < 0) return false;
    to[first + k] = value;
  }
  return true;
};

/** Merges nodes with equal futures, from the last day backwards. */
const reduce = (plan: DiagramPlan, layers: Layer[]): LineDiagram => {
  const { days } = plan;
  const { choices } = plan.pattern;
  const counted = layers[0]!.extra !== null;
  let capacity = 1 << 14;
  let child = new Int32Array(capacity * choices);
  let extra = counted ? new Float64Array(capacity * choices) : null;
  let nodes = 2;
  const layerStart = new Int32Array(days + 1);
  const layerSize = new Int32Array(days + 1);
  let below = new Int32Array(layers[days]!.size).fill(1);
  layerStart[days] = 1;
  layerSize[days] = 1;
  const row = new Int32Array(choices);
  for (let day = days - 1; day >= 0; day--) {
    const layer = layers[day]!;
    const first = nodes;
    const here = new Int32Array(layer.size);
    let mask = 1024;
    while (mask < layer.size * 2) mask *= 2;
    const slots = new Int32Array(mask).fill(-1);
    for (let node = 0; node < layer.size; node++) {
      let hash = 17;
      let alive = false;
      for (let c = 0; c < choices; c++) {
        const to = layer.child[node * choices + c]!;
        const small = to < 0 ? 0 : below[to]!;
        row[c] = small;
        if (small > 0) alive = true;
        hash = (Math.imul(hash, 31) + small) | 0;
        if (extra !== null && small > 0)
          hash = (Math.imul(hash, 31) + Math.round(layer.extra![node * choices + c]! * 64)) | 0;
      }
      if (!alive) continue;
      hash ^= hash >>> 15;
      let slot = Math.imul(hash, 0x45d9f3b) & (mask - 1);
      for (;;) {
        const known = slots[slot]!;
        if (known < 0) break;
        let same = true;
        for (let c = 0; same && c < choices; c++) {
          same =
            child[known * choices + c] === row[c] &&
            (extra === null || row[c] === 0 || extra[known * choices + c] === layer.extra![node * choices + c]);
        }
        if (same) break;
        slot = (slot + 1) & (mask - 1);
      }
      let known = slots[slot]!;
      if (known < 0) {
        known = nodes++;
        if (nodes > capacity) {
          capacity *= 2;
          const wider = new Int32Array(capacity * choices);
          wider.set(child);
          child = wider;
          if (extra !== null) {
            const more = new Float64Array(capacity * choices);
            more.set(extra);
            extra = more;
          }
        }
        child.set(row, known * choices);
        if (extra !== null) {
          for (let c = 0; c < choices; c++) extra[known * choices + c] = layer.extra![node * choices + c]!;
        }
        slots[slot] = known;
      }
      here[node] = known;
    }
    layerStart[day] = first;
    layerSize[day] = nodes - first;
    below = here;
    layers[day + 1]!.child = new Int32Array(0);
  }
  return {
    days,
    choices,
    nodes,
    root: below[0]!,
    layerStart,
    layerSize,
    child: child.slice(0, nodes * choices),
    extra: extra === null ? null : extra.slice(0, nodes * choices),
  };
};

/** Builds the diagram; `tooLarge` when more than `most` nodes would be reached. A root of 0 means that no line is lawful. */
export const buildLineDiagram = (plan: DiagramPlan, most: number): LineDiagram | 'tooLarge' => {
  const layers = reach(plan, most);
  if (layers === null) return 'tooLarge';
  if (layers.some((layer) => layer.size === 0)) {
    return {
      days: plan.days,
      choices: plan.pattern.choices,
      nodes: 2,
      root: 0,
      layerStart: new Int32Array(plan.days + 1),
      layerSize: new Int32Array(plan.days + 1),
      child: new Int32Array(2 * plan.pattern.choices),
      extra: null,
    };
  }
  return reduce(plan, layers);
};
