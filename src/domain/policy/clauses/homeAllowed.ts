import { z } from 'zod';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** Opens work outside the office without ordering it; without a clause that opens it, everybody works in the office. */
export const HomeAllowedSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('homeAllowed'),
  places: z.array(z.enum(['home', 'other'])).min(1),
});
export type HomeAllowed = z.infer<typeof HomeAllowedSchema>;

export const homeAllowed: ClauseKind<HomeAllowed> = {
  schema: HomeAllowedSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'places', type: 'choices', options: ['home', 'other'] },
  ],
  strictness: () => 0,
  onPerson: (clause) => ({ code: 'homeAllowed', params: {}, opens: clause.places }),
};
