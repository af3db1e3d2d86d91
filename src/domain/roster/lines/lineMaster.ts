// The restricted master: known lines of some people against the covers, everybody else standing still. A linear program kept warm while lines are added.
import type { LinearSolver, LoadedProgram } from '../engine/linearSolver.ts';
import type { LineSpace } from './lineSpace.ts';
import { dayOff, type Line } from './model.ts';

export interface MasterColumn {
  readonly person: number;
  readonly line: Line;
  /** Own cost, constant included. */
  readonly cost: number;
}

export interface MasterAnswer {
  readonly objective: number;
  /** By person of the space (0 for those who stand still) and by cover. */
  readonly personDual: Float64Array;
  readonly coverDual: Float64Array;
  /** By sum watched. */
  readonly sumDual: Float64Array;
  readonly sumAmount: Float64Array;
  /** People left without a line, or sums out of their limits, by this much: above 0 nothing fits. */
  readonly unmet: number;
  /** By column, in the order they were added. */
  readonly share: Float64Array;
}

interface Slack {
  readonly cover: number;
  readonly row: number;
  readonly sign: 1 | -1;
  readonly cost: number;
  readonly size: number;
}

/** All people missing at (sign 1) or surplus to (sign -1) some covers, taken together: whole in every plan. */
export interface CoverSum {
  readonly covers: readonly number[];
  readonly sign: 1 | -1;
  /** Only where a person more or less weighs at least half of the heaviest. */
  readonly heavy?: boolean;
}

const keyOf = (person: number, line: Line): string => `${person}:${String.fromCharCode(...line.map((t) => t + 2))}`;

export class LineMaster {
  readonly space: LineSpace;
  readonly people: readonly number[];
  readonly columns: MasterColumn[] = [];
  /** Present without these people. */
  readonly base: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly known = new Map<string, number>();
  private readonly slacks: Slack[] = [];
  private readonly pivot: Float64Array;
  private readonly program: LoadedProgram;
  private readonly unmetCost: number;
  /** Columns of the program before and between the lines: slacks, then one stand-in a person; two for each sum where they were added. */
  private readonly place: number[] = [];
  private size = 0;
  private readonly unmetPlaces: number[] = [];
  private readonly waiting: MasterColumn[] = [];
  private constant = 0;
  private readonly sums: (CoverSum & { readonly places: readonly number[]; lower: number; upper: number })[] = [];
  /** By column of the program, the columns of lines that are shut out. */
  private barred = new Uint8Array(1024);

  constructor(space: LineSpace, solver: LinearSolver, people: readonly number[], base: Int32Array) {
    this.space = space;
    this.people = people;
    this.base = base;
    this.rowOf = new Int32Array(space.people.length).fill(-1);
    for (const [row, person] of people.entries()) this.rowOf[person] = row;
    this.pivot = new Float64Array(space.curves.covers);
    for (let j = 0; j < space.curves.covers; j++) this.openCover(j);
    this.unmetCost = 20 * space.curves.hardWeight;
    this.program = solver.load(this.skeleton());
  }

  /** Cuts the curve of a cover at its lowest point: segments of equal steps to the left and to the right. */
  private openCover(j: number): void {
    const { cost, width } = this.space.curves;
    const from = j * width + this.base[j]!;
    const most = this.people.length;
    let pivot = 0;
    for (let y = 1; y <= most; y++) if (cost[from + y]! < cost[from + pivot]!) pivot = y;
    this.pivot[j] = pivot;
    this.constant += cost[from + pivot]!;
    const row = this.people.length + j;
    const segment = (sign: 1 | -1, first: number, last: number, stepAt: (y: number) => number): void => {
      for (let y = first; y !== last; ) {
        const step = stepAt(y);
        let size = 0;
        while (y !== last && Math.abs(stepAt(y) - step) < 1e-9) {
          size++;
          y -= sign;
        }
        this.slacks.push({ cover: j, row, sign, cost: step, size });
      }
    };
    segment(1, pivot, 0, (y) => cost[from + y - 1]! - cost[from + y]!);
    segment(-1, pivot, most, (y) => cost[from + y + 1]! - cost[from + y]!);
  }

