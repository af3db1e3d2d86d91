import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { PlainDateSchema } from '../../kernel/time.ts';

/** Grounds that circulars name; health data (UU 27/2022), readable by the health verifier only. An agency may add its own. */
export const dispensationGrounds = [
  'pregnant',
  'nursing',
  'chronicIllness',
  'acuteIllness',
  'disability',
  'age',
  'other',
] as const;
export const DispensationGroundSchema = z.enum(dispensationGrounds);
export type DispensationGround = z.infer<typeof DispensationGroundSchema>;

export const dispensationStates = ['asked', 'granted', 'refused', 'withdrawn'] as const;

/** What everybody but the health verifier sees of a dispensation: that it holds, and until when. */
export const DispensationEffectSchema = z.object({
  id: IdSchema,
  employeeId: IdSchema,
  state: z.enum(dispensationStates),
  from: PlainDateSchema,
  until: PlainDateSchema,
});
export type DispensationEffect = z.infer<typeof DispensationEffectSchema>;

/** Travel in the last 14 days or contact with a patient (SE MenPANRB 58/2020); kept shortly, answered yes or no. */
export const declarationKinds = ['domesticTravel', 'foreignTravel', 'contact', 'familyIllness'] as const;
export type DeclarationKind = (typeof declarationKinds)[number];
