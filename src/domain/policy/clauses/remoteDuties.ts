import { z } from 'zod';
import { clauseBase } from '../model.ts';
import type { ClauseKind, Spoken } from './clauseKind.ts';

/** What a person owes on a day at home. */
export const RemoteDutiesSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('remoteDuties'),
  reportsPerDay: z.int().min(0).max(10).optional(),
  checkInsPerDay: z.int().min(0).max(10).optional(),
  answerMinutes: z.int().min(1).max(1440).optional(),
  phoneActive: z.boolean().optional(),
  stayInPlace: z.boolean().optional(),
});
export type RemoteDuties = z.infer<typeof RemoteDutiesSchema>;

const dutiesOf = (clause: RemoteDuties): Spoken[] => {
  const duties: Spoken[] = [];
  if (clause.reportsPerDay) duties.push({ code: 'duty.reports', params: { count: clause.reportsPerDay } });
  if (clause.checkInsPerDay) duties.push({ code: 'duty.checkIns', params: { count: clause.checkInsPerDay } });
  if (clause.answerMinutes) duties.push({ code: 'duty.answer', params: { minutes: clause.answerMinutes } });
  if (clause.phoneActive) duties.push({ code: 'duty.phone', params: {} });
  if (clause.stayInPlace) duties.push({ code: 'duty.stay', params: {} });
  return duties;
};

export const remoteDuties: ClauseKind<RemoteDuties> = {
  schema: RemoteDutiesSchema,
  fields: [
    { name: 'reportsPerDay', type: 'integer', min: 0, max: 10, optional: true },
    { name: 'checkInsPerDay', type: 'integer', min: 0, max: 10, optional: true },
    { name: 'answerMinutes', type: 'integer', min: 1, max: 1440, optional: true },
    { name: 'phoneActive', type: 'yesNo', optional: true },
    { name: 'stayInPlace', type: 'yesNo', optional: true },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) =>
    Math.min(
      100,
      dutiesOf(clause).length * 10 + (clause.answerMinutes === undefined ? 0 : Math.max(0, 50 - clause.answerMinutes)),
    ),
  onPerson: (clause) => ({ code: 'remoteDuties', params: {}, duties: dutiesOf(clause) }),
  contradictions: (clause) => (dutiesOf(clause).length === 0 ? [{ code: 'boundsMissing', params: {} }] : []),
};
