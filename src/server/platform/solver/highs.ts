// HiGHS (WebAssembly, one thread) behind the engine's own solver interface. One runtime per call: its memory grows and never shrinks, so long-lived workers open a new one now and then.
import loadRuntime, { type Highs, type Model } from 'highs';
import type {
  LinearAnswer,
  LinearProgram,
  LinearSolver,
  LoadedProgram,
  NewColumns,
  SolveLimits,
  SparseRows,
} from '../../../domain/roster/engine/linearSolver.ts';

/** Status codes of the solver; the runtime lists them under `constants.modelStatus`. */
const optimal = 7;
const infeasible = 8;
const unboundedOrInfeasible = 9;
const unbounded = 10;
const empty = 6;

const statusOf = (code: number): LinearAnswer['status'] => {
  if (code === optimal || code === empty) return 'optimal';
  if (code === infeasible) return 'infeasible';
  if (code === unbounded) return 'unbounded';
  return 'stopped';
};

/** The solver's own exceptions carry its whole source text; only the first line is of use. */
const shortened = (failure: unknown): Error =>
  new Error(`solver: ${String(failure instanceof Error ? failure.message : failure).slice(0, 200)}`);

/** The solver takes places in ascending order only. */
const ascending = (index: Int32Array, ...values: Float64Array[]): { index: Int32Array; values: Float64Array[] } => {
  if (index.every((place, i) => i === 0 || place > index[i - 1]!)) return { index, values };
  const order = Array.from(index, (_, i) => i).sort((a, b) => index[a]! - index[b]!);
  return {
    index: Int32Array.from(order, (i) => index[i]!),
    values: values.map((list) => Float64Array.from(order, (i) => list[i]!)),
  };
};

class HighsProgram implements LoadedProgram {
  private readonly model: Model;
  private columns: number;
  private readonly marked: number[] = [];
  /** New columns leave the point feasible, so the primal method goes on; new bounds leave the prices feasible. */
  private strategy: 0 | 1 | 4 = 1;

  constructor(runtime: Highs, program: LinearProgram) {
    const rowCount = program.rowLower.length;
    this.columns = program.cost.length;
    program.integer?.forEach((whole, column) => {
      if (whole === 1) this.marked.push(column);
    });
    this.model = runtime.createModel({
      numCols: this.columns,
      numRows: rowCount,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: {
        format: 'csr',
        numRows: rowCount,
        numCols: this.columns,
        starts: program.rows.start,
        indices: program.rows.index,
        values: program.rows.value,
      },
      ...(this.marked.length > 0 ? { integrality: Int32Array.from(program.integer!) } : {}),
    });
    this.model.options.set({ output_flag: false });
  }

  solve(limits: SolveLimits = {}): LinearAnswer {
    const whole = this.marked.length > 0 && limits.relaxed !== true;
    const { model } = this;
    try {
      model.options.set({
        solve_relaxation: limits.relaxed === true,
        simplex_strategy: whole ? 1 : this.strategy,
        random_seed: limits.seed ?? 0,
        presolve: limits.presolve === false ? 'off' : 'choose',
        time_limit: limits.seconds ?? 1e9,
        mip_max_nodes: limits.nodes ?? 2_147_483_647,
        mip_rel_gap: limits.gap ?? 0,
        mip_abs_gap: limits.absoluteGap ?? 1e-6,
      });
      if (limits.start && whole) model.setSolution({ colValue: limits.start });
      model.zeroAllClocks();
      let code = Number(model.run().modelStatus);
      if (code === unboundedOrInfeasible) code = this.withoutPresolve();
      this.strategy = 0;
      return this.answer(statusOf(code), whole);
    } catch (failure) {
      throw shortened(failure);
    }
  }

  private withoutPresolve(): number {
    this.model.options.set({ presolve: 'off' });
    const code = Number(this.model.run().modelStatus);
    this.model.options.set({ presolve: 'choose' });
    return code;
  }

  private answer(status: LinearAnswer['status'], whole: boolean): LinearAnswer {
    const { model } = this;
    const hasPoint = Number(model.info.get('primal_solution_status')) === 2;
    const point = hasPoint ? model.getSolution() : null;
    const hasPrices = !whole && status === 'optimal' && point !== null;
    const objective = hasPoint ? model.getObjectiveValue() : Number.POSITIVE_INFINITY;
    const proven = whole ? Number(model.info.get('mip_dual_bound')) : Number.NEGATIVE_INFINITY;
    return {
      status,
      objective,
      bound: hasPrices ? objective : proven,
      values: point?.colValue ?? null,
      rowDuals: hasPrices ? point.rowDual : null,
      columnDuals: hasPrices ? point.colDual : null,
      ray: status === 'infeasible' && !whole ? (model.getDualRay()?.values ?? null) : null,
      nodes: whole ? Number(model.info.get('mip_node_count')) : 0,
    };
  }

  addColumns(added: NewColumns): void {
    const count = added.cost.length;
    if (count === 0) return;
    this.model.addCols({
      cost: added.cost,
      lower: added.lower,
      upper: added.upper,
      matrix: {
        format: 'csc',
        numRows: this.model.getDimensions().numRows,
        numCols: count,
        starts: added.start,
        indices: added.index,
        values: added.value,
      },
    });
    const first = this.columns;
    this.columns += count;
    const whole = added.integer
      ? Array.from(added.integer, (v, i) => (v === 1 ? first + i : -1)).filter((c) => c >= 0)
      : [];
    if (whole.length > 0) {
      this.marked.push(...whole);
      this.model.changeColsIntegrality({ kind: 'set', indices: whole }, new Int32Array(whole.length).fill(1));
    }
  }

  removeColumns(index: Int32Array): void {
    if (index.length === 0) return;
    if (this.marked.length > 0) throw new Error('columns of a program with whole numbers are not removed');
    this.model.deleteCols({ kind: 'set', indices: ascending(index).index });
    this.columns -= index.length;
  }

  addRows(rowLower: Float64Array, rowUpper: Float64Array, rows: SparseRows): void {
    if (rowLower.length === 0) return;
    this.model.addRows({
      lower: rowLower,
      upper: rowUpper,
      matrix: {
        format: 'csr',
        numRows: rowLower.length,
        numCols: this.columns,
        starts: rows.start,
        indices: rows.index,
        values: rows.value,
      },
    });
    this.strategy = 1;
  }

  setColumnBounds(index: Int32Array, lower: Float64Array, upper: Float64Array): void {
    if (index.length === 0) return;
    const sorted = ascending(index, lower, upper);
    this.model.changeColsBounds({ kind: 'set', indices: sorted.index }, sorted.values[0]!, sorted.values[1]!);
  }

  setRowBounds(index: Int32Array, lower: Float64Array, upper: Float64Array): void {
    if (index.length === 0) return;
    const sorted = ascending(index, lower, upper);
    this.model.changeRowsBounds({ kind: 'set', indices: sorted.index }, sorted.values[0]!, sorted.values[1]!);
  }

  setCosts(index: Int32Array, cost: Float64Array): void {
    if (index.length === 0) return;
    const sorted = ascending(index, cost);
    this.model.changeColsCost({ kind: 'set', indices: sorted.index }, sorted.values[0]!);
  }

  close(): void {
    this.model.dispose();
  }
}

/** A solver for this thread. Same program, same seed and no time limit give the same answer. */
export const openHighs = async (): Promise<LinearSolver> => {
  const runtime = await loadRuntime();
  return {
    name: `HiGHS ${runtime.version.string}`,
    load: (program) => new HighsProgram(runtime, program),
  };
};