  private skeleton(): Parameters<LinearSolver['load']>[0] {
    const rows = this.people.length + this.space.curves.covers;
    const side = new Float64Array(rows).fill(1);
    for (let j = 0; j < this.space.curves.covers; j++) side[this.people.length + j] = this.pivot[j]!;
    const byRow: number[][] = Array.from({ length: rows }, () => []);
    for (const [index, { row }] of this.slacks.entries()) byRow[row]!.push(index);
    this.size = this.slacks.length + this.people.length;
    for (let row = 0; row < this.people.length; row++) {
      byRow[row]!.push(this.slacks.length + row);
      this.unmetPlaces.push(this.slacks.length + row);
    }
    const standIns = this.people.map(() => this.unmetCost);
    const start = new Int32Array(rows + 1);
    for (const [row, list] of byRow.entries()) start[row + 1] = start[row]! + list.length;
    const order = byRow.flat();
    return {
      cost: Float64Array.from([...this.slacks.map((s) => s.cost), ...standIns]),
      lower: new Float64Array(this.size),
      upper: Float64Array.from([...this.slacks.map((s) => s.size), ...this.people.map(() => 1)]),
      rowLower: side,
      rowUpper: side,
      rows: {
        start,
        index: Int32Array.from(order),
        value: Float64Array.from(order, (index) => this.slacks[index]?.sign ?? 1),
      },
    };
  }

  /** Rows a line stands in, its person's first. */
  private rowsOf({ person, line }: MasterColumn): number[] {
    const { curves, types } = this.space;
    const group = curves.groups[curves.groupOf[person]!]!;
    const rows = [this.rowOf[person]!];
    for (let day = 0; day < line.length; day++) {
      if (line[day] === dayOff) continue;
      const a = day * types + line[day]!;
      for (let k = group.start[a]!; k < group.start[a + 1]!; k++) rows.push(this.people.length + group.index[k]!);
    }
    return rows;
  }

  /** Position of the line among the columns; new ones enter the program with the next solve. */
  add(column: MasterColumn): { readonly index: number; readonly isNew: boolean } {
    const key = keyOf(column.person, column.line);
    const known = this.known.get(key);
    if (known !== undefined) return { index: known, isNew: false };
    const index = this.columns.length;
    this.known.set(key, index);
    this.columns.push(column);
    this.waiting.push(column);
    return { index, isNew: true };
  }

