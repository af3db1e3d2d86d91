import type { PlainDate } from '../../kernel/time.ts';
import { type Compiled, compileProblem } from './compileProblem.ts';
import { letterOf, type RosterPlan, type RosterProblem } from './model.ts';
import { fairAims } from './placement/fairAims.ts';
import { partsOf, sortedByUnit, unitsOf } from './placement/layGround.ts';
import type { Placement } from './placement/model.ts';
import { placementOf } from './placement/placementOf.ts';
import { finishPlan, type Planned, type PlanOptions, solveParts } from './planRoster.ts';

export interface ReplanOrder {
  /** What people hold in their hands now; the problem holds what has changed since. */
  readonly published: RosterPlan;
  /** Days before it stay as published. */
  readonly from: PlainDate;
  /** Those whom the change is about: their own days may move freely. */
  readonly touched: readonly string[];
}

export interface Replanned extends Planned {
  /** Published person-days of others that are different now. */
  readonly changed: number;
  /** True where it is proven that no plan keeping as many rules changes fewer. */
  readonly least: boolean;
}

/** Days of those touched, in points; days of others come before all points. */
const ownChange = 1;
const notPreferred = 2;

/**
 * The published plan with the least change that the problem's rules now ask: first as few rules broken as possible, then as few
 * changed days of people who are not `touched`, then points. Places that fall empty stay empty unless a rule asks for somebody.
 * Null when `progress` said to stop. Without a solver the answer comes at once and `least` is false wherever days changed.
 */
export const replan = (given: RosterProblem, order: ReplanOrder, options: PlanOptions = {}): Replanned | null => {
  const ground = layReplan(given, order);
  const { problem, compiled, cellAt, placement, published, before } = ground;
  const answers = solveParts(ground, options);
  if (answers === null) return null;
  const planned = finishPlan(ground, answers, options.solver?.name ?? '');
  let changed = 0;
  for (const [i, cell] of cellAt.entries())
    if (placement.fill[i] !== 0 && compiled.office[cell] !== published[i]) changed++;
  const lines = planned.plan.lines.map((line, p) => ({
    ...line,
    modes: [...line.modes]
      .map((letter, d) => (problem.days[d]! < order.from ? before[p * compiled.days + d] || letter : letter))
      .join(''),
  }));
  return { ...planned, plan: { ...planned.plan, lines }, changed, least: changed === 0 || planned.quality.empty === 0 };
};

/** The placement of a re-plan, from the published plan on. */
export const layReplan = (given: RosterProblem, { published: plan, from, touched }: ReplanOrder) => {
  const problem = sortedByUnit(given);
  const compiled = compileProblem(problem);
  const before = lettersOf(problem, plan);
  const isFrozen = problem.days.map((day) => day < from);
  for (const [cell, letter] of before.entries())
    if (compiled.free[cell] === 1 && letter !== '') compiled.office[cell] = letter === letterOf.office ? 1 : 0;
  const { placement: bare, cellAt } = placementOf(
    problem,
    compiled,
    (cell) => !(isFrozen[cell % compiled.days] && before[cell] !== ''),
  );
  const published = Uint8Array.from(cellAt, (cell) => compiled.office[cell]!);
  const placement = keeping(problem, compiled, bare, cellAt, published, before, new Set(touched));
  const parts = partsOf(placement, published, problem.seed);
  return { problem, compiled, cellAt, placement, published, before, parts };
};

/** By person × day the published letter, '' where nothing was published. */
const lettersOf = (problem: RosterProblem, published: RosterPlan): string[] => {
  const lines = new Map(published.lines.map((line) => [line.employeeId, line.modes]));
  const dayIndex = new Map(published.days.map((day, d) => [day, d]));
  return problem.people.flatMap((person) =>
    problem.days.map((day) => lines.get(person.employeeId)?.[dayIndex.get(day) ?? -1] ?? ''),
  );
};

/** The same bounds with other wishes: every cell as published, nobody farther from his share than he was. */
const keeping = (
  problem: RosterProblem,
  compiled: Compiled,
  bare: Placement,
  cellAt: Int32Array,
  published: Uint8Array,
  before: readonly string[],
  touched: ReadonlySet<string>,
): Placement => {
  const fill = new Int8Array(bare.cells);
  const cost = new Int32Array(bare.cells);
  let base = 0;
  for (const [i, cell] of cellAt.entries()) {
    const isPublished = before[cell] === letterOf.office || before[cell] === letterOf[compiled.otherwise[cell]!];
    const isOffice = isPublished ? published[i] === 1 : compiled.rather[cell] === 1;
    if (isPublished && !touched.has(problem.people[bare.personOf[i]!]!.employeeId)) {
      fill[i] = isOffice ? 1 : -1;
      // A wish that was granted is not taken back without need; nobody's day moves for a wish that was not.
      cost[i] = isOffice ? Math.min(0, bare.cost[i]!) : Math.max(0, bare.cost[i]!);
    } else cost[i] = (isPublished ? ownChange : notPreferred) * (isOffice ? -1 : 1);
    if (cost[i]! < 0) base -= cost[i]!;
  }
  const aims = fairAims(problem, compiled, cellAt, published, unitsOf(problem));
  const low = aims.low.slice();
  const high = aims.high.slice();
  for (let k = 0; k < low.length; k++) {
    let now = 0;
    for (let i = aims.start[k]!; i < aims.start[k + 1]!; i++) now += published[aims.list[i]!]!;
    low[k] = Math.min(low[k]!, now);
    high[k] = Math.max(high[k]!, now);
  }
  return { ...bare, fill, cost, base, counts: { ...aims, low, high } };
};
