// Branch and price: splits on how many people are missing or surplus in all, by type or by day, then on who has what on a day. Each node is solved by column generation.
import { diveLines } from './diveLines.ts';
import { type Generated, generateLines } from './generateLines.ts';
import type { LineMaster, MasterAnswer } from './lineMaster.ts';
import type { LinePricer } from './linePricer.ts';
import type { Line } from './model.ts';

type Decision =
  | { readonly kind: 'sum'; readonly sum: number; readonly lower: number; readonly upper: number }
  | {
      readonly kind: 'cell';
      readonly person: number;
      readonly day: number;
      readonly choice: number;
      readonly forced: boolean;
    };

interface TreeNode {
  readonly bound: number;
  readonly decisions: readonly Decision[];
}

export interface TreeLimits {
  readonly random: () => number;
  readonly shouldStop: () => boolean;
  readonly whole: boolean;
  /** Every how many nodes a dive is tried; 0: never. */
  readonly diveEvery: number;
}

const small = 1e-6;

export class LineTree {
  private readonly master: LineMaster;
  private readonly pricer: LinePricer;
  private readonly limits: TreeLimits;
  private readonly open: TreeNode[] = [];
  private handled = 0;
  /** Nodes given up unsolved: nothing is proven beyond their bound. */
  private lost = Number.POSITIVE_INFINITY;

  constructor(master: LineMaster, pricer: LinePricer, rootBound: number, limits: TreeLimits) {
    this.master = master;
    this.pricer = pricer;
    this.limits = limits;
    this.open.push({ bound: rootBound, decisions: [] });
    this.watchSums();
  }

  private watchSums(): void {
    const { problem } = this.master.space;
    const all = problem.covers.map((_, j) => j);
    const groups = [all];
    const add = (keyOf: (j: number) => string): void => {
      const by = new Map<string, number[]>();
      for (const j of all) by.set(keyOf(j), [...(by.get(keyOf(j)) ?? []), j]);
      if (by.size > 1 && by.size <= 40) groups.push(...by.values());
    };
    add((j) => String(problem.covers[j]!.types));
    add((j) => String(problem.covers[j]!.day));
    for (const covers of groups) {
      for (const sign of [1, -1] as const) {
        this.master.watch({ covers, sign });
      }
    }
  }

  /** No plan is below this. */
  get bound(): number {
    return this.open.reduce((least, node) => Math.min(least, node.bound), this.lost);
  }

  get exhausted(): boolean {
    return this.open.length === 0;
  }

  private enter(decisions: readonly Decision[]): void {
    const { space } = this.master;
    const choices = space.types + 1;
    const narrowed = new Map<number, Float64Array>();
    const limits = new Map<number, { lower: number; upper: number }>();
    for (const decision of decisions) {
      if (decision.kind === 'sum') {
        const known = limits.get(decision.sum);
        limits.set(decision.sum, {
          lower: Math.max(decision.lower, known?.lower ?? 0),
          upper: Math.min(decision.upper, known?.upper ?? Number.POSITIVE_INFINITY),
        });
        continue;
      }
      const { person, day, choice, forced } = decision;
      const own = narrowed.get(person) ?? Float64Array.from(space.people[person]!.own);
      narrowed.set(person, own);
      for (let c = 0; c < choices; c++) {
        if ((c === choice) !== forced) own[day * choices + c] = Number.POSITIVE_INFINITY;
      }
    }
    for (const person of this.master.people) this.pricer.narrow(person, narrowed.get(person) ?? null);
    this.master.limitSums(limits);
    this.master.bar(({ person, line }) => {
      const own = narrowed.get(person);
      return (
        own?.length !== undefined &&
        line.some((type, day) => own[day * choices + type + 1] === Number.POSITIVE_INFINITY)
      );
    });
  }

  /** Opens everything again: the master and the pricer know no decision. */
  leave(): void {
    this.enter([]);
  }

