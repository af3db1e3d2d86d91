import { z } from 'zod';

const SettingsSchema = z.object({ ssoMatchBy: z.enum(['none', 'email', 'number']).catch('none').default('none') });

/** How single sign-on may find an account the first time, as the agency's officer has allowed. */
export const ssoMatchOf = (settings: unknown): 'none' | 'email' | 'number' => {
  const read = SettingsSchema.safeParse(settings);
  return read.success ? read.data.ssoMatchBy : 'none';
};
