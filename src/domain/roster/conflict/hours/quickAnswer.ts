// Answers about a ward that need no linear program: too few who can be in a shift, or lines that everybody finds in turn.
import type { LineDiagram } from '../../lines/lineDiagram.ts';
import type { LinePricer } from '../../lines/linePricer.ts';
import type { LineSpace, PersonSpace } from '../../lines/lineSpace.ts';
import { dayOff, type Line } from '../../lines/model.ts';

/** By day the shifts of some lawful line as bits, a day off as bit 0; every node leads to the end. */
const openOn = (known: WeakMap<LineDiagram, Int32Array>, { diagram, members }: PersonSpace): Int32Array => {
  const found = known.get(diagram);
  if (found !== undefined) return found;
  const { days, choices, child, layerStart, layerSize } = diagram;
  const bits = members.map((types) => types.reduce((sum, type) => sum | (2 << type), types.length === 0 ? 1 : 0));
  const open = new Int32Array(days);
  for (let day = 0; day < days; day++)
    for (let at = layerStart[day]! * choices; at < (layerStart[day]! + layerSize[day]!) * choices; at++)
      if (child[at] !== 0) open[day]! |= bits[at % choices]!;
  known.set(diagram, open);
  return open;
};

/** A cover that cannot be met whatever lines are chosen, by counting who can be there and who must; -1 where there is none. */
export const coverBeyondReach = (known: WeakMap<LineDiagram, Int32Array>, space: LineSpace): number => {
  const open = space.people.map((person) => openOn(known, person));
  return space.problem.covers.findIndex(({ day, types, people, requirement, weightUnder }) => {
    const bit = 2 << types[0]!;
    let able = 0;
    let bound = 0;
    const count = (p: number) => {
      const may = open[p]![day]!;
      if ((may & bit) !== 0) able++;
      if (may === bit) bound++;
    };
    if (people === null) for (let p = 0; p < open.length; p++) count(p);
    else for (const p of people) count(p);
    return weightUnder > 0 ? able < requirement : bound > requirement;
  });
};

/** How often everybody may choose anew. */
const turns = 2;

/** Lines that keep every cover, found by letting one after another take the best line beside the others'; null where that does not come to them. */
export const linesByTurns = (
  { curves, types, days, people }: LineSpace,
  pricer: LinePricer,
  known: readonly (readonly Line[])[],
): Line[] | null => {
  const { covers, width, cost, groups, groupOf } = curves;
  const price = new Float64Array(days * (types + 1));
  const lines: Line[] = [];
  for (let p = 0; p < people.length; p++) {
    const lawful = known[p]!.find((line) => Number.isFinite(pricer.ownCost(p, line)));
    if (lawful === undefined && !Number.isFinite(pricer.price(p, price))) return null;
    lines.push(lawful ?? pricer.line(p));
  }
  const present = new Int32Array(covers);
  let off = 0;
  const at = (j: number, by: number) => cost[j * width + present[j]! + by]!;
  const count = (p: number, step: number): void => {
    const { start, index } = groups[groupOf[p]!]!;
    for (let day = 0; day < days; day++) {
      const type = lines[p]![day]!;
      if (type === dayOff) continue;
      const a = day * types + type;
      for (let k = start[a]!; k < start[a + 1]!; k++) {
        const j = index[k]!;
        off -= at(j, 0);
        present[j]! += step;
        off += at(j, 0);
      }
    }
  };
  for (let j = 0; j < covers; j++) off += at(j, 0);
  for (let p = 0; p < people.length; p++) count(p, 1);
  for (let turn = 0; turn < turns && off > 0; turn++) {
    const before = off;
    for (let p = 0; p < people.length && off > 0; p++) {
      const { start, index } = groups[groupOf[p]!]!;
      const had = off;
      count(p, -1);
      for (let day = 0; day < days; day++)
        for (let type = 0; type < types; type++) {
          const a = day * types + type;
          let worth = 0;
          for (let k = start[a]!; k < start[a + 1]!; k++) worth += at(index[k]!, 1) - at(index[k]!, 0);
          price[day * (types + 1) + type + 1] = worth;
        }
      pricer.price(p, price);
      const old = lines[p]!;
      lines[p] = pricer.line(p);
      count(p, 1);
      if (off < had) continue;
      count(p, -1);
      lines[p] = old;
      count(p, 1);
    }
    if (off === before) return null;
  }
  return off === 0 ? lines : null;
};