  private split(answer: MasterAnswer): [Decision, Decision] | null {
    for (const [k, amount] of answer.sumAmount.entries()) {
      const below = Math.floor(amount + 1e-5);
      if (amount - below < 1e-3) continue;
      return [
        { kind: 'sum', sum: k, lower: 0, upper: below },
        { kind: 'sum', sum: k, lower: below + 1, upper: Number.POSITIVE_INFINITY },
      ];
    }
    return this.splitCell(answer);
  }

  private splitCell(answer: MasterAnswer): [Decision, Decision] | null {
    const { space, columns } = this.master;
    const choices = space.types + 1;
    const shares = new Map<number, Float64Array>();
    for (const [c, share] of answer.share.entries()) {
      if (share < small) continue;
      const { person, line } = columns[c]!;
      const known = shares.get(person) ?? new Float64Array(space.days * choices);
      shares.set(person, known);
      for (let day = 0; day < line.length; day++) {
        const at = day * choices + line[day]! + 1;
        known[at] = known[at]! + share;
      }
    }
    let best: { person: number; day: number; choice: number } | null = null;
    let bestRank = 1e-4;
    for (const [person, known] of shares) {
      for (let day = 0; day < space.days; day++) {
        for (let choice = 0; choice < choices; choice++) {
          const share = known[day * choices + choice]!;
          const rank = Math.min(share, 1 - share) * (choice === 0 ? 1.5 : 1);
          if (rank > bestRank) {
            bestRank = rank;
            best = { person, day, choice };
          }
        }
      }
    }
    if (best === null) return null;
    return [
      { kind: 'cell', ...best, forced: true },
      { kind: 'cell', ...best, forced: false },
    ];
  }

  /** Handles the open node with the lowest bound. Gives lines of the master's people when a plan below `cutoff` was met. */
  advance(cutoff: number): Map<number, Line> | null {
    let at = 0;
    for (const [i, node] of this.open.entries()) if (node.bound <= this.open[at]!.bound) at = i;
    const [node] = this.open.splice(at, 1);
    if (node === undefined || node.bound >= cutoff - small) {
      if (node !== undefined) this.open.length = 0;
      if (node !== undefined) this.lost = Math.min(this.lost, node.bound);
      return null;
    }
    this.handled++;
    this.enter(node.decisions);
    const grown = generateLines(this.master, this.pricer, {
      rounds: 500,
      open: this.master.people,
      shouldStop: this.limits.shouldStop,
      cutoff,
      whole: this.limits.whole,
    });
    if (grown === null || (!grown.complete && this.limits.shouldStop())) {
      this.open.push(node);
      this.leave();
      return null;
    }
    const found = this.judge(node, grown, cutoff);
    this.leave();
    return found;
  }

  private judge(
    node: TreeNode,
    { answer, bound: proven, complete }: Generated,
    cutoff: number,
  ): Map<number, Line> | null {
    const bound = Math.max(node.bound, this.limits.whole ? Math.ceil(proven - small) : proven);
    if (bound >= cutoff - small || (complete && answer.unmet > small)) {
      if (bound >= cutoff - small) this.lost = Math.min(this.lost, bound);
      return null;
    }
    const split = this.split(answer);
    if (split === null) {
      const lines = new Map<number, Line>();
      for (const [c, share] of answer.share.entries()) {
        if (share > 0.5) lines.set(this.master.columns[c]!.person, this.master.columns[c]!.line);
      }
      return lines.size === this.master.people.length ? lines : null;
    }
    for (const decision of split) this.open.push({ bound, decisions: [...node.decisions, decision] });
    if (this.limits.diveEvery === 0 || this.handled % this.limits.diveEvery !== 1) return null;
    return diveLines(this.master, this.pricer, answer, {
      rounds: 20,
      random: this.limits.random,
      chance: 0.1,
      cutoff,
      retries: 3,
      shouldStop: this.limits.shouldStop,
    });
  }
}
