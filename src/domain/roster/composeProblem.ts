import type { PlainDate } from '../../kernel/time.ts';
import { holdsOn } from '../../kernel/time.ts';
import type { DayOnCalendar } from '../calendar/model.ts';
import type { DayContext } from '../policy/dayContext.ts';
import { type HistoryDay, limitsFor } from '../policy/limitsFor.ts';
import type { Mode, PersonOnDay, Ruling } from '../policy/model.ts';
import { rulePerson } from '../policy/rulePerson.ts';
import type { Absence, FixedCell, RosterPerson, RosterProblem, Wish } from './model.ts';
import { besideOn, type PersonBeside } from './personBeside.ts';

/** What is known before any clause has spoken. The judge takes the same facts and asks the clauses anew. */
export interface RosterFacts {
  readonly days: readonly { readonly day: PlainDate; readonly context: DayContext }[];
  readonly people: readonly PersonInRoster[];
  readonly absences: readonly Absence[];
  /** What is published before and after the days at hand. */
  readonly history?: readonly HistoryDay[];
  readonly wishes?: readonly Wish[];
  /** People of other plans with whom a bound is shared. */
  readonly beside?: readonly PersonBeside[];
}
export interface PersonInRoster {
  readonly employeeId: string;
  readonly unitId: string;
  readonly facts: readonly (PersonOnDay | null)[];
  /** What each day is by the calendar that this person follows. */
  readonly kinds: readonly DayOnCalendar['kind'][];
  /** Set where `kinds` leaves the calendar aside because the person works round the clock: what it says. */
  readonly calendar?: readonly DayOnCalendar['kind'][];
  readonly carried: number;
}

const absent = (mode: Absence['mode']): Ruling => ({
  allowed: [mode],
  because: [{ code: `roster.${mode}`, params: {}, ref: null }],
  overruled: [],
  duties: [],
});
const absentFor = { leave: absent('leave'), travel: absent('travel') };
const nobody: Ruling = { allowed: ['off'], because: [], overruled: [], duties: [] };

/** Absences and fixed cells by person, so that nobody is searched for twice. */
export const absencesByPerson = (absences: readonly Absence[]): ReadonlyMap<string, readonly Absence[]> => {
  const byPerson = new Map<string, Absence[]>();
  for (const absence of absences) {
    const own = byPerson.get(absence.employeeId);
    if (own) own.push(absence);
    else byPerson.set(absence.employeeId, [absence]);
  }
  return byPerson;
};

/** Asks the clauses in force about every person-day and sets the bounds: the problem that a planner gets. */
export const composeProblem = (facts: RosterFacts, fixed: readonly FixedCell[], seed: number): RosterProblem => {
  const absences = absencesByPerson(facts.absences);
  const fixedAt = new Map<string, Mode>(fixed.map((cell) => [`${cell.employeeId} ${cell.day}`, cell.mode]));
  const people = facts.people.map((person): RosterPerson => {
    const own = absences.get(person.employeeId);
    const rulings = facts.days.map(({ day, context }, d): Ruling => {
      const known = person.facts[d] ?? null;
      if (known === null) return nobody;
      const kind = person.kinds[d]!;
      const away = kind === 'workday' ? own?.find((each) => holdsOn(each, day)) : undefined;
      return away ? absentFor[away.mode] : rulePerson(known, kind, context);
    });
    return {
      employeeId: person.employeeId,
      unitId: person.unitId,
      facts: person.facts,
      rulings,
      carried: person.carried,
      fixed: facts.days.map(({ day }) => fixedAt.get(`${person.employeeId} ${day}`) ?? null),
    };
  });
  const ruled = facts.days.map(({ context }, d) => {
    const working: PersonOnDay[] = [];
    const rulings: Ruling[] = [];
    for (const [p, person] of facts.people.entries()) {
      const known = person.facts[d] ?? null;
      if (known === null || person.kinds[d] !== 'workday') continue;
      working.push(known);
      rulings.push(people[p]!.rulings[d]!);
    }
    return { context, people: working, rulings, beside: besideOn(facts.beside, d) };
  });
  return {
    days: facts.days.map(({ day }) => day),
    people,
    ...limitsFor(ruled, facts.history),
    wishes: facts.wishes ?? [],
    seed,
  };
};
