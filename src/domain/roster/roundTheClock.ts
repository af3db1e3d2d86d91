import type { DayContext } from '../policy/dayContext.ts';
import type { PersonOnDay } from '../policy/model.ts';
import { rulePerson } from '../policy/rulePerson.ts';
import type { PersonInRoster } from './composeProblem.ts';

/** Whether a person's days off come from his line of shifts on a day, whatever the calendar says. */
export const isRoundTheClock = (person: PersonOnDay, context: DayContext): boolean =>
  // Most people are told apart by whom the clause is for, which is quicker than ruling their day.
  context.clauses.some(
    ({ clause, isFor }) => clause.kind === 'shifts' && clause.roundTheClock === true && isFor(person),
  ) && rulePerson(person, 'workday', context).allowed.includes('off');

/** People for whom a round-the-clock clause speaks work on any day of the calendar; `calendar` keeps what it would have said. */
export const withAllDays = (
  people: readonly PersonInRoster[],
  contexts: readonly DayContext[],
): readonly PersonInRoster[] => {
  const isOpen = contexts.map((context) =>
    context.clauses.some(({ clause }) => clause.kind === 'shifts' && clause.roundTheClock === true),
  );
  if (!isOpen.includes(true)) return people;
  return people.map((person) => {
    const every = person.facts.map(
      (facts, d) => isOpen[d] === true && facts !== null && isRoundTheClock(facts, contexts[d]!),
    );
    return every.includes(true)
      ? { ...person, kinds: person.kinds.map((kind, d) => (every[d] ? 'workday' : kind)), calendar: person.kinds }
      : person;
  });
};
