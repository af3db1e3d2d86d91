// A plan in the making: a line or none for each person, the number present at each cover, the value of the whole.
import type { LinePricer } from './linePricer.ts';
import type { LineSpace } from './lineSpace.ts';
import { dayOff, type Line } from './model.ts';

export class LineRoster {
  readonly space: LineSpace;
  readonly lines: (Line | null)[];
  readonly present: Int32Array;
  private readonly ownCost: Float64Array;
  /** Soft points, and the weight of broken hard covers. */
  value: number;

  constructor(space: LineSpace) {
    this.space = space;
    this.lines = space.people.map(() => null);
    this.present = new Int32Array(space.curves.covers);
    this.ownCost = new Float64Array(space.people.length);
    this.value = 0;
    for (let j = 0; j < space.curves.covers; j++) this.value += space.curves.cost[j * space.curves.width]!;
  }

  private shift(person: number, line: Line, by: 1 | -1): void {
    const { curves, types } = this.space;
    const group = curves.groups[curves.groupOf[person]!]!;
    for (let day = 0; day < line.length; day++) {
      const type = line[day]!;
      if (type === dayOff) continue;
      const a = day * types + type;
      for (let k = group.start[a]!; k < group.start[a + 1]!; k++) {
        const j = group.index[k]!;
        const y = this.present[j]!;
        this.value += curves.cost[j * curves.width + y + by]! - curves.cost[j * curves.width + y]!;
        this.present[j] = y + by;
      }
    }
  }

  put(person: number, line: Line, pricer: LinePricer): void {
    this.drop(person);
    this.lines[person] = line;
    this.ownCost[person] = pricer.ownCost(person, line);
    this.value += this.ownCost[person]!;
    this.shift(person, line, 1);
  }

  drop(person: number): void {
    const line = this.lines[person];
    if (!line) return;
    this.shift(person, line, -1);
    this.value -= this.ownCost[person]!;
    this.lines[person] = null;
  }

  /** Fills `price` with what one more person like this would cost on each day and choice, as things stand. */
  stepPrices(person: number, price: Float64Array): void {
    const { curves, types, days } = this.space;
    const group = curves.groups[curves.groupOf[person]!]!;
    for (let day = 0; day < days; day++) {
      price[day * (types + 1)] = 0;
      for (let type = 0; type < types; type++) {
        const a = day * types + type;
        let step = 0;
        for (let k = group.start[a]!; k < group.start[a + 1]!; k++) {
          const at = group.index[k]! * curves.width + this.present[group.index[k]!]!;
          step += curves.cost[at + 1]! - curves.cost[at]!;
        }
        price[day * (types + 1) + type + 1] = step;
      }
    }
  }

  /** Lines of everybody; throws while somebody has none. */
  whole(): Line[] {
    return this.lines.map((line) => {
      if (line === null) throw new Error('somebody has no line yet');
      return Int8Array.from(line);
    });
  }
}
