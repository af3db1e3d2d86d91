import { z } from 'zod';
import { filterPredicate, type Predicate } from '../filterPredicate.ts';
import { clauseBase, FilterSchema } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** Who comes first when places in the office or at home are scarce: earlier in the list, earlier served. */
export const PrioritySchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('priority'),
  place: z.enum(['office', 'home']),
  order: z.array(FilterSchema).min(1).max(20),
});
export type Priority = z.infer<typeof PrioritySchema>;

const tests = new WeakMap<Priority, Predicate[]>();

export const priority: ClauseKind<Priority> = {
  schema: PrioritySchema,
  fields: [
    { name: 'place', type: 'choice', options: ['office', 'home'] },
    { name: 'order', type: 'filters' },
  ],
  strictness: () => 10,
  subject: (clause) => `priority.${clause.place}`,
  onPerson: (clause, person) => {
    let order = tests.get(clause);
    if (order === undefined) {
      order = clause.order.map(filterPredicate);
      tests.set(clause, order);
    }
    const index = order.findIndex((test) => test(person));
    if (index < 0) return null;
    const rank = (order.length - index) * 10;
    const spoken = { code: `priority.${clause.place}`, params: { place: index + 1 } };
    return clause.place === 'office' ? { ...spoken, officeRank: rank } : { ...spoken, homeRank: rank };
  },
};
