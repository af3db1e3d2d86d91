import type { Placement, Sets } from './model.ts';

/** Cells by day and by person (persons and days renumbered densely), in order of cells. */
export interface Regions {
  readonly byDay: Sets;
  readonly byPerson: Sets;
}

export const regionsOf = ({ cells, personOf, dayOf }: Placement): Regions => {
  const gather = (of: Int32Array): Sets => {
    let highest = -1;
    for (let cell = 0; cell < cells; cell++) highest = Math.max(highest, of[cell]!);
    const many = new Int32Array(highest + 2);
    for (let cell = 0; cell < cells; cell++) many[of[cell]! + 1]!++;
    // Numbers that nobody has are left out.
    const start: number[] = [0];
    for (let k = 0; k <= highest; k++) {
      if (many[k + 1]! > 0) start.push(start.at(-1)! + many[k + 1]!);
      many[k + 1]! += many[k]!;
    }
    const list = new Int32Array(cells);
    for (let cell = 0; cell < cells; cell++) list[many[of[cell]!]!++] = cell;
    return { start: Int32Array.from(start), list };
  };
  return { byDay: gather(dayOf), byPerson: gather(personOf) };
};
