import { setsFrom } from './invert.ts';
import type { Placement, Sets } from './model.ts';

/** Cells by day and by person (persons and days renumbered densely), in order of cells. */
export interface Regions {
  readonly byDay: Sets;
  readonly byPerson: Sets;
}

export const regionsOf = ({ cells, personOf, dayOf }: Placement): Regions => {
  const gather = (of: Int32Array): Sets => {
    const known = new Map<number, number[]>();
    for (let cell = 0; cell < cells; cell++) {
      const list = known.get(of[cell]!);
      if (list) list.push(cell);
      else known.set(of[cell]!, [cell]);
    }
    return setsFrom([...known].sort(([a], [b]) => a - b).map(([, list]) => list));
  };
  return { byDay: gather(dayOf), byPerson: gather(personOf) };
};
