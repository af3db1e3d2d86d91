// The engine for shift work: a lawful plan at once, a proven bound by column generation, then dives and ever larger exact re-rostering. Seeded; counted in steps.
import type { LinearSolver } from '../engine/linearSolver.ts';
import { seededRandom } from '../seededRandom.ts';
import { chooseGroup } from './chooseGroup.ts';
import { diveLines } from './diveLines.ts';
import { type Generated, generateLines } from './generateLines.ts';
import { LineMaster } from './lineMaster.ts';
import { LinePricer } from './linePricer.ts';
import { LineRoster } from './lineRoster.ts';
import { compileLineSpace, countsWhole, type LineSpace } from './lineSpace.ts';
import { LineTree } from './lineTree.ts';
import type { Line, Lines, ShiftProblem } from './model.ts';
import { polishLines } from './polishLines.ts';
import { rerosterGroup } from './rerosterGroup.ts';
import { shakeLines } from './shakeLines.ts';
import { boundByWindows } from './windowBound.ts';

export interface LineOptions {
  readonly seed: number;
  /** Steps of the search after the first plan: a round of the bound, a dive or a group re-rostered is one each. */
  readonly budget: number;
  /** Steps at most after the first bound stands; these take longest. Without it only `budget` counts. */
  readonly afterBound?: number;
  /** A bound proven elsewhere, where there is one. */
  readonly known?: number | undefined;
  /** Asked between steps and rounds; a clock belongs in here. The plan is then marked as stopped. */
  readonly shouldStop?: () => boolean;
  readonly progress?: (at: { readonly step: number; readonly value: number; readonly bound: number }) => void;
}

export interface LineSolution {
  readonly lines: Lines;
  /** Soft points as the search counts them; broken hard covers weigh in, see `evaluateLines` for a verdict. */
  readonly value: number;
  /** Proven: no plan has fewer points. -Infinity when stopped before the first bound. */
  readonly bound: number;
  /** (value - bound) / value; 0 for a proven optimum. */
  readonly gap: number;
  readonly steps: number;
  readonly stopped: boolean;
  /** False where the horizon is too long for one linear program: the bound comes from windows of it. */
  readonly exact: boolean;
  /** People for whom no lawful line exists, with the rules given up for them; empty in a sound problem. */
  readonly impossible: readonly { readonly person: number; readonly givenUp: readonly string[] }[];
}

const small = 1e-6;
/** Above so many covers and people the linear program is left out, and the bound comes by windows. */
const mostRows = 4000;
/** Days of a window: four weeks, whose diagrams are small. */
const windowDays = 28;
/** Rounds for the bound of one window at most. */
const windowRounds = 150;

class LineSearch {
  readonly space: LineSpace;
  readonly roster: LineRoster;
  readonly whole: boolean;
  step = 0;
  exact = true;
  bound = Number.NEGATIVE_INFINITY;
  private readonly pricer: LinePricer;
  private readonly solver: LinearSolver | null;
  private readonly random: () => number;
  private readonly options: LineOptions;
  private readonly everybody: readonly number[];
  private best: Lines;
  bestValue: number;
  private last: number;

  constructor(problem: ShiftProblem, solver: LinearSolver | null, options: LineOptions) {
    this.space = compileLineSpace(problem);
    this.whole = countsWhole(this.space);
    this.solver = solver;
    this.options = options;
    this.last = options.budget;
    this.random = seededRandom(options.seed);
    this.pricer = new LinePricer(this.space);
    this.roster = new LineRoster(this.space);
    this.everybody = problem.people.map((_, person) => person);
    polishLines(this.roster, this.pricer, this.everybody);
    this.best = this.roster.whole();
    this.bestValue = this.roster.value;
    this.bound = options.known ?? Number.NEGATIVE_INFINITY;
  }

  readonly shouldStop = (): boolean => this.options.shouldStop?.() ?? false;

  private over(): boolean {
    return this.step >= this.last || this.shouldStop() || this.isProven();
  }

  private isProven(): boolean {
    return this.bestValue <= this.bound + small;
  }

  private keep(): void {
    if (this.roster.value >= this.bestValue - small) return;
    this.bestValue = this.roster.value;
    this.best = this.roster.whole();
  }

  private note(): void {
    this.keep();
    this.options.progress?.({ step: this.step, value: this.bestValue, bound: this.bound });
  }

  get lines(): Lines {
    return this.best;
  }

  private raise(bound: number): void {
    if (!this.space.complete) return;
    this.bound = Math.max(this.bound, this.whole ? Math.ceil(bound - small) : bound);
  }

  /** The relaxation of the whole: its bound, and a master full of good lines. */
  private relax(master: LineMaster): Generated | null {
    for (const person of this.everybody) {
      const line = this.roster.lines[person]!;
      master.add({ person, line, cost: this.pricer.ownCost(person, line) });
    }
    const grown = generateLines(master, this.pricer, {
      rounds: Math.max(1, this.options.budget - this.step),
      open: this.everybody,
      shouldStop: () => {
        this.step++;
        return this.shouldStop();
      },
      whole: this.whole,
    });
    if (grown !== null) this.raise(grown.bound);
    this.note();
    return grown;
  }

