import { z } from 'zod';
import { IdSchema } from '../../../kernel/id.ts';
import { PlainDateSchema } from '../../../kernel/time.ts';

const MomentSchema = z.number().min(0).max(8_640_000_000_000_000);
const ElapsedSchema = z.number().min(0).max(31_536_000_000);
export const PageSchema = z.string().min(8).max(40);
export const ClocksSchema = z.object({ wall: MomentSchema, mono: ElapsedSchema, page: PageSchema });

/** A server time with the phone's clocks around it; the token proves that the server said it to this phone. */
export const AnchorSchema = ClocksSchema.extend({ token: z.string().max(200), half: z.number().min(0).max(600_000) });
export type KeptAnchor = z.infer<typeof AnchorSchema>;

/** Why somebody records without a position or a code. */
export const punchReasons = ['noLocation', 'noCamera', 'noCode', 'elsewhere', 'other'] as const;
export type PunchReason = (typeof punchReasons)[number];

/** A tap on "record", as the phone signs it. The text that is signed is the JSON of this, and the next event holds its hash. */
export const PhoneEventSchema = ClocksSchema.extend({
  id: IdSchema,
  /** Counts from 1 on each phone. */
  seq: z.int().min(1).max(1_000_000_000),
  /** SHA-256 of the text before, in hex; empty for the first. */
  previous: z.string().regex(/^([0-9a-f]{64})?$/),
  /** Of the claimed moment where the person works; fixed here once. */
  day: PlainDateSchema,
  /** The time zone that the phone is set to. */
  zone: z.string().max(60),
  anchor: AnchorSchema.nullable(),
  /** SHA-256 of the position's text in hex; the position itself travels beside, so that what was signed holds no coordinates. */
  position: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** What the display at the door showed. */
  code: z.string().max(120).nullable(),
  reason: z.object({ kind: z.enum(punchReasons), text: z.string().max(300) }).nullable(),
});
export type PhoneEvent = z.infer<typeof PhoneEventSchema>;

/** A position as the phone got it; `salt` keeps its hash from being searched. */
export const PhonePositionSchema = z.object({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(1_000_000),
  /** The phone's clock when it was fixed. */
  wall: MomentSchema,
  salt: z.string().min(16).max(64),
});
export type PhonePosition = z.infer<typeof PhonePositionSchema>;
