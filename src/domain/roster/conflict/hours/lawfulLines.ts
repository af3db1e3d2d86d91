// All lines of one person that the judge of hours accepts, as a layered diagram.
import type { LineDiagram } from '../../lines/lineDiagram.ts';
import type { LineLimits } from './lineLimits.ts';
import { type LineDay, LineSteps } from './lineSteps.ts';
import { RowTable } from './rowTable.ts';
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
export const lawfulLines = (
  symbols: Symbols,
  limits: LineLimits,
  days: readonly LineDay[],
  mostChanges = Number.POSITIVE_INFINITY,
): LawfulLines | null => {
  const steps = new LineSteps(symbols, limits, days, mostChanges);
  const { fields } = steps;
  const used = Array.from({ length: symbols.count }, (_, s) => s).filter(
    (s) => s === 0 || days.some((day) => !day.outside && (day.may & (1 << s)) !== 0),
  );
  const choices = used.length;
  const from = steps.begin();
  const to = steps.begin();
  let settled = days.length;
  while (settled > 0 && steps.onlySymbol(settled - 1) >= 0) settled--;
  const keepsOn = steps.openTail(settled);
  /** Standings of this layer, one after another. */
  let layer: Int32Array = from.slice();
  const reached = new RowTable(fields);
  const children: Int32Array[] = [];
  const sizes = [1];
  let total = 1;
  for (let at = 0; at < settled; at++) {
    const { outside, may } = days[at]!;
    const size = sizes[at]!;
    const isLast = at === settled - 1;
    reached.clear();
    const child = new Int32Array(size * choices).fill(-1);
    for (let node = 0; node < size; node++) {
      for (let i = 0; i < fields; i++) from[i] = layer[node * fields + i]!;
      for (let c = 0; c < choices; c++) {
        const symbol = used[c]!;
        if (outside ? symbol !== 0 : (may & (1 << symbol)) === 0) continue;
        if (!steps.advance(from, at, symbol, to)) continue;
        // From here on there is one way: standings that come to a lawful end by it are one.
        if (isLast) {
          if (keepsOn(to)) child[node * choices + c] = 0;
        } else if (steps.canEnd(to, at)) child[node * choices + c] = reached.numberOf(to);
      }
    }
    total += isLast ? 1 : reached.size;
    if (total > mostNodes) return null;
    children.push(child);
    layer = reached.all();
    sizes.push(isLast ? 1 : reached.size);
  }
  if (settled === 0 && !keepsOn(from)) return { diagram: noLine(days.length, choices), symbols: used, reached: 1 };
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
  const layers: Int32Array[] = [];
  let below = new Int32Array(sizes[days]!).fill(1);
  layerStart[days] = 1;
  layerSize[days] = 1;
  let nodes = 2;
  const known = new RowTable(choices);
  const row = new Int32Array(choices);
  for (let day = days - 1; day >= 0; day--) {
    const first = nodes;
    known.clear();
    const size = sizes[day]!;
    const child = children[day]!;
    const here = new Int32Array(size);
    for (let node = 0; node < size; node++) {
      let alive = false;
      for (let c = 0; c < choices; c++) {
        const to = child[node * choices + c]!;
        const small = to < 0 ? 0 : below[to]!;
        if (small > 0) alive = true;
        row[c] = small;
      }
      if (alive) here[node] = first + known.numberOf(row);
    }
    nodes += known.size;
    layers.push(known.all());
    layerStart[day] = first;
    layerSize[day] = nodes - first;
    below = here;
  }
  const child = new Int32Array(nodes * choices);
  let at = 2 * choices;
  for (const layer of layers) {
    child.set(layer, at);
    at += layer.length;
  }
  return { days, choices, nodes, root: below[0] ?? 0, layerStart, layerSize, child, extra: null };
};
