import { z } from 'zod';
import type { PlainDate } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase, type PersonOnDay } from '../model.ts';
import type { ClauseKind, Fault, PolicyFacts } from './clauseKind.ts';

/** A least number of people in the office: for each counter (its own number), service of a unit, kind of work, or strategic unit. */
export const MinimumStaffSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('minimumStaff'),
  per: z.enum(['counter', 'service', 'skill', 'strategicUnit', 'unit']),
  /** For every group; with `counter`, used where the counter names no number of its own. */
  minimum: z.int().min(0).max(500),
});
export type MinimumStaff = z.infer<typeof MinimumStaffSchema>;

interface Group {
  readonly key: string;
  readonly name: string;
  readonly ids: readonly string[];
  /** What the clause or the counter asks, and what of it these people can give at all. */
  readonly needed: number;
  readonly minimum: number;
  /** Whom a shortage is told about: the qualified, or the counter's own unit where it has none. */
  readonly about: readonly string[];
}

/** The people of a unit and of all below it, in order; one pass over the people, made when first asked. */
const peopleByUnit = (people: readonly PersonOnDay[]): ((unitId: string) => readonly PersonOnDay[]) => {
  let known: Map<string, PersonOnDay[]> | null = null;
  return (unitId) => {
    if (known === null) {
      known = new Map();
      for (const person of people)
        for (const above of person.unitPath) {
          const list = known.get(above);
          if (list) list.push(person);
          else known.set(above, [person]);
        }
    }
    return known.get(unitId) ?? [];
  };
};

const groupsOf = (clause: MinimumStaff, people: readonly PersonOnDay[], facts: PolicyFacts): Group[] => {
  const plain = (keyOf: (person: PersonOnDay) => string | null, nameOf: (key: string) => string): Group[] =>
    [...groupBy(people, keyOf)].map(([key, group]) => {
      const ids = group.map((person) => person.employeeId);
      const needed = clause.minimum;
      return { key, name: nameOf(key), ids, about: ids, needed, minimum: Math.min(needed, ids.length) };
    });
  switch (clause.per) {
    case 'counter': {
      const here = new Set(people.map((person) => person.employeeId));
      const inUnit = peopleByUnit(people);
      return facts.counters.flatMap((counter) => {
        const ids = counter.qualified.filter((id) => here.has(id));
        const named = { key: counter.id, name: counter.name };
        const needed = counter.minimumStaff > 0 ? counter.minimumStaff : clause.minimum;
        if (ids.length >= needed) return needed === 0 ? [] : [{ ...named, ids, about: ids, needed, minimum: needed }];
        // A counter of a unit outside the plan is not for this plan alone to staff.
        const ofUnit = inUnit(counter.unitId);
        if (ofUnit.length === 0)
          return ids.length === 0 ? [] : [{ ...named, ids, about: ids, needed: ids.length, minimum: ids.length }];
        const there = ofUnit.map((person) => person.employeeId);
        const about = ids.some((id) => there.includes(id)) ? ids : there;
        return [{ ...named, ids, about, needed, minimum: ids.length }];
      });
    }
    case 'service': {
      const tags = new Set(people.flatMap((person) => person.services));
      return [...tags].flatMap((tag) =>
        plain(
          (person) => (person.services.includes(tag) ? `${person.unitId} ${tag}` : null),
          () => tag,
        ),
      );
    }
    case 'skill':
      return plain(
        (person) => `${person.unitId} ${person.jobKind}`,
        (key) => key.split(' ')[1] ?? key,
      );
    case 'strategicUnit':
      return plain(
        (person) => (person.strategic ? person.unitId : null),
        () => '',
      );
    case 'unit':
      return plain(
        (person) => person.unitId,
        () => '',
      );
  }
};

/** Groups that are too small however they are planned, each once over all days, on its first such day. */
const missingOver = (clause: MinimumStaff, days: Iterable<readonly [PlainDate, readonly Group[]]>): Fault[] => {
  const missing = new Map<string, Fault>();
  for (const [day, groups] of days)
    for (const { key, name, ids, about, needed } of groups) {
      if (ids.length >= needed) continue;
      const known = missing.get(key)?.params;
      const available = Math.min(ids.length, Number(known?.available ?? ids.length));
      missing.set(key, {
        code: 'minimumStaff.missing',
        params: { per: clause.per, name, needed, available, found: available, days: Number(known?.days ?? 0) + 1 },
        day: missing.get(key)?.day ?? day,
        employeeIds: missing.get(key)?.employeeIds ?? about,
      });
    }
  return [...missing.values()];
};

export const minimumStaff: ClauseKind<MinimumStaff> = {
  schema: MinimumStaffSchema,
  fields: [
    { name: 'minimum', type: 'integer', min: 0, max: 500 },
    { name: 'per', type: 'choice', options: ['counter', 'service', 'skill', 'strategicUnit', 'unit'] },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => Math.min(100, clause.minimum),
  subject: (clause) => `minimumStaff.${clause.per}`,
  onDay: (clause, people, facts) =>
    groupsOf(clause, people, facts)
      .filter((group) => group.minimum > 0)
      .map((group) => ({
        key: group.key,
        mode: 'office',
        counted: group.ids,
        min: group.minimum,
        max: null,
        code: `minimumStaff.${clause.per}`,
        params: { name: group.name, count: group.minimum, of: group.ids.length },
      })),
  missing: (clause, days) =>
    missingOver(
      clause,
      days.map(({ facts, people }) => [facts.day, groupsOf(clause, people, facts)]),
    ),
  judge: (clause, cells, facts) => {
    const days = [...groupBy(cells, (cell) => cell.day).values()].map((own) => {
      const working = own.filter((cell) => cell.mode !== 'off').map((cell) => cell.person);
      const planned = new Set(own.flatMap((cell) => (cell.beside === true ? [] : [cell.person.employeeId])));
      return { day: own[0]!.day, own, planned, groups: groupsOf(clause, working, facts) };
    });
    const tooFew = days.flatMap(({ day, own, planned, groups }) => {
      const office = new Set(own.filter((cell) => cell.mode === 'office').map((cell) => cell.person.employeeId));
      return groups.flatMap((group) => {
        const found = group.ids.filter((id) => office.has(id)).length;
        return found >= group.minimum || !group.ids.some((id) => planned.has(id))
          ? []
          : [
              {
                code: `minimumStaff.${clause.per}`,
                params: { name: group.name, count: group.minimum, of: group.ids.length, found },
                day,
                employeeIds: group.ids,
              },
            ];
      });
    });
    return [
      ...tooFew,
      ...missingOver(
        clause,
        days.map(({ day, planned, groups }) => [
          day,
          groups.filter(({ about }) => about.some((id) => planned.has(id))),
        ]),
      ),
    ];
  },
  contradictions: (clause) =>
    clause.minimum === 0 && clause.per !== 'counter' ? [{ code: 'minimumNone', params: {} }] : [],
};
