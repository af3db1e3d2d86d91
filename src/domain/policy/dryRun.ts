import type { PlainDate } from '../../kernel/time.ts';
import type { DayOnCalendar } from '../calendar/model.ts';
import type { Counter } from '../workplace/model.ts';
import type { PolicyFacts } from './clauses/clauseKind.ts';
import { type DayContext, dayContext } from './dayContext.ts';
import { groupBy } from './groupBy.ts';
import type { Instrument } from './instrument.ts';
import { dayLimitsOf } from './limitsFor.ts';
import type { DayLimit, Mode, PersonOnDay, Reason, Ruling } from './model.ts';
import { rulePerson } from './rulePerson.ts';

/** What a dry run compares: the instruments as they are, and as they would be. */
export interface DryRunInput {
  readonly days: readonly { readonly day: PlainDate; readonly ramadan: boolean }[];
  readonly before: readonly Instrument[];
  readonly after: readonly Instrument[];
  readonly facts: PolicyFacts;
  /** By day index; null where the person does not work here on that day. */
  readonly people: readonly {
    readonly employeeId: string;
    readonly facts: readonly (PersonOnDay | null)[];
    readonly kinds: readonly DayOnCalendar['kind'][];
  }[];
}

/** One person whose open modes change on some days; the first such day stands as the example. */
export interface PersonChange {
  readonly employeeId: string;
  readonly unitId: string;
  readonly days: number;
  readonly first: {
    readonly day: PlainDate;
    readonly before: readonly Mode[];
    readonly after: readonly Mode[];
    readonly reason: Reason | null;
  };
}

/** How many people of a unit must or may be where on a day. `most` counts the bounds that lie within the unit. */
export interface Room {
  readonly people: number;
  readonly mustOffice: number;
  readonly mustHome: number;
  readonly officeMost: number;
  readonly homeMost: number;
}
interface UnitDay {
  readonly unitId: string;
  readonly day: PlainDate;
  readonly before: Room;
  readonly after: Room;
}

/**
 * Somewhere too few people may be where they are needed; or, as `crowd`, more must be there than a bound lets in (`need` must, `possible` may).
 * `before` is how many might have been under the instruments as they are.
 */
export interface Shortage {
  readonly kind: 'counter' | 'service' | 'limit' | 'crowd';
  readonly name: string;
  readonly unitId: string | null;
  readonly day: PlainDate;
  readonly need: number;
  readonly possible: number;
  readonly before: number;
  readonly reason: Reason | null;
}

export interface DryRun {
  readonly people: number;
  readonly changed: number;
  readonly changes: readonly PersonChange[];
  readonly unitDays: readonly UnitDay[];
  readonly shortages: readonly Shortage[];
}

/** Lists in a result are cut at so many entries; counts are of all. */
export const mostInDryRun = { changes: 1000, unitDays: 20_000, shortages: 2000 } as const;

interface Side {
  readonly rulings: readonly Ruling[];
  readonly limits: readonly DayLimit[];
}

const ruleDay = (context: DayContext, people: readonly PersonOnDay[]): Side => {
  const rulings = people.map((person) => rulePerson(person, 'workday', context));
  return { rulings, limits: dayLimitsOf({ context, people }) };
};

const isOnly = (side: Side, at: number | undefined, mode: Mode): boolean => {
  const allowed = at === undefined ? [] : side.rulings[at]!.allowed;
  return allowed.length === 1 && allowed[0] === mode;
};

const roomOf = (
  ids: ReadonlySet<string>,
  open: ReadonlyMap<string, readonly Mode[]>,
  limits: readonly DayLimit[],
): Room => {
  const may = (id: string, mode: Mode) => open.get(id)?.includes(mode) ?? false;
  const all = [...ids];
  const most = (mode: 'office' | 'home') => {
    const able = all.filter((id) => may(id, mode)).length;
    let cut = 0;
    for (const limit of limits) {
      if (!limit.counted.every((id) => ids.has(id))) continue;
      const bound = limit.mode === mode ? limit.max : limit.min === null ? null : limit.counted.length - limit.min;
      if (bound !== null) cut = Math.max(cut, limit.counted.filter((id) => may(id, mode)).length - bound);
    }
    return Math.max(0, able - cut);
  };
  return {
    people: all.length,
    mustOffice: all.filter((id) => may(id, 'office') && !may(id, 'home')).length,
    mustHome: all.filter((id) => may(id, 'home') && !may(id, 'office')).length,
    officeMost: most('office'),
    homeMost: most('home'),
  };
};

const sameModes = (a: readonly Mode[], b: readonly Mode[]): boolean =>
  a.length === b.length && a.every((mode) => b.includes(mode));

