import { z } from 'zod';
import type { Mode } from '../../policy/model.ts';

/** Where, or when: at home, at another place, or with hours of one's own (PermenPANRB 4/2025 art. 11 and 17). */
export const flexiblePlaces = ['home', 'other', 'time'] as const;
export type FlexiblePlace = (typeof flexiblePlaces)[number];
/** Character of the task, or special circumstances of the employee (art. 8). */
export const flexibleBases = ['task', 'circumstance'] as const;

export const mostFlexibleDays = 10;

/** The form of art. 30; a circumstance of health does not belong here but into a dispensation. */
export const FlexibleFormSchema = z.object({
  place: z.enum(flexiblePlaces),
  basis: z.enum(flexibleBases),
  reason: z.string().trim().min(10).max(600),
  workPlan: z.string().trim().min(10).max(1500),
  outputs: z.array(z.string().trim().min(3).max(200)).min(1).max(8),
  /** For another place: which. For hours: which. */
  where: z.string().trim().max(200).default(''),
});
export type FlexibleForm = z.infer<typeof FlexibleFormSchema>;

/** The mode that an approved day gets; hours change no place. */
export const modeOfPlace = { home: 'home', other: 'other', time: null } as const satisfies Record<
  FlexiblePlace,
  Mode | null
>;

const words = [
  'sakit',
  'hamil',
  'kehamilan',
  'menyusui',
  'operasi',
  'kontrol dokter',
  'rawat',
  'kanker',
  'diabetes',
  'jantung',
  'hipertensi',
  'komorbid',
  'imun',
  'ill',
  'illness',
  'sick',
  'pregnan',
  'nursing',
  'surgery',
  'disease',
];
const health = new RegExp(`\\b(?:${words.join('|')})`, 'i');

/** Whether a text seems to tell of somebody's health, so that the writer is warned before others read it. A hospital's own work matches too, so it never refuses. */
export const mentionsHealth = (text: string): boolean => health.test(text.replace(/rumah sakit/gi, ''));
