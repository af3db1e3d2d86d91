import { z } from 'zod';
import { groupBy } from '../groupBy.ts';
import { clauseBase, type PersonOnDay } from '../model.ts';
import type { ClauseKind, PolicyFacts } from './clauseKind.ts';

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
  readonly minimum: number;
}

const groupsOf = (clause: MinimumStaff, people: readonly PersonOnDay[], facts: PolicyFacts): Group[] => {
  const plain = (keyOf: (person: PersonOnDay) => string | null, nameOf: (key: string) => string): Group[] =>
    [...groupBy(people, keyOf)].map(([key, group]) => ({
      key,
      name: nameOf(key),
      ids: group.map((person) => person.employeeId),
      minimum: Math.min(clause.minimum, group.length),
    }));
  switch (clause.per) {
    case 'counter': {
      const here = new Set(people.map((person) => person.employeeId));
      return facts.counters.flatMap((counter) => {
        const ids = counter.qualified.filter((id) => here.has(id));
        const minimum = counter.minimumStaff > 0 ? counter.minimumStaff : clause.minimum;
        return ids.length === 0 || minimum === 0 ? [] : [{ key: counter.id, name: counter.name, ids, minimum }];
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
  judge: (clause, cells, facts) =>
    [...groupBy(cells, (cell) => cell.day).values()].flatMap((day) => {
      const office = new Set(day.filter((cell) => cell.mode === 'office').map((cell) => cell.person.employeeId));
      const working = day.filter((cell) => cell.mode !== 'off').map((cell) => cell.person);
      return groupsOf(clause, working, facts).flatMap((group) => {
        const found = group.ids.filter((id) => office.has(id)).length;
        return found >= group.minimum
          ? []
          : [
              {
                code: `minimumStaff.${clause.per}`,
                params: { name: group.name, count: group.minimum, of: group.ids.length, found },
                day: day[0]!.day,
                employeeIds: group.ids,
              },
            ];
      });
    }),
  contradictions: (clause) =>
    clause.minimum === 0 && clause.per !== 'counter' ? [{ code: 'minimumNone', params: {} }] : [],
};
