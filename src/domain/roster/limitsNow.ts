import { dayLimitsOf } from '../policy/limitsFor.ts';
import type { DayLimit, PersonOnDay } from '../policy/model.ts';
import type { RosterFacts } from './composeProblem.ts';
import { besideOn } from './personBeside.ts';

/** The bounds of days by what is known now, people beside the plan included; whatever the plan itself was made with. */
export const limitsNow = ({ days, people, beside }: RosterFacts): DayLimit[] =>
  days.flatMap(({ context }, d) => {
    const working = people.flatMap((person): PersonOnDay[] => {
      const known = person.facts[d] ?? null;
      return known === null || person.kinds[d] !== 'workday' ? [] : [known];
    });
    return dayLimitsOf({ context, people: working, beside: besideOn(beside, d) });
  });
