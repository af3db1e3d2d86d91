// The rules of order of one person (runs, days off, rest, what may follow what) as a finite automaton, as small as it gets.
import { compileChanging } from './changingPattern.ts';
import { mergeStates, type RunPattern } from './mergeStates.ts';
import type { Before, ShiftPerson, ShiftProblem, ShiftType } from './model.ts';

interface Standing {
  /** Shifts in a row, 0 when off; `need` more to the shortest run, `same` of the type `last`. */
  readonly run: number;
  readonly need: number;
  readonly same: number;
  readonly off: number;
  /** Last shift type worked, -1 when it does not matter. */
  readonly last: number;
}

const keyOf = (s: Standing): string => `${s.run},${s.need},${s.same},${s.off},${s.last}`;

class OrderRules {
  readonly types: readonly ShiftType[];
  readonly person: ShiftPerson;
  /** More days off than this ask nothing any more. */
  readonly rested: number;
  readonly runCap: number;

  constructor(problem: ShiftProblem, person: ShiftPerson) {
    this.types = problem.types;
    this.person = person;
    const restDays = problem.types.map((type) =>
      type.end === null ? 0 : Math.ceil((person.restMinutes + type.end) / 1440),
    );
    this.rested = Math.max(person.fewestDaysOff, 1, ...restDays, ...problem.types.map((type) => type.daysOffAfter));
    this.runCap = Math.min(person.longestRun, problem.days + (person.before?.run ?? 0) + 1);
  }

  private restAllows(last: number, type: number, apart: number): boolean {
    if (last < 0) return true;
    const from = this.types[last]!.end;
    const to = this.types[type]!.start;
    return from === null || to === null || apart * 1440 + to - from >= this.person.restMinutes;
  }

  begin(before: Before | null): Standing {
    if (before === null) return { run: 0, need: 0, same: 0, off: this.rested, last: -1 };
    if (before.run > 0) {
      return {
        run: Math.min(before.run, this.runCap),
        need: Math.max(0, this.person.shortestRun - before.run),
        same: before.sameRun,
        off: 0,
        last: before.shift ?? -1,
      };
    }
    const off = Math.min(before.daysOff, this.rested);
    return { run: 0, need: 0, same: 0, off, last: off >= this.rested ? -1 : (before.shift ?? -1) };
  }

  rest(s: Standing): Standing | null {
    if (s.run > 0 && s.need > 0) return null;
    const off = Math.min(this.rested, s.off + 1);
    return { run: 0, need: 0, same: 0, off, last: off >= this.rested ? -1 : s.last };
  }

  /** `first`: the first day with unknown past, where a run counts as long enough already. */
  work(s: Standing, type: number, first: boolean): Standing | null {
    const known = this.types[type]!;
    const longest = known.longestRun ?? Number.POSITIVE_INFINITY;
    if (s.run > 0) {
      if (s.run + 1 > this.person.longestRun || !this.restAllows(s.last, type, 1)) return null;
      if (s.last >= 0 && this.types[s.last]!.mayNotPrecede.includes(type)) return null;
    } else if (!first) {
      if (s.off < this.person.fewestDaysOff || !this.restAllows(s.last, type, s.off + 1)) return null;
      if (s.last >= 0 && s.off < this.types[s.last]!.daysOffAfter) return null;
    }
    const same = s.run > 0 && s.last === type ? s.same + 1 : 1;
    if (same > longest) return null;
    return {
      run: Math.min(s.run + 1, this.runCap),
      need: first ? 0 : Math.max(0, (s.run > 0 ? s.need : this.person.shortestRun) - 1),
      same: Number.isFinite(longest) ? same : 1,
      off: 0,
      last: type,
    };
  }
}

/** Builds the automaton; shift types the person never has lead nowhere. */
export const compileRunPattern = (problem: ShiftProblem, person: ShiftPerson): RunPattern => {
  if (person.later !== undefined) return compileChanging(problem, person, person.later);
  const rules = new OrderRules(problem, person);
  const choices = problem.types.length + 1;
  const found: Standing[] = [rules.begin(person.before)];
  const index = new Map([[`first ${keyOf(found[0]!)}`, 0]]);
  const next: number[] = [];
  for (let at = 0; at < found.length; at++) {
    const standing = found[at]!;
    const first = at === 0 && person.before === null;
    for (let choice = 0; choice < choices; choice++) {
      const usable = choice === 0 || !person.never.includes(choice - 1);
      const to = usable ? (choice === 0 ? rules.rest(standing) : rules.work(standing, choice - 1, first)) : null;
      if (to === null) {
        next.push(-1);
        continue;
      }
      const key = keyOf(to);
      let known = index.get(key);
      if (known === undefined) {
        known = found.length;
        index.set(key, known);
        found.push(to);
      }
      next.push(known);
    }
  }
  return mergeStates(found.length, choices, Int32Array.from(next), 0).pattern;
};
