// The rules of one person's line as numbers for the engine: one set of them, or several where clauses change within the plan.
import type { ShiftRules } from '../../policy/clauses/shiftRules.ts';
import type { DaySum, OrderRules, ShiftPerson } from '../lines/model.ts';
import type { RulesOn } from './rulesByDay.ts';

type Order = Pick<ShiftPerson, keyof OrderRules | 'later'>;

/** What an `OrderRules` asks where nothing is asked of runs. */
const freely = { longestRun: Number.POSITIVE_INFINITY, shortestRun: 1, fewestDaysOff: 1 } as const;

const orderOf = ({ rest, rules }: RulesOn, most: number): OrderRules => ({
  longestRun: rules?.clause.longestRun ?? most,
  shortestRun: rules?.clause.shortestRun ?? 1,
  fewestDaysOff: rules?.clause.shortestOff ?? 1,
  restMinutes: (rest?.clause.hours ?? 0) * 60,
});

const isSame = (a: OrderRules, b: OrderRules): boolean =>
  a.longestRun === b.longestRun &&
  a.shortestRun === b.shortestRun &&
  a.fewestDaysOff === b.fewestDaysOff &&
  a.restMinutes === b.restMinutes;

/** Rules of order by day; `later` only where they change. */
export const orderByDay = (on: readonly RulesOn[], most: number): Order => {
  const first = orderOf(on[0]!, most);
  const later: (OrderRules & { from: number })[] = [];
  let last = first;
  for (const [from, each] of on.entries()) {
    const order = orderOf(each, most);
    if (isSame(order, last)) continue;
    later.push({ ...order, from });
    last = order;
  }
  return later.length === 0 ? first : { ...first, later };
};

/** A published day after the plan: the hours of its shift, null for a day without. */
export type DayAfter = { readonly start: number; readonly end: number } | null;

/** Whether published days after the plan break rules by themselves, beyond the stretch that the plan's last days may begin. */
const breakAlone = (after: readonly DayAfter[], order: OrderRules): boolean => {
  let from = 0;
  for (let at = 1; at <= after.length; at++) {
    const [here, before] = [after[at] ?? null, after[at - 1]!];
    const isEnd = at === after.length;
    if (!isEnd && (here === null) === (before === null)) continue;
    const length = at - from;
    if (before !== null && length > order.longestRun) return true;
    if (from > 0 && !isEnd && length < (before === null ? order.fewestDaysOff : order.shortestRun)) return true;
    from = at;
  }
  const shifts = after.flatMap((day, at) => (day === null ? [] : [{ ...day, at }]));
  return shifts.some((day, i) => {
    const next = shifts[i + 1];
    return next !== undefined && (next.at - day.at) * 1440 + next.start - day.end < order.restMinutes;
  });
};

/**
 * The rules with the published days after the plan let alone: nobody judges a run or a rest that has no day in the plan. Where they keep
 * the rules of the plan's last day anyhow, nothing changes. `banned`: the last day can hold no shift, since the run after it is full.
 */
export const withDaysAfter = (
  order: Order,
  days: number,
  after: readonly DayAfter[],
  canRest: boolean,
): { readonly order: Order; readonly banned: boolean } => {
  const last: OrderRules = order.later?.at(-1) ?? order;
  if (after.length === 0 || !breakAlone(after, last)) return { order, banned: false };
  const known = order.later ?? [];
  const off = after.indexOf(null);
  const run = off < 0 ? after.length : off;
  const first = after.findIndex((day) => day !== null);
  const { restMinutes } = last;
  const none = { ...freely, restMinutes: 0 };
  if (run > last.longestRun && !canRest) return { order, banned: false };
  if (run === 0 || run > last.longestRun) {
    const to = days + first;
    const later = [...known, { ...freely, restMinutes, from: to }, { ...none, from: to + 1 }];
    return { order: { ...order, later }, banned: run > 0 };
  }
  const { longestRun } = last;
  const later = [
    ...known,
    ...(run > 1 ? [{ ...none, longestRun, from: days + 1 }] : []),
    { ...none, from: days + run },
  ];
  return { order: { ...order, later }, banned: false };
};

/** What a clause asks of totals over so many days on which the person is there, and over so many weekends. */
export const totalsOf = (
  rule: ShiftRules | undefined,
  about: { readonly isOpen: boolean; readonly present: number; readonly shortest: number; readonly weekends: number },
): Pick<DaySum, 'minMinutes' | 'maxMinutes' | 'maxWeekends'> => ({
  minMinutes:
    about.isOpen && about.present >= 7 && rule?.leastMinutes !== undefined
      ? Math.max(0, Math.floor((rule.leastMinutes * about.present) / 7) - about.shortest + 1)
      : 0,
  maxMinutes:
    about.isOpen && rule?.mostMinutes !== undefined
      ? Math.ceil((rule.mostMinutes * about.present) / 7)
      : Number.POSITIVE_INFINITY,
  maxWeekends:
    rule?.mostWeekends === undefined ? Number.POSITIVE_INFINITY : Math.ceil((rule.mostWeekends * about.weekends) / 4),
});
