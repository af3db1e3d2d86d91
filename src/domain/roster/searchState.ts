import { mondayOf } from '../../kernel/time.ts';
import { type Compiled, compileProblem } from './compileProblem.ts';
import type { RosterProblem } from './model.ts';

const ruleCost = 1_000_000;
const fillCost = 2_000;
const fairCost = 10;
const weekCost = 4;

/** A plan in the making: flips cells and says what each flip costs. Lower is better; the costs of rules outweigh all others. */
export interface SearchState extends Compiled {
  /** First and last person (exclusive) of each unit; people come sorted by unit. */
  readonly units: readonly { readonly unitId: string; readonly from: number; readonly to: number }[];
  /** By person: office days of free cells, with what is carried. */
  readonly taken: Float64Array;
  /** Turns one free cell over and returns the change of the cost. */
  flip(cell: number): number;
  /** What a limit is off by; 0 when it holds. */
  offBy(limit: number): number;
  /** Sets each person's fair share anew from what his unit has to give out. */
  aim(): void;
}

export const openSearch = (problem: RosterProblem): SearchState => {
  const compiled = compileProblem(problem);
  const { people, days, free, office, rather, limits, limitsOf } = compiled;
  const { min, max, load, weight, home } = limits;
  const mondays = problem.days.map(mondayOf);
  const weekNames = [...new Set(mondays)];
  const weekOf = Int32Array.from(mondays, (monday) => weekNames.indexOf(monday));
  const weeks = weekNames.length;

  const taken = Float64Array.from(problem.people, (person) => person.carried);
  const goal = new Float64Array(people);
  const inWeek = new Int32Array(people * weeks);
  const freeInWeek = new Int32Array(people * weeks);
  const share = new Float64Array(people);
  const rank = new Float64Array(people * days);
  const units: { unitId: string; from: number; to: number }[] = [];
  for (let p = 0; p < people; p++) {
    const person = problem.people[p]!;
    if (units.at(-1)?.unitId !== person.unitId) units.push({ unitId: person.unitId, from: p, to: p });
    units.at(-1)!.to = p + 1;
    for (let d = 0; d < days; d++) {
      const cell = p * days + d;
      if (free[cell] === 0) continue;
      freeInWeek[p * weeks + weekOf[d]!]!++;
      const ruling = person.rulings[d];
      rank[cell] = (ruling?.homeRank ?? 0) - (ruling?.officeRank ?? 0);
    }
  }

  const offBy = (k: number): number => {
    const now = load[k]!;
    return now > max[k]! ? now - max[k]! : now < min[k]! ? min[k]! - now : 0;
  };
  const flip = (cell: number): number => {
    const p = (cell / days) | 0;
    const step = office[cell] === 1 ? -1 : 1;
    let rules = 0;
    for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]!; i++) {
      const k = limitsOf.list[i]!;
      const before = offBy(k);
      load[k]! += home[k] === 1 ? -step : step;
      rules += weight[k]! * (offBy(k) - before);
    }
    office[cell] = step === 1 ? 1 : 0;
    const week = p * weeks + weekOf[cell - p * days]!;
    const off = taken[p]! - goal[p]!;
    const offWeek = inWeek[week]! - share[p]! * freeInWeek[week]!;
    taken[p]! += step;
    inWeek[week]! += step;
    const fill = rather[cell] === 1 ? -step : step;
    return (
      rules * ruleCost +
      fill * fillCost +
      fairCost * (2 * off * step + 1) +
      weekCost * (2 * offWeek * step + 1) +
      rank[cell]! * step
    );
  };
  const aim = () => {
    for (const unit of units)
      for (const wish of [0, 1]) {
        const inGroup: number[] = [];
        let places = 0;
        let chances = 0;
        for (let p = unit.from; p < unit.to; p++) {
          let mine = 0;
          let toHome = 0;
          let here = 0;
          for (let cell = p * days; cell < (p + 1) * days; cell++) {
            if (free[cell] === 0) continue;
            mine++;
            here += office[cell]!;
            if (rather[cell] === 0) toHome++;
          }
          if (mine === 0 || (toHome * 2 > mine ? 0 : 1) !== wish) continue;
          inGroup.push(p);
          chances += mine;
          places += here;
        }
        const carried = inGroup.reduce((sum, p) => sum + problem.people[p]!.carried, 0);
        const ratio = chances === 0 ? 0 : (places + carried) / chances;
        for (const p of inGroup) {
          let mine = 0;
          for (let w = 0; w < weeks; w++) mine += freeInWeek[p * weeks + w]!;
          goal[p] = ratio * mine;
          share[p] = Math.max(0, Math.min(1, (goal[p]! - problem.people[p]!.carried) / mine));
        }
      }
  };
  return { ...compiled, units, taken, flip, offBy, aim };
};
