import { z } from 'zod';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';

export type SignInMethod = 'password' | 'passkey' | 'sso';

/** Seconds that a session lives after its last use: a device that stays signed in, one that does not, a second factor owed. */
export const sessionLife = { lasting: 45 * 86_400, short: 12 * 3600, owed: 600 } as const;

const ProvenSchema = z.object({
  agencyId: z.number().int(),
  accountId: z.string(),
  agency: z.string(),
  at: z.string(),
  passwordChangedAt: z.string().nullable(),
});
/** An account of the same person whose password was given by whoever holds the session, and when. */
export type Proven = Omit<z.infer<typeof ProvenSchema>, 'at' | 'passwordChangedAt'> & {
  readonly at: Instant;
  readonly passwordChangedAt: Instant | null;
};
export const readProven = (stored: unknown): readonly Proven[] => {
  const read = z.array(ProvenSchema).safeParse(stored);
  return read.success ? (read.data as Proven[]) : [];
};

export interface SessionRow {
  readonly agencyId: number;
  readonly sessionId: Id;
  readonly accountId: Id;
  readonly owed: boolean;
  readonly lasting: boolean;
  readonly method: SignInMethod;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly proven: readonly Proven[];
}
