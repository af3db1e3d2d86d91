// The cheapest lawful line of a person under given prices: exact, one pass over the person's diagram.
import type { LineSpace, PersonSpace } from './lineSpace.ts';
import { dayOff, type Line } from './model.ts';

/** Work space for one solve; not to be shared between two at once. */
export class LinePricer {
  readonly space: LineSpace;
  private readonly toGo: Float64Array;
  private readonly classCost: Float64Array;
  private readonly classType: Int32Array;
  private readonly narrowed: (Float64Array | null)[];

  constructor(space: LineSpace) {
    this.space = space;
    this.toGo = new Float64Array(space.widest);
    this.classCost = new Float64Array(space.days * (space.types + 1));
    this.classType = new Int32Array(space.days * (space.types + 1));
    this.narrowed = space.people.map(() => null);
  }

  /** Own costs to be used for a person instead of the true ones (Infinity shuts a choice out); null: the true ones. */
  narrow(index: number, own: Float64Array | null): void {
    this.narrowed[index] = own;
  }

  /** Fills the cost of each class of the person from prices by `day * (types + 1) + choice`, wishes not included in them. */
  private spread(person: PersonSpace, own: Float64Array, price: Float64Array): void {
    const { days, types } = this.space;
    const { members } = person;
    const choices = members.length;
    const { classCost, classType } = this;
    for (let day = 0; day < days; day++) {
      const from = day * (types + 1);
      classCost[day * choices] = price[from]! + own[from]!;
      classType[day * choices] = dayOff;
      for (let c = 1; c < choices; c++) {
        let best = Number.POSITIVE_INFINITY;
        let bestType = dayOff;
        for (const type of members[c]!) {
          const cost = price[from + type + 1]! + own[from + type + 1]!;
          if (cost < best) {
            best = cost;
            bestType = type;
          }
        }
        classCost[day * choices + c] = best;
        classType[day * choices + c] = bestType;
      }
    }
  }

  /** Cost of the cheapest line without the person's constant; Infinity when there is none. */
  price(index: number, price: Float64Array): number {
    const person = this.space.people[index]!;
    this.spread(person, this.narrowed[index] ?? person.own, price);
    const { diagram } = person;
    const { choices, child, extra } = diagram;
    const { toGo, classCost } = this;
    toGo[0] = Number.POSITIVE_INFINITY;
    toGo[1] = 0;
    for (let day = diagram.days - 1; day >= 0; day--) {
      const first = diagram.layerStart[day]!;
      const end = first + diagram.layerSize[day]!;
      const costAt = day * choices;
      let at = first * choices;
      for (let node = first; node < end; node++) {
        let best = Number.POSITIVE_INFINITY;
        for (let c = 0; c < choices; c++, at++) {
          const cost = classCost[costAt + c]! + toGo[child[at]!]! + (extra === null ? 0 : extra[at]!);
          if (cost < best) best = cost;
        }
        toGo[node] = best;
      }
    }
    return diagram.root === 0 ? Number.POSITIVE_INFINITY : toGo[diagram.root]!;
  }

  /** The line behind the last `price` of this person. */
  line(index: number): Line {
    const { diagram } = this.space.people[index]!;
    const { choices, child, extra } = diagram;
    const line = new Int8Array(diagram.days).fill(dayOff);
    let node = diagram.root;
    for (let day = 0; day < diagram.days; day++) {
      let best = Number.POSITIVE_INFINITY;
      let bestChoice = 0;
      for (let c = 0; c < choices; c++) {
        const at = node * choices + c;
        const cost = this.classCost[day * choices + c]! + this.toGo[child[at]!]! + (extra === null ? 0 : extra[at]!);
        if (cost < best) {
          best = cost;
          bestChoice = c;
        }
      }
      line[day] = this.classType[day * choices + bestChoice]!;
      node = child[node * choices + bestChoice]!;
    }
    return line;
  }

  /** Own cost of a line: wishes and aims, constant included. The line must be lawful. */
  ownCost(index: number, line: Line): number {
    const person = this.space.people[index]!;
    const { diagram, members, own } = person;
    const { types } = this.space;
    let cost = person.constant;
    let node = diagram.root;
    for (let day = 0; day < diagram.days; day++) {
      const type = line[day]!;
      cost += own[day * (types + 1) + type + 1]!;
      const c = type === dayOff ? 0 : members.findIndex((of) => of.includes(type));
      const at = node * diagram.choices + c;
      if (c < 0 || diagram.child[at] === 0) return Number.POSITIVE_INFINITY;
      cost += diagram.extra === null ? 0 : diagram.extra[at]!;
      node = diagram.child[at]!;
    }
    return cost;
  }
}
