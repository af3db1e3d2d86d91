import { z } from 'zod';

/** What an agency sets for check-ins by phone; kept under `settings.phone`. */
export const PhoneRulesSchema = z.object({
  /** Inside: at most this far from the fence … */
  insideMetres: z.int().min(0).max(1000).catch(50),
  /** … with a position at least this exact. */
  accuracyMetres: z.int().min(10).max(1000).catch(100),
  /** Whether an unknown or wrong place waits for a person where no other proof stands. */
  positionRequired: z.boolean().catch(true),
  /** Radius around the declared home. */
  homeMetres: z.int().min(100).max(2000).catch(300),
  /** A position older than this counts as none. */
  positionSeconds: z.int().min(10).max(600).catch(60),
  /** A phone clock that differs by more is mentioned. */
  clockSeconds: z.int().min(30).max(3600).catch(120),
  /** Km/h between two punches that ask for an explanation: below and above 100 km. */
  nearSpeed: z.int().min(50).max(1000).catch(150),
  farSpeed: z.int().min(300).max(3000).catch(900),
  /** Days with the very same coordinates that are mentioned, and people at one of them. */
  sameSpotDays: z.int().min(2).max(30).catch(3),
  sharedSpotPeople: z.int().min(2).max(100).catch(3),
  /** Addresses from which the offices reach the internet, as CIDR; a punch from there has another proof of its place. */
  officeNetworks: z.array(z.string()).catch([]),
  /** Whether the first punch of a day asks for the passkey. */
  passkey: z.enum(['never', 'firstOfDay']).catch('never'),
  /** Presence prompts on home days: 0 switches them off. */
  promptsADay: z.int().min(0).max(4).catch(2),
  /** Minutes to answer a prompt. */
  promptMinutes: z.int().min(5).max(60).catch(15),
  /** Hours between the request for another phone and its first use. */
  changeHours: z.int().min(0).max(168).catch(12),
});
export type PhoneRules = z.infer<typeof PhoneRulesSchema>;

export const phoneRulesOf = (settings: unknown): PhoneRules => {
  const whole = z.object({ phone: z.looseObject({}).catch({}) }).safeParse(settings);
  return PhoneRulesSchema.parse(whole.success ? whole.data.phone : {});
};
