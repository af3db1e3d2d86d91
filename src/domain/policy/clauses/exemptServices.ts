import { z } from 'zod';
import { ServiceTagSchema, serviceTags } from '../../people/model.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** Services, or the people meant by `who`, to whom the instrument's rules on place do not apply: they work in the office, or as before. */
export const ExemptServicesSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('exemptServices'),
  services: z.array(ServiceTagSchema).min(1).optional(),
  effect: z.enum(['office', 'free']),
});
export type ExemptServices = z.infer<typeof ExemptServicesSchema>;

export const exemptServices: ClauseKind<ExemptServices> = {
  schema: ExemptServicesSchema,
  fields: [
    { name: 'services', type: 'choices', options: serviceTags, optional: true },
    { name: 'who', type: 'filter', optional: true },
    { name: 'effect', type: 'choice', options: ['office', 'free'] },
  ],
  strictness: () => 70,
  onPerson: (clause, person) => {
    if (clause.services !== undefined && !person.services.some((tag) => clause.services!.includes(tag))) return null;
    return clause.effect === 'office'
      ? { code: 'exemptServices', params: {}, forbids: ['home', 'other'] }
      : { code: 'exemptServices', params: {} };
  },
  judge: (clause, cells) =>
    clause.effect === 'free'
      ? []
      : cells
          .filter(
            (cell) =>
              (cell.mode === 'home' || cell.mode === 'other') &&
              (clause.services === undefined || cell.person.services.some((tag) => clause.services!.includes(tag))),
          )
          .map((cell) => ({
            code: 'exemptServices',
            params: {},
            day: cell.day,
            employeeIds: [cell.person.employeeId],
          })),
  contradictions: (clause) =>
    clause.services === undefined && clause.who === undefined ? [{ code: 'exemptsEverybody', params: {} }] : [],
};
