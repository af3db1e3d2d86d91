import type { Reason } from '../policy/model.ts';
import type { Compiled } from './compileProblem.ts';
import type { RosterProblem } from './model.ts';

interface Bound {
  readonly reason: Reason;
  readonly isDay: boolean;
  readonly home: boolean;
  readonly min: number;
  readonly max: number;
  readonly load: number;
  /** Places that people beside the plan take, which the bounds leave out. */
  readonly beside: number;
}

/** Whether a bound decides an office day, or a day away, and by which sentence; the first that matches speaks. */
const forOffice: readonly [(b: Bound) => boolean, string, 'min' | 'max'][] = [
  [(b) => b.isDay && !b.home && b.min > 0 && b.load <= b.min, 'roster.needed', 'min'],
  [(b) => b.isDay && b.home && b.load >= b.max, 'roster.homeFull', 'max'],
  [(b) => !b.isDay && b.home && b.load >= b.max, 'roster.homeDaysUsed', 'max'],
  [(b) => b.isDay && !b.home && Number.isFinite(b.max), 'roster.turnOffice', 'max'],
];
const forAway: readonly [(b: Bound) => boolean, string, 'min' | 'max'][] = [
  [(b) => b.isDay && !b.home && b.load >= b.max, 'roster.turnHome', 'max'],
  [(b) => !b.isDay && !b.home && b.load >= b.max, 'roster.runFull', 'max'],
  [(b) => b.isDay && b.home && b.min > 0 && b.load <= b.min, 'roster.homeNeeded', 'min'],
  [(b) => !b.isDay && b.home && b.min > 0 && b.load <= b.min, 'roster.homeOwed', 'min'],
  [(b) => b.isDay && b.home && Number.isFinite(b.max), 'roster.homeGiven', 'max'],
  [(b) => !b.isDay && b.home && Number.isFinite(b.max), 'roster.homeDay', 'max'],
];

/** Why the planner put a free cell where it stands: the bound that decided, with its clause. */
export const whyCell = (problem: RosterProblem, state: Compiled, cell: number): Reason => {
  const { limits, limitsOf, office } = state;
  const bounds: Bound[] = [];
  for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]!; i++) {
    const k = limitsOf.list[i]!;
    const isDay = k < problem.dayLimits.length;
    const limit = isDay ? problem.dayLimits[k]! : problem.personLimits[k - problem.dayLimits.length]!;
    const max = limit.max ?? Number.POSITIVE_INFINITY;
    bounds.push({
      reason: limit.reason,
      isDay,
      home: limits.home[k] === 1,
      min: limit.min ?? 0,
      max,
      load: limits.load[k]!,
      beside: isDay ? (problem.dayLimits[k]!.beside?.found ?? 0) : 0,
    });
  }
  const isOffice = office[cell] === 1;
  for (const [decides, code, which] of isOffice ? forOffice : forAway) {
    const bound = bounds.find(decides);
    if (bound === undefined) continue;
    const { share, name } = bound.reason.params;
    const per = /^homeDays\.(week|month)\./.exec(bound.reason.code)?.[1];
    const params = {
      // What is left of a week that an earlier plan began is not what the clause gives.
      count: per === undefined ? bound[which] + bound.beside : (bound.reason.params[which] ?? bound[which]),
      ...(share === undefined ? {} : { share }),
      ...(name ? { name } : {}),
      ...(per === undefined ? {} : { per }),
    };
    return { code, params, ref: bound.reason.ref };
  }
  return { code: isOffice ? 'roster.openOffice' : 'roster.openAway', params: {}, ref: null };
};