  private enter(): void {
    if (this.waiting.length === 0) return;
    const rows = this.waiting.map((column) => this.rowsOf(column));
    const start = new Int32Array(rows.length + 1);
    for (const [i, list] of rows.entries()) start[i + 1] = start[i]! + list.length;
    const index = Int32Array.from(rows.flat());
    this.program.addColumns({
      cost: Float64Array.from(this.waiting, (column) => column.cost),
      lower: new Float64Array(rows.length),
      upper: new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY),
      start,
      index,
      value: new Float64Array(index.length).fill(1),
    });
    for (const _ of this.waiting) this.place.push(this.size++);
    this.waiting.length = 0;
  }

  private limit(columns: readonly number[], lower: number, upper: (column: number) => number): void {
    this.enter();
    this.program.setColumnBounds(
      Int32Array.from(columns, (c) => this.place[c]!),
      new Float64Array(columns.length).fill(lower),
      Float64Array.from(columns, upper),
    );
  }

  /** Least share of columns: 1 settles a person on a line, 0 lets go. */
  settle(columns: readonly number[], share: 0 | 1): void {
    this.limit(columns, share, (c) => (this.barred[c] === 1 ? 0 : Number.POSITIVE_INFINITY));
  }

  /** Shuts out the columns for which this holds and lets all others in. */
  bar(out: (column: MasterColumn) => boolean): void {
    if (this.barred.length < this.columns.length) {
      const wider = new Uint8Array(this.columns.length * 2);
      wider.set(this.barred);
      this.barred = wider;
    }
    const changed: number[] = [];
    for (const [c, column] of this.columns.entries()) {
      const now = out(column) ? 1 : 0;
      if (now !== this.barred[c]) changed.push(c);
      this.barred[c] = now;
    }
    this.limit(changed, 0, (c) => (this.barred[c] === 1 ? 0 : Number.POSITIVE_INFINITY));
  }

  isBarred(column: number): boolean {
    return this.barred[column] === 1;
  }

  /** Watches a sum of missing or surplus people; gives its number for `limitSums`. */
  watch(sum: CoverSum): number {
    this.enter();
    const row = this.people.length + this.space.curves.covers + this.sums.length;
    const within = new Set(sum.covers);
    const least = sum.heavy === true ? 0.5 * this.slacks.reduce((most, s) => Math.max(most, s.cost), 0) : 0;
    const places = this.slacks.flatMap((s, i) =>
      s.sign === sum.sign && s.cost >= least && within.has(s.cover) ? [i] : [],
    );
    this.program.addRows(Float64Array.of(Number.NEGATIVE_INFINITY), Float64Array.of(Number.POSITIVE_INFINITY), {
      start: Int32Array.of(0, places.length),
      index: Int32Array.from(places),
      value: new Float64Array(places.length).fill(1),
    });
    this.program.addColumns({
      cost: Float64Array.of(this.unmetCost, this.unmetCost),
      lower: new Float64Array(2),
      upper: new Float64Array(2).fill(Number.POSITIVE_INFINITY),
      start: Int32Array.of(0, 1, 2),
      index: Int32Array.of(row, row),
      value: Float64Array.of(1, -1),
    });
    this.unmetPlaces.push(this.size, this.size + 1);
    this.size += 2;
    this.sums.push({ ...sum, places, lower: 0, upper: Number.POSITIVE_INFINITY });
    return this.sums.length - 1;
  }

  /** Sets the limits of all sums watched; those not named are free. */
  limitSums(limits: ReadonlyMap<number, { readonly lower: number; readonly upper: number }>): void {
    if (this.sums.length === 0) return;
    for (const [k, sum] of this.sums.entries()) {
      const { lower, upper } = limits.get(k) ?? { lower: 0, upper: Number.POSITIVE_INFINITY };
      sum.lower = lower;
      sum.upper = upper;
    }
    const first = this.people.length + this.space.curves.covers;
    this.program.setRowBounds(
      Int32Array.from(this.sums, (_, k) => first + k),
      Float64Array.from(this.sums, (sum) => (sum.lower > 0 ? sum.lower : Number.NEGATIVE_INFINITY)),
      Float64Array.from(this.sums, (sum) => sum.upper),
    );
  }

  solve(): MasterAnswer | null {
    this.enter();
    const answer = this.program.solve();
    if (answer.status !== 'optimal' || answer.values === null || answer.rowDuals === null) return null;
    const { values, rowDuals } = answer;
    const personDual = new Float64Array(this.space.people.length);
    for (const [row, person] of this.people.entries()) personDual[person] = rowDuals[row]!;
    const covers = this.space.curves.covers;
    return {
      objective: answer.objective + this.constant,
      personDual,
      coverDual: rowDuals.slice(this.people.length, this.people.length + covers),
      sumDual: rowDuals.slice(this.people.length + covers),
      sumAmount: Float64Array.from(this.sums, ({ places }) => places.reduce((sum, c) => sum + values[c]!, 0)),
      unmet: this.unmetPlaces.reduce((sum, c) => sum + values[c]!, 0),
      share: Float64Array.from(this.place, (c) => values[c]!),
    };
  }

  /** Least of curve plus prices over the number present, summed: the covers' part of a Lagrangian bound. */
  coverBound(coverDual: Float64Array, sumDual: Float64Array): number {
    const { cost, width, covers } = this.space.curves;
    const missing = new Float64Array(covers);
    const surplus = new Float64Array(covers);
    let total = 0;
    for (const [k, sum] of this.sums.entries()) {
      const dual = sumDual[k] ?? 0;
      if (Math.abs(dual) < 1e-12) continue;
      const side = dual > 0 ? sum.lower : sum.upper;
      if (!Number.isFinite(side)) continue;
      total += dual * side;
      const worth = sum.sign > 0 ? missing : surplus;
      for (const j of sum.covers) worth[j] = worth[j]! + dual;
    }
    for (let j = 0; j < covers; j++) {
      const from = j * width + this.base[j]!;
      let least = Number.POSITIVE_INFINITY;
      for (let y = 0; y <= this.people.length; y++) {
        const off = this.pivot[j]! - y;
        const at = cost[from + y]! + coverDual[j]! * y - (off > 0 ? missing[j]! * off : -surplus[j]! * off);
        if (at < least) least = at;
      }
      total += least;
    }
    return total;
  }

  close(): void {
    this.program.close();
  }
}
