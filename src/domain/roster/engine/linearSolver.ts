// What the engine asks of a solver of linear and mixed-integer programs; it is handed in, so that the domain stays pure.

/** Rows compressed: row r has `index[start[r]..start[r+1])` as columns and `value` beside them. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Minimise cost · x with `rowLower ≤ A x ≤ rowUpper`, `lower ≤ x ≤ upper`; infinities mark what has no bound. */
export interface LinearProgram {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By column: 1 where only whole numbers are allowed; absent for a plain linear program. */
  readonly integer?: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rows: SparseRows;
}

export interface SolveLimits {
  /** Ends at these processor seconds, with what is known by then. The plan is then marked as stopped early. */
  readonly seconds?: number;
  readonly nodes?: number;
  /** Relative and absolute distance of value and bound at which a mixed-integer solve may end. */
  readonly gap?: number;
  readonly absoluteGap?: number;
  /** Solves the linear relaxation, whatever `integer` says. */
  readonly relaxed?: boolean;
  /** False solves the program as it stands, which is quicker where it is nearly a network. */
  readonly presolve?: boolean;
  /** A known point to begin from; need not be complete. */
  readonly start?: Float64Array;
  readonly seed?: number;
}

export interface LinearAnswer {
  /** `stopped`: a limit ended the solve; `values` may still hold the best point found. */
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  readonly objective: number;
  /** No point is below this. Equal to `objective` for a solved linear program, -Infinity where nothing is proven. */
  readonly bound: number;
  readonly values: Float64Array | null;
  /** By row and by column, for a solved linear program; null otherwise. Reduced costs in `columnDuals`. */
  readonly rowDuals: Float64Array | null;
  readonly columnDuals: Float64Array | null;
  /** By row, for an infeasible linear program: a Farkas proof; null where the solver has none. */
  readonly ray: Float64Array | null;
  readonly nodes: number;
}

/** Columns compressed: column c has `index[start[c]..start[c+1])` as rows. */
export interface NewColumns {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer?: Uint8Array;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** A program kept by the solver: changed and solved again from where the last solve ended. Must be closed. */
export interface LoadedProgram {
  solve(limits?: SolveLimits): LinearAnswer;
  addColumns(columns: NewColumns): void;
  /** Later columns move up; only for a program without whole numbers. */
  removeColumns(index: Int32Array): void;
  addRows(rowLower: Float64Array, rowUpper: Float64Array, rows: SparseRows): void;
  /** Columns one by one: `lower[i]`, `upper[i]` belong to `index[i]`. */
  setColumnBounds(index: Int32Array, lower: Float64Array, upper: Float64Array): void;
  setRowBounds(index: Int32Array, lower: Float64Array, upper: Float64Array): void;
  setCosts(index: Int32Array, cost: Float64Array): void;
  close(): void;
}

export interface LinearSolver {
  readonly name: string;
  load(program: LinearProgram): LoadedProgram;
}
