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
  /** By column, in the order they were added. */
  readonly share: Float64Array;
}

interface Slack {
  readonly row: number;
  readonly sign: 1 | -1;
  readonly cost: number;
  readonly size: number;
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
  private readonly waiting: MasterColumn[] = [];
  private constant = 0;

  constructor(space: LineSpace, solver: LinearSolver, people: readonly number[], base: Int32Array) {
    this.space = space;
    this.people = people;
    this.base = base;
    this.rowOf = new Int32Array(space.people.length).fill(-1);
    for (const [row, person] of people.entries()) this.rowOf[person] = row;
    this.pivot = new Float64Array(space.curves.covers);
    for (let j = 0; j < space.curves.covers; j++) this.openCover(j);
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
        this.slacks.push({ row, sign, cost: step, size });
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
    const start = new Int32Array(rows + 1);
    for (const [row, list] of byRow.entries()) start[row + 1] = start[row]! + list.length;
    const order = byRow.flat();
    return {
      cost: Float64Array.from(this.slacks, (s) => s.cost),
      lower: new Float64Array(this.slacks.length),
      upper: Float64Array.from(this.slacks, (s) => s.size),
      rowLower: side,
      rowUpper: side,
      rows: {
        start,
        index: Int32Array.from(order),
        value: Float64Array.from(order, (index) => this.slacks[index]!.sign),
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
    this.waiting.length = 0;
  }

  /** Least share of columns: 1 settles a person on a line, 0 lets go. */
  settle(columns: readonly number[], share: 0 | 1): void {
    this.enter();
    this.program.setColumnBounds(
      Int32Array.from(columns, (c) => this.slacks.length + c),
      new Float64Array(columns.length).fill(share),
      new Float64Array(columns.length).fill(Number.POSITIVE_INFINITY),
    );
  }

  /** Shuts columns out, or lets them in again. */
  bar(columns: readonly number[], barred: boolean): void {
    this.enter();
    this.program.setColumnBounds(
      Int32Array.from(columns, (c) => this.slacks.length + c),
      new Float64Array(columns.length),
      new Float64Array(columns.length).fill(barred ? 0 : Number.POSITIVE_INFINITY),
    );
  }

  solve(): MasterAnswer | null {
    this.enter();
    const answer = this.program.solve();
    if (answer.status !== 'optimal' || answer.values === null || answer.rowDuals === null) return null;
    const personDual = new Float64Array(this.space.people.length);
    for (const [row, person] of this.people.entries()) personDual[person] = answer.rowDuals[row]!;
    return {
      objective: answer.objective + this.constant,
      personDual,
      coverDual: answer.rowDuals.slice(this.people.length),
      share: answer.values.slice(this.slacks.length),
    };
  }

  /** Least of curve plus price over the number present, summed: the covers' part of a Lagrangian bound. */
  coverBound(coverDual: Float64Array): number {
    const { cost, width, covers } = this.space.curves;
    let sum = 0;
    for (let j = 0; j < covers; j++) {
      const from = j * width + this.base[j]!;
      let least = Number.POSITIVE_INFINITY;
      for (let y = 0; y <= this.people.length; y++) {
        const at = cost[from + y]! + coverDual[j]! * y;
        if (at < least) least = at;
      }
      sum += least;
    }
    return sum;
  }

  close(): void {
    this.program.close();
  }
}
