import type { Breach, Reason } from '../policy/model.ts';
import { fillGreedily } from './fillGreedily.ts';
import { improveUnit, mend } from './improve.ts';
import { letterOf, type RosterLine, type RosterPlan, type RosterProblem } from './model.ts';
import { openSearch, type SearchState } from './searchState.ts';
import { seededRandom } from './seededRandom.ts';
import { whyCell } from './whyCell.ts';

export interface PlanOptions {
  /** Tries of improvement for each open cell; counted, never timed, so that the same seed gives the same plan. */
  readonly budget?: number;
  /** Called now and then; answering false stops the search and `planRoster` returns null. */
  readonly progress?: (done: number, total: number) => boolean;
}

/** A plan with what it cannot keep, and how near each bound of a day is to what is planned. */
export interface Planned {
  readonly plan: RosterPlan;
  readonly breaches: readonly Breach[];
  /** In the order of `problem.dayLimits`: how many are planned in the limit's mode. */
  readonly nearness: readonly number[];
}

const rounds = 4;

/** Makes a plan; null when `progress` said to stop. Fixed cells and rulings are kept; what cannot be met comes back as a breach. */
export const planRoster = (given: RosterProblem, options: PlanOptions = {}): Planned | null => {
  const inOrder = (a: { unitId: string; employeeId: string }, b: { unitId: string; employeeId: string }) =>
    a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : a.employeeId < b.employeeId ? -1 : 1;
  const problem: RosterProblem = { ...given, people: [...given.people].sort(inOrder) };
  const { budget = 24, progress = () => true } = options;
  const state = openSearch(problem);
  const random = seededRandom(problem.seed);
  const total = state.units.length * rounds;
  if (!progress(0, total)) return null;
  fillGreedily(state, problem.dayLimits.length, random);
  for (let round = 0; round < rounds; round++) {
    mend(state, 60, random);
    state.aim();
    for (const [u, unit] of state.units.entries()) {
      const cells = (unit.to - unit.from) * state.days;
      improveUnit(state, unit, Math.ceil((budget * cells) / rounds), random);
      if (u % 8 === 7 && !progress(round * state.units.length + u, total)) return null;
    }
  }
  mend(state, 200, random);
  progress(total, total);
  return {
    plan: writePlan(problem, state),
    breaches: [...fixedAgainstRuling(problem), ...brokenLimits(problem, state), ...(problem.missing ?? [])],
    nearness: [...state.limits.load.subarray(0, problem.dayLimits.length)],
  };
};

const notEmployed: Reason = { code: 'roster.notEmployed', params: {}, ref: null };
const fixedByPerson: Reason = { code: 'roster.fixed', params: {}, ref: null };
const onlyOffice: Reason = { code: 'roster.openOffice', params: {}, ref: null };

const writePlan = (problem: RosterProblem, state: SearchState): RosterPlan => {
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

const brokenLimits = (problem: RosterProblem, state: SearchState): Breach[] =>
  [...problem.dayLimits, ...problem.personLimits].flatMap((limit, k): Breach[] => {
    const short = state.offBy(k);
    if (short === 0) return [];
    const found = state.limits.load[k]!;
    const tooMany = found > (limit.max ?? Number.POSITIVE_INFINITY);
    const bound = (tooMany ? limit.max : limit.min) ?? 0;
    const isDay = 'day' in limit;
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
