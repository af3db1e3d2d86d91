// The rules of order of one person where they change within the plan.
import { mergeStates, type RunPattern } from './mergeStates.ts';
import type { OrderRules, ShiftPerson, ShiftProblem } from './model.ts';

/** As `Standing`, with what the rules of the first day of the stretch still ask of it: `need` of work, `rest` of days off. */
interface Wandering {
  readonly run: number;
  readonly need: number;
  readonly same: number;
  readonly off: number;
  readonly rest: number;
  readonly last: number;
}

/** One automaton for all rules that hold on some day: a standing keeps what is asked of it, a step asks what its own day adds. */
export const compileChanging = (
  problem: ShiftProblem,
  person: ShiftPerson,
  later: NonNullable<ShiftPerson['later']>,
): RunPattern => {
  const { types } = problem;
  const choices = types.length + 1;
  const phases: readonly OrderRules[] = [person, ...later];
  const limits = phases.map((each) => each.longestRun).filter(Number.isFinite);
  // A run longer than every limit is forbidden everywhere alike.
  const runCap = Math.max(1, ...limits.map((limit) => Math.min(limit, problem.days + (person.before?.run ?? 0) + 1)));
  const longestRest = Math.max(...phases.map((each) => each.restMinutes));
  const rested = Math.max(
    1,
    ...phases.map((each) => each.fewestDaysOff),
    ...types.map(({ end, daysOffAfter }) =>
      Math.max(daysOffAfter, end === null ? 0 : Math.ceil((longestRest + end) / 1440)),
    ),
  );
  const restAllows = (phase: OrderRules, last: number, type: number, apart: number): boolean => {
    const [end, start] = [types[last]?.end ?? null, types[type]!.start];
    return end === null || start === null || apart * 1440 + start - end >= phase.restMinutes;
  };
  const begin = (): Wandering => {
    const { before } = person;
    if (before === null) return { run: 0, need: 0, same: 0, off: rested, rest: 0, last: -1 };
    const last = before.shift ?? -1;
    if (before.run > 0) {
      const need = Math.max(0, person.shortestRun - before.run);
      return { run: Math.min(before.run, runCap), need, same: before.sameRun, off: 0, rest: 0, last };
    }
    const off = Math.min(before.daysOff, rested);
    const rest = Math.max(0, person.fewestDaysOff - before.daysOff);
    return { run: 0, need: 0, same: 0, off, rest, last: off >= rested ? -1 : last };
  };
  const goOff = (phase: OrderRules, s: Wandering): Wandering | null => {
    if (s.run > 0 && s.need > 0) return null;
    const off = Math.min(rested, s.off + 1);
    const rest = Math.max(0, (s.run > 0 ? phase.fewestDaysOff : s.rest) - 1);
    return { run: 0, need: 0, same: 0, off, rest, last: off >= rested ? -1 : s.last };
  };
  const work = (phase: OrderRules, s: Wandering, type: number, first: boolean): Wandering | null => {
    const longest = types[type]!.longestRun ?? Number.POSITIVE_INFINITY;
    const last = types[s.last];
    if (s.run > 0) {
      if (s.run + 1 > phase.longestRun || !restAllows(phase, s.last, type, 1)) return null;
      if (last?.mayNotPrecede.includes(type)) return null;
    } else {
      if (1 > phase.longestRun) return null;
      if (!first) {
        if (s.rest > 0 || !restAllows(phase, s.last, type, s.off + 1)) return null;
        if (last !== undefined && s.off < last.daysOffAfter) return null;
      }
    }
    const same = s.run > 0 && s.last === type ? s.same + 1 : 1;
    if (same > longest) return null;
    return {
      run: Math.min(s.run + 1, runCap),
      need: first ? 0 : Math.max(0, (s.run > 0 ? s.need : phase.shortestRun) - 1),
      same: Number.isFinite(longest) ? same : 1,
      off: 0,
      rest: 0,
      last: type,
    };
  };
  const keyIn = (s: Wandering): string => `${s.run},${s.need},${s.same},${s.off},${s.rest},${s.last}`;
  const found: Wandering[] = [begin()];
  const index = new Map([[`first ${keyIn(found[0]!)}`, 0]]);
  const steps: number[][] = phases.map(() => []);
  for (let at = 0; at < found.length; at++) {
    const standing = found[at]!;
    const first = at === 0 && person.before === null;
    for (let choice = 0; choice < choices; choice++) {
      for (const [k, phase] of phases.entries()) {
        const usable = choice === 0 || !person.never.includes(choice - 1);
        const to = !usable ? null : choice === 0 ? goOff(phase, standing) : work(phase, standing, choice - 1, first);
        if (to === null) {
          steps[k]!.push(-1);
          continue;
        }
        const key = keyIn(to);
        const known = index.get(key) ?? found.push(to) - 1;
        index.set(key, known);
        steps[k]!.push(known);
      }
    }
  }
  const [base, ...others] = steps.map((each) => Int32Array.from(each));
  const { pattern, later: merging } = mergeStates(found.length, choices, base!, 0, others);
  return { ...pattern, later: later.map(({ from }, k) => ({ from, next: merging[k]! })) };
};
