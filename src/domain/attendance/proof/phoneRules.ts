import { z } from 'zod';

/** What an agency sets for check-in by phone; kept under `settings.phone`. */
export const PhoneRulesSchema = z.object({
  /** Inside: at most this far from the fence … */
  insideMetres: z.int().min(0).max(1000),
  /** … with a position at least this exact. */
  accuracyMetres: z.int().min(10).max(1000),
  /** Whether an unknown or wrong place waits for a person where no other proof stands. */
  positionRequired: z.boolean(),
  /** Radius around the declared home. */
  homeMetres: z.int().min(100).max(2000),
  /** A position older than this counts as none. */
  positionSeconds: z.int().min(10).max(600),
  /** A phone clock that differs by more is mentioned. */
  clockSeconds: z.int().min(30).max(3600),
  /** Km/h between two punches that ask for an explanation: below and above 100 km. */
  nearSpeed: z.int().min(50).max(1000),
  farSpeed: z.int().min(300).max(3000),
  /** Days with the very same coordinates that are mentioned, and people at one of them. */
  sameSpotDays: z.int().min(2).max(30),
  sharedSpotPeople: z.int().min(2).max(100),
  /** Addresses from which the offices reach the internet, as CIDR; a punch from there has another proof of its place. */
  officeNetworks: z
    .array(
      z
        .string()
        .regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/)
        .max(50),
    )
    .max(50),
  /** Whether the first punch of a day asks for the passkey. */
  passkey: z.enum(['never', 'firstOfDay']),
  /** Presence prompts on home days; 0 switches them off. */
  promptsADay: z.int().min(0).max(4),
  /** Minutes to answer a prompt. */
  promptMinutes: z.int().min(5).max(60),
  /** Hours between the request for another phone and its first use. */
  changeHours: z.int().min(0).max(168),
});
export type PhoneRules = z.infer<typeof PhoneRulesSchema>;

const usual: PhoneRules = {
  insideMetres: 50,
  accuracyMetres: 100,
  positionRequired: true,
  homeMetres: 300,
  positionSeconds: 60,
  clockSeconds: 120,
  nearSpeed: 150,
  farSpeed: 900,
  sameSpotDays: 3,
  sharedSpotPeople: 3,
  officeNetworks: [],
  passkey: 'never',
  promptsADay: 2,
  promptMinutes: 15,
  changeHours: 12,
};

/** The rules as an agency has set them; what is missing or unreadable is as usual. */
export const phoneRulesOf = (settings: unknown): PhoneRules => {
  const whole = z.object({ phone: z.record(z.string(), z.unknown()) }).safeParse(settings);
  const given = whole.success ? whole.data.phone : {};
  const set = Object.entries(PhoneRulesSchema.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(given[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...usual, ...Object.fromEntries(set) };
};