/** Starts a dry run; call `day` for each index in turn, then `end`. In steps, so that a job can show progress and stop. */
export const startDryRun = (input: DryRunInput) => {
  const changes = new Map<string, { unitId: string; days: number; first: PersonChange['first'] }>();
  const unitDays: UnitDay[] = [];
  const shortages: Shortage[] = [];

  const shortagesOf = (day: PlainDate, people: readonly PersonOnDay[], before: Side, after: Side): void => {
    const index = new Map(people.map((person, i) => [person.employeeId, i]));
    const able = (side: Side, ids: readonly string[], mode: Mode) =>
      ids.filter((id) => index.has(id) && side.rulings[index.get(id)!]!.allowed.includes(mode)).length;
    const note = (each: Omit<Shortage, 'day'>) => {
      if (each.possible < each.need && each.possible < each.before) shortages.push({ ...each, day });
    };
    for (const counter of input.facts.counters)
      noteCounter(counter, note, (side) => able(side, counter.qualified, 'office'), before, after);
    for (const [key, group] of groupBy(
      people.flatMap((p) => p.services.map((tag) => ({ tag, p }))),
      ({ tag, p }) => `${p.unitId} ${tag}`,
    )) {
      const ids = group.map(({ p }) => p.employeeId);
      const [unitId = '', name = ''] = key.split(' ');
      note({
        kind: 'service',
        name,
        unitId,
        need: 1,
        possible: able(after, ids, 'office'),
        before: able(before, ids, 'office'),
        reason: null,
      });
    }
    const known = new Set(before.limits.map((limit) => limit.id));
    for (const limit of after.limits) {
      if (limit.max === null || known.has(limit.id)) continue;
      const must = limit.counted.filter((id) => isOnly(after, index.get(id), limit.mode)).length;
      if (must <= limit.max) continue;
      const unitId = people[index.get(limit.counted[0] ?? '') ?? -1]?.unitId ?? null;
      shortages.push({
        kind: 'crowd',
        name: '',
        unitId,
        day,
        need: must,
        possible: limit.max,
        before: must,
        reason: limit.reason,
      });
    }
    for (const limit of after.limits) {
      if (limit.min === null || limit.reason.code === 'minimumStaff.counter') continue;
      const possible = able(after, limit.counted, limit.mode);
      note({
        kind: 'limit',
        name: '',
        unitId: people[index.get(limit.counted[0] ?? '') ?? -1]?.unitId ?? null,
        need: limit.min,
        possible,
        before: limit.min,
        reason: limit.reason,
      });
    }
  };

  const compareDay = (d: number): void => {
    const { day, ramadan } = input.days[d]!;
    const people = input.people.flatMap((person) => {
      const facts = person.facts[d];
      return facts && person.kinds[d] === 'workday' ? [facts] : [];
    });
    const at = { day, ramadan, region: null };
    const before = ruleDay(dayContext(input.before, at, input.facts), people);
    const after = ruleDay(dayContext(input.after, at, input.facts), people);
    for (const [i, person] of people.entries()) {
      const [was, is] = [before.rulings[i]!, after.rulings[i]!];
      if (sameModes(was.allowed, is.allowed)) continue;
      const known = changes.get(person.employeeId);
      if (known) known.days++;
      else
        changes.set(person.employeeId, {
          unitId: person.unitId,
          days: 1,
          first: { day, before: was.allowed, after: is.allowed, reason: is.because[0] ?? null },
        });
    }
    const open = (side: Side) => new Map(people.map((person, i) => [person.employeeId, side.rulings[i]!.allowed]));
    const [openBefore, openAfter] = [open(before), open(after)];
    const unitOf = new Map(people.map((person) => [person.employeeId, person.unitId]));
    const limitsBy = (side: Side) => groupBy(side.limits, (limit) => unitOf.get(limit.counted[0] ?? '') ?? null);
    const [limitsBefore, limitsAfter] = [limitsBy(before), limitsBy(after)];
    for (const [unitId, members] of groupBy(people, (person) => person.unitId)) {
      const ids = new Set(members.map((person) => person.employeeId));
      unitDays.push({
        unitId,
        day,
        before: roomOf(ids, openBefore, limitsBefore.get(unitId) ?? []),
        after: roomOf(ids, openAfter, limitsAfter.get(unitId) ?? []),
      });
    }
    shortagesOf(day, people, before, after);
  };

  const end = (): DryRun => ({
    people: input.people.length,
    changed: changes.size,
    changes: [...changes].map(([employeeId, change]) => ({ employeeId, ...change })).slice(0, mostInDryRun.changes),
    unitDays: unitDays.slice(0, mostInDryRun.unitDays),
    shortages: shortages.slice(0, mostInDryRun.shortages),
  });
  return { day: compareDay, end };
};

const noteCounter = (
  counter: Counter,
  note: (each: Omit<Shortage, 'day'>) => void,
  able: (side: Side) => number,
  before: Side,
  after: Side,
): void => {
  if (counter.minimumStaff === 0) return;
  note({
    kind: 'counter',
    name: counter.name,
    unitId: counter.unitId,
    need: counter.minimumStaff,
    possible: able(after),
    before: able(before),
    reason: null,
  });
};
