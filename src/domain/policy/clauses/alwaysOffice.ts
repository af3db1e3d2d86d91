import { z } from 'zod';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** Those meant by `who` work in the office: leaders, services, field work. */
export const AlwaysOfficeSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('alwaysOffice'),
  because: z.enum(['position', 'service', 'job', 'order']),
});
export type AlwaysOffice = z.infer<typeof AlwaysOfficeSchema>;

export const alwaysOffice: ClauseKind<AlwaysOffice> = {
  schema: AlwaysOfficeSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'because', type: 'choice', options: ['position', 'service', 'job', 'order'] },
  ],
  strictness: () => 60,
  onPerson: (clause) => ({ code: `alwaysOffice.${clause.because}`, params: {}, forbids: ['home', 'other'] }),
  judge: (clause, cells) =>
    cells
      .filter((cell) => cell.mode === 'home' || cell.mode === 'other')
      .map((cell) => ({
        code: `alwaysOffice.${clause.because}`,
        params: {},
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
};