  private dive(master: LineMaster, root: Generated, chance: number): void {
    const found = diveLines(master, this.pricer, root.answer, {
      rounds: 20,
      random: this.random,
      chance,
      cutoff: Number.POSITIVE_INFINITY,
      retries: 0,
      shouldStop: this.shouldStop,
    });
    this.step++;
    if (found === null) return;
    this.take(found);
    this.note();
  }

  run(): void {
    if (this.over() || this.everybody.length === 0) return;
    const rows = this.everybody.length + this.space.curves.covers;
    const { solver } = this;
    const isLong = !this.space.complete || rows > mostRows;
    if (solver !== null && isLong) this.boundInWindows(solver);
    // A counted budget is short: on long horizons it is worth more in small steps than in a linear program of long lines.
    if (solver === null || rows > mostRows || (isLong && this.options.afterBound !== undefined)) this.shakeOn();
    else this.runWith(solver);
  }

  private shakeOn(): void {
    while (!this.over()) this.shake();
  }

  private boundInWindows(solver: LinearSolver): void {
    const { bound, steps } = boundByWindows(this.space, solver, {
      days: windowDays,
      rounds: windowRounds,
      mostRows,
      shouldStop: this.shouldStop,
    });
    this.bound = Math.max(this.bound, bound);
    this.step += steps;
    this.last += steps;
    this.exact = false;
    this.note();
  }

  private shake(): void {
    const size = 2 + Math.floor(this.random() * 3);
    const people = [...this.everybody];
    for (let i = 0; i < size && i < people.length; i++) {
      const j = i + Math.floor(this.random() * (people.length - i));
      [people[i], people[j]] = [people[j]!, people[i]!];
    }
    shakeLines(this.roster, this.pricer, people.slice(0, size), this.random);
    this.step++;
    this.note();
  }

  private runWith(solver: LinearSolver): void {
    const master = new LineMaster(this.space, solver, this.everybody, new Int32Array(this.space.curves.covers));
    try {
      const root = this.relax(master);
      if (this.options.afterBound !== undefined) this.last = Math.min(this.last, this.step + this.options.afterBound);
      if (root === null || this.over()) return;
      this.dive(master, root, 0);
      this.refine(solver, master, root);
    } finally {
      master.close();
    }
  }

  /** Groups re-rostered exactly; larger ones when nothing better is left, smaller ones when they are not solved. Between them the tree goes on. */
  private refine(solver: LinearSolver, master: LineMaster, root: Generated): void {
    const most = this.everybody.length;
    const tree = new LineTree(master, this.pricer, this.bound, {
      random: this.random,
      shouldStop: this.shouldStop,
      whole: this.whole,
      diveEvery: 20,
    });
    const least = Math.min(6, most);
    let size = Math.min(most, Math.max(8, Math.ceil(most * 0.55)));
    let proven = 0;
    let unsolved = 0;
    let round = 0;
    while (!this.over()) {
      if (!tree.exhausted && (round++ % 2 === 0 || this.bestValue - this.bound < 2)) {
        const found = tree.advance(this.bestValue);
        this.step++;
        if (found !== null) this.take(found);
        // What was found stands before the bound is raised: the tree has proven that nothing is below it.
        this.keep();
        this.raise(Math.min(tree.bound, this.bestValue));
        this.note();
      }
      if (this.over()) return;
      const people = chooseGroup(this.roster, this.pricer, root.boundPrices, size, this.random);
      const outcome = rerosterGroup(this.roster, this.pricer, solver, people, {
        rounds: 300,
        diveRounds: 20,
        dives: 1,
        equal: this.random() < 0.2,
        random: this.random,
        shouldStop: this.shouldStop,
        whole: this.whole,
      });
      this.step++;
      proven = outcome === 'proven' ? proven + 1 : 0;
      unsolved = outcome === 'worse' || outcome === 'equal' ? unsolved + 1 : 0;
      if (proven > 1) {
        size = Math.min(most, size + Math.max(1, Math.floor(size / 8)));
        proven = 0;
      }
      if (unsolved > 4) {
        size = Math.max(least, size - 1);
        unsolved = 0;
      }
      this.note();
    }
  }

  private take(lines: ReadonlyMap<number, Line>): void {
    for (const [person, line] of lines) this.roster.put(person, line, this.pricer);
    polishLines(this.roster, this.pricer, this.everybody);
  }
}

/**
 * Solves a shift problem; without a solver by exact answers of one person at a time, and without a bound. The same problem, solver, seed and budget give the same lines, unless `shouldStop` ended it.
 * Every line keeps the hard rules of its person (see `impossible`); hard covers are kept where the search can.
 */
export const solveLines = (problem: ShiftProblem, solver: LinearSolver | null, options: LineOptions): LineSolution => {
  const search = new LineSearch(problem, solver, options);
  search.run();
  const { bound, bestValue: value } = search;
  return {
    lines: search.lines,
    value,
    bound,
    gap: value <= bound + small ? 0 : (value - bound) / Math.max(1, Math.abs(value)),
    steps: search.step,
    stopped: search.shouldStop(),
    exact: search.exact,
    impossible: search.space.people.flatMap(({ givenUp }, person) =>
      givenUp.length === 0 ? [] : [{ person, givenUp }],
    ),
  };
};
