import type { Breach, Reason } from '../policy/model.ts';
import { type Compiled, offBy, setFree } from './compileProblem.ts';
import { letterOf, type RosterLine, type RosterPlan, type RosterProblem } from './model.ts';
import { type Ground, layGround } from './placement/layGround.ts';
import type { Quality } from './placement/model.ts';
import { type Means, type PlacementAnswer, solvePlacement } from './placement/solvePlacement.ts';
import { whyCell } from './whyCell.ts';

export interface PlanOptions extends Partial<Omit<Means, 'seed'>> {
  /** Called now and then; answering false stops the search and `planRoster` returns null. */
  readonly progress?: (done: number, total: number) => boolean;
}

/** A plan with what it cannot keep, how near each bound of a day is to what is planned, and how good it is. */
export interface Planned {
  readonly plan: RosterPlan;
  readonly breaches: readonly Breach[];
  /** In the order of `problem.dayLimits`: how many are planned in the limit's mode. */
  readonly nearness: readonly number[];
  readonly quality: Quality;
}

/** Search moves without a solver, and branching nodes of a part; a part that the linear program leaves whole needs neither. */
export const usualEffort = { moves: 600, nodes: 400 } as const;

/** Makes a plan; null when `progress` said to stop. Fixed cells and rulings are kept; what cannot be met comes back as a breach. */
export const planRoster = (given: RosterProblem, options: PlanOptions = {}): Planned | null => {
  if (options.progress?.(0, 1) === false) return null;
  const ground = layGround(given);
  const answers = solveParts(ground, options);
  return answers === null ? null : finishPlan(ground, answers, options.solver?.name ?? '');
};

/** Solves the parts one after another; each is on its own, so that others may do it side by side with the same answers. */
export const solveParts = (ground: Pick<Ground, 'parts'>, options: PlanOptions): PlacementAnswer[] | null => {
  const { progress = () => true, solver = null, effort = usualEffort, left } = options;
  const answers: PlacementAnswer[] = [];
  const total = ground.parts.length + 1;
  for (const [i, part] of ground.parts.entries()) {
    if (!progress(i + 1, total)) return null;
    const means = { solver, effort, seed: part.seed, ...(left === undefined ? {} : { left }) };
    answers.push(solvePlacement(part.placement, part.office, means));
  }
  progress(total, total);
  return answers;
};

/** Puts the answers of the parts together into the plan, with reasons, breaches and quality. */
export const finishPlan = (
  ground: Omit<Ground, 'placement'>,
  answers: readonly PlacementAnswer[],
  solver: string,
): Planned => {
  const { problem, compiled, cellAt, parts } = ground;
  const office = new Uint8Array(cellAt.length);
  for (const [i, part] of parts.entries())
    for (const [at, cell] of part.cells.entries()) office[cell] = answers[i]!.office[at]!;
  setFree(compiled, cellAt, office);
  const sum = (of: (answer: PlacementAnswer) => number) => answers.reduce((total, answer) => total + of(answer), 0);
  return {
    plan: writePlan(problem, compiled),
    breaches: [...fixedAgainstRuling(problem), ...brokenLimits(problem, compiled), ...(problem.missing ?? [])],
    nearness: [...compiled.limits.load.subarray(0, problem.dayLimits.length)],
    quality: {
      points: sum((answer) => answer.points),
      bound: sum((answer) => answer.bound),
      cells: cellAt.length,
      broken: sum((answer) => answer.broken),
      empty: sum((answer) => answer.empty),
      steps: sum((answer) => answer.steps),
      stopped: answers.some((answer) => answer.stopped),
      solver,
    },
  };
};

const notEmployed: Reason = { code: 'roster.notEmployed', params: {}, ref: null };
const fixedByPerson: Reason = { code: 'roster.fixed', params: {}, ref: null };
const onlyOffice: Reason = { code: 'roster.openOffice', params: {}, ref: null };

const writePlan = (problem: RosterProblem, state: Compiled): RosterPlan => {
  const reasons: Reason[] = [];
  const known = new Map<string, number>();
  const seen = new Map<Reason, number>();
  const indexOf = (reason: Reason): number => {
    const quick = seen.get(reason);
    if (quick !== undefined) return quick;
    const key = JSON.stringify(reason);
    const index = known.get(key) ?? reasons.push(reason) - 1;
    known.set(key, index);
    seen.set(reason, index);
    return index;
  };
  const lines = problem.people.map((person, p): RosterLine => {
    let modes = '';
    const why: number[] = [];
    for (let d = 0; d < state.days; d++) {
      const cell = p * state.days + d;
      modes += state.office[cell] === 1 ? letterOf.office : letterOf[state.otherwise[cell]!];
      if (person.facts[d] == null) why.push(indexOf(notEmployed));
      else if (person.fixed[d] != null) why.push(indexOf(fixedByPerson));
      else if (state.free[cell] === 1) why.push(indexOf(whyCell(problem, state, cell)));
      else why.push(indexOf(person.rulings[d]?.because[0] ?? onlyOffice));
    }
    return { employeeId: person.employeeId, unitId: person.unitId, modes, why };
  });
  return { days: problem.days, lines, reasons };
};

/** Cells that a person fixed against what the clauses leave open. Leave and travel are decided elsewhere and never a fault. */
const fixedAgainstRuling = (problem: RosterProblem): Breach[] =>
  problem.people.flatMap((person) =>
    person.fixed.flatMap((mode, d): Breach[] => {
      const ruling = person.rulings[d];
      if (mode == null || person.facts[d] == null || ruling === undefined || ruling.allowed.includes(mode)) return [];
      if ((mode === 'leave' || mode === 'travel') && !ruling.allowed.includes('off')) return [];
      const reason = ruling.because[0];
      return [
        {
          code: 'roster.notAllowed',
          params: { mode, clause: reason?.code ?? '', ...reason?.params },
          ref: reason?.ref ?? null,
          day: problem.days[d]!,
          employeeIds: [person.employeeId],
        },
      ];
    }),
  );

const brokenLimits = (problem: RosterProblem, state: Compiled): Breach[] =>
  [...problem.dayLimits, ...problem.personLimits].flatMap((limit, k): Breach[] => {
    const short = offBy(state, k);
    if (short === 0) return [];
    const isDay = 'day' in limit;
    // People beside the plan are told in the numbers, though the bounds of the problem leave them out.
    const beside = isDay ? (limit.beside?.found ?? 0) : 0;
    const found = state.limits.load[k]! + beside;
    const tooMany = state.limits.load[k]! > (limit.max ?? Number.POSITIVE_INFINITY);
    const bound = ((tooMany ? limit.max : limit.min) ?? 0) + beside;
    return [
      {
        code: isDay
          ? tooMany
            ? 'roster.tooMany'
            : 'roster.tooFew'
          : tooMany
            ? 'roster.personTooMany'
            : 'roster.personTooFew',
        params: { ...limit.reason.params, clause: limit.reason.code, mode: limit.mode, found, bound, short },
        ref: limit.reason.ref,
        day: isDay ? limit.day : (limit.days[0] ?? null),
        employeeIds: isDay ? limit.counted : [limit.employeeId],
      },
    ];
  });
