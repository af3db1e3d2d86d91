import { dayOnCalendar } from '../../domain/calendar/dayOnCalendar.ts';
import type { DayOnCalendar } from '../../domain/calendar/model.ts';
import { dispensationGrounds } from '../../domain/people/dispensation.ts';
import type { PolicyFacts } from '../../domain/policy/clauses/clauseKind.ts';
import type { DryRunInput } from '../../domain/policy/dryRun.ts';
import { indexInUnits } from '../../domain/policy/limitsFor.ts';
import type { PersonOnDay, SwitchState } from '../../domain/policy/model.ts';
import type { Id } from '../../kernel/id.ts';
import { daysFrom, holdsOn, type PlainDate } from '../../kernel/time.ts';
import { loadCalendar } from '../calendar/loadCalendar.ts';
import { type HeldGrounds, loadGrounds } from '../dispensation/loadGrounds.ts';
import { loadPeopleOnDay } from '../people/loadPeople.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { loadWorkplaces } from '../workplace/loadWorkplaces.ts';

export interface RuledPeople {
  readonly days: DryRunInput['days'];
  readonly people: readonly (DryRunInput['people'][number] & { readonly name: string })[];
  readonly facts: PolicyFacts;
}

/** Health facts stay in memory: they are read to rule and never written or answered. */
const withHealth = (
  facts: Omit<PersonOnDay, 'grounds' | 'declarations'>,
  held: HeldGrounds | undefined,
  day: PlainDate,
): PersonOnDay => ({
  ...facts,
  grounds: (held?.grounds ?? []).filter((each) => each.from <= day && day <= each.until),
  declarations: (held?.declarations ?? []).filter((each) => each.from <= day && day <= each.until),
});

/**
 * For trying out a rule that nobody has put in force: whoever holds a dispensation holds it on every ground, and declarations are
 * left out. Otherwise a draft for one ground would tell its writer who has it.
 */
const withoutGrounds = (held: HeldGrounds): HeldGrounds => ({
  grounds: held.grounds.flatMap((each) => dispensationGrounds.map((ground) => ({ ...each, ground }))),
  declarations: [],
});

/** People of some units with all below them (null: the whole agency) over some days, with everything that rulings look at. */
export const loadRuledPeople = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  wanted: {
    readonly unitIds: readonly Id[] | null;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly switches: readonly SwitchState[];
    /** Who holds a dispensation, but not on which ground. */
    readonly blind?: boolean;
  },
): Promise<RuledPeople> => {
  const { from, to } = wanted;
  const days = daysFrom(from, to);
  const calendar = await loadCalendar(tx, agencyId, from, to);
  const { workplaces, rooms, counters } = await loadWorkplaces(tx, agencyId);
  const loaded = await loadPeopleOnDay(tx, agencyId, wanted.unitIds, days);
  const health = await loadGrounds(tx, deps, agencyId, from, to);
  const weekOfWorkplace = new Map(workplaces.map((each) => [each.id, each.weekPatternId]));
  const known = new Map<Id | null, DayOnCalendar[]>();
  const onDays = (workplaceId: Id | null): DayOnCalendar[] => {
    const pattern = workplaceId === null ? null : (weekOfWorkplace.get(workplaceId) ?? null);
    const made =
      known.get(pattern) ??
      days.map((day) => dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(pattern)));
    known.set(pattern, made);
    return made;
  };
  const people = loaded.map((person) => {
    const known = health.get(person.employeeId);
    const held = known && wanted.blind ? withoutGrounds(known) : known;
    const made = new Map<object, PersonOnDay>();
    const facts = days.map((day) => {
      const span = person.spans.find((each) => holdsOn(each, day));
      if (span === undefined) return null;
      if (held !== undefined) return withHealth(span.facts, held, day);
      const plain = made.get(span) ?? withHealth(span.facts, undefined, day);
      made.set(span, plain);
      return plain;
    });
    return {
      employeeId: person.employeeId,
      name: person.name,
      facts,
      kinds: facts.map((each, d): DayOnCalendar['kind'] =>
        each === null ? 'weeklyOff' : onDays(each.workplaceId)[d]!.kind,
      ),
    };
  });
  const placed = people.flatMap((person) => person.facts.find((each) => each !== null) ?? []);
  return {
    days: days.map((day, d) => ({ day, ramadan: onDays(null)[d]!.ramadan })),
    people,
    facts: { switches: wanted.switches, rooms, counters, indexInUnit: indexInUnits(placed) },
  };
};
