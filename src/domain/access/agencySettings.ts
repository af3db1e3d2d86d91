import { z } from 'zod';

/** What an agency may set for itself beside its columns; kept as one JSON object that other areas share. */
const AgencySettingsSchema = z.object({
  /** Language of a new account until its owner chooses one. */
  language: z.enum(['id', 'en']).catch('id'),
  /** Lines of the letterhead (kop), from the largest name to the address. */
  letterhead: z.array(z.string()).catch([]),
  /** Days after the last day of service during which somebody may still read his own past data. */
  leaverDays: z.int().min(0).max(365).catch(30),
  /** Days after an import during which its rows are kept, and during which it can be undone. */
  importDays: z.int().min(1).max(365).catch(90),
  /** Days after the day of an attendance sheet during which its photos are kept; what was written down from them stays. */
  sheetDays: z.int().min(30).max(3650).catch(730),
});
type AgencySettings = z.infer<typeof AgencySettingsSchema>;

export const agencySettingsOf = (settings: unknown): AgencySettings =>
  AgencySettingsSchema.parse(settings !== null && typeof settings === 'object' ? settings : {});
