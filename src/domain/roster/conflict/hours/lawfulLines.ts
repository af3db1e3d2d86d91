// All lines of one person that the judge of hours accepts, as a layered diagram.
import type { LineDiagram } from '../../lines/lineDiagram.ts';
import type { LineLimits } from './lineLimits.ts';
import { type LineDay, LineSteps, type Standing } from './lineSteps.ts';
import type { Symbols } from './ward.ts';

export interface LawfulLines {
  readonly diagram: LineDiagram;
  /** By choice of the diagram its symbol; the first is a day off. */
  readonly symbols: readonly number[];
  /** Nodes looked at to make it. */
  readonly reached: number;
}

/** Nodes that one diagram may reach before the question is given up. */
const mostNodes = 400_000;

/** The diagram of a person's lawful lines under the limits; null where it would grow too large. A root of 0: there is none. */
export const lawfulLines = (symbols: Symbols, limits: LineLimits, days: readonly LineDay[]): LawfulLines | null => {
  const steps = new LineSteps(symbols, limits, days);
  const { radix, fields } = steps;
  const isExact = radix.reduce((product, each) => product * each, 1) <= Number.MAX_SAFE_INTEGER;
  const used = Array.from({ length: symbols.count }, (_, s) => s).filter(
    (s) => s === 0 || days.some((day) => !day.outside && (day.may & (1 << s)) !== 0),
  );
  const choices = used.length;
  const keyOf = (s: Standing): number | string => {
    if (!isExact) return s.join();
    let key = 0;
    for (let i = 0; i < fields; i++) key = key * radix[i]! + s[i]!;
    return key;
  };
  const from = steps.begin();
  const read = (key: number | string): void => {
    if (typeof key === 'string') {
      from.set(key.split(',').map(Number));
      return;
    }
    let left = key;
    for (let i = fields - 1; i >= 0; i--) {
      const above = Math.floor(left / radix[i]!);
      from[i] = left - above * radix[i]!;
      left = above;
    }
  };
  const to = steps.begin();
  let settled = days.length;
  while (settled > 0 && steps.onlySymbol(settled - 1) >= 0) settled--;
  const keepsOn = steps.openTail(settled);
  let layer = [keyOf(from)];
  const children: Int32Array[] = [];
  const sizes = [1];
  let total = 1;
  for (let at = 0; at < settled; at++) {
    const day = days[at]!;
    const next = new Map<number | string, number>();
    const child = new Int32Array(layer.length * choices).fill(-1);
    for (const [node, key] of layer.entries()) {
      read(key);
      for (const [c, symbol] of used.entries()) {
        if (day.outside ? symbol !== 0 : (day.may & (1 << symbol)) === 0) continue;
        if (!steps.advance(from, at, symbol, to)) continue;
        // From here on there is one way: standings that come to a lawful end by it are one.
        if (at === settled - 1) {
          if (keepsOn(to, keyOf)) child[node * choices + c] = 0;
          continue;
        }
        if (!steps.canEnd(to, at)) continue;
        const reached = keyOf(to);
        let index = next.get(reached);
        if (index === undefined) {
          index = next.size;
          next.set(reached, index);
        }
        child[node * choices + c] = index;
      }
    }
    total += at === settled - 1 ? 1 : next.size;
    if (total > mostNodes) return null;
    children.push(child);
    layer = at === settled - 1 ? [0] : [...next.keys()];
    sizes.push(layer.length);
  }
  if (settled === 0 && !keepsOn(from, keyOf))
    return { diagram: noLine(days.length, choices), symbols: used, reached: 1 };
  for (let at = settled; at < days.length; at++) {
    children.push(Int32Array.from(used, (symbol) => (symbol === steps.onlySymbol(at) ? 0 : -1)));
    sizes.push(1);
  }
  return { diagram: merged(children, sizes, choices, days.length), symbols: used, reached: total };
};

const noLine = (days: number, choices: number): LineDiagram => ({
  days,
  choices,
  nodes: 2,
  root: 0,
  layerStart: new Int32Array(days + 1),
  layerSize: new Int32Array(days + 1),
  child: new Int32Array(2 * choices),
  extra: null,
});

/** Merges nodes with equal futures, from the last day backwards; node 0 leads nowhere, node 1 is the end. */
const merged = (
  children: readonly Int32Array[],
  sizes: readonly number[],
  choices: number,
  days: number,
): LineDiagram => {
  const layerStart = new Int32Array(days + 1);
  const layerSize = new Int32Array(days + 1);
  const child: number[] = new Array<number>(2 * choices).fill(0);
  let below = new Int32Array(sizes[days]!).fill(1);
  layerStart[days] = 1;
  layerSize[days] = 1;
  let nodes = 2;
  for (let day = days - 1; day >= 0; day--) {
    const first = nodes;
    const known = new Map<string, number>();
    const here = new Int32Array(sizes[day]!);
    for (let node = 0; node < sizes[day]!; node++) {
      const row: number[] = [];
      let alive = false;
      for (let c = 0; c < choices; c++) {
        const to = children[day]![node * choices + c]!;
        const small = to < 0 ? 0 : below[to]!;
        if (small > 0) alive = true;
        row.push(small);
      }
      if (!alive) continue;
      const key = row.join();
      let index = known.get(key);
      if (index === undefined) {
        index = nodes++;
        known.set(key, index);
        child.push(...row);
      }
      here[node] = index;
    }
    layerStart[day] = first;
    layerSize[day] = nodes - first;
    below = here;
  }
  return {
    days,
    choices,
    nodes,
    root: below[0] ?? 0,
    layerStart,
    layerSize,
    child: Int32Array.from(child),
    extra: null,
  };
};
