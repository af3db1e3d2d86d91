// Which rest and which rules for lines hold for a person on each day of a plan.
import type { PersonInRoster } from '../composeProblem.ts';
import type { HoursOn } from './hoursOn.ts';

export type RulesOn = Pick<HoursOn, 'rest' | 'rules'>;

const none: RulesOn = { rest: null, rules: null };

/**
 * The rules in force on each day. A day that is no working day of the person's calendar is under the rules of the day before it, as for
 * the judge; days before the first are under those of the first.
 */
export const rulesByDay = (
  { facts, kinds }: Pick<PersonInRoster, 'facts' | 'kinds'>,
  read: (day: number) => HoursOn,
): RulesOn[] => {
  const found: RulesOn[] = [];
  let last: RulesOn | null = null;
  for (let d = 0; d < facts.length; d++) {
    if (facts[d] != null && kinds[d] === 'workday') {
      const { rest, rules } = read(d);
      if (last === null) found.fill({ rest, rules });
      last = { rest, rules };
    }
    found.push(last ?? none);
  }
  return found;
};

/** Days from the first to the last on which somebody has a cell: his line goes from the one to the other. */
export const spanOf = ({ facts, kinds }: Pick<PersonInRoster, 'facts' | 'kinds'>): readonly [number, number] | null => {
  const isThere = (_: unknown, d: number): boolean => facts[d] != null && kinds[d] === 'workday';
  const first = facts.findIndex(isThere);
  return first < 0 ? null : [first, facts.findLastIndex(isThere)];
};
