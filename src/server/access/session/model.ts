import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';

export type SignInMethod = 'password' | 'passkey' | 'sso';

/** Seconds that a session lives after its last use: a device that stays signed in, one that does not, a second factor owed. */
export const sessionLife = { lasting: 45 * 86_400, short: 12 * 3600, owed: 600 } as const;

export interface SessionRow {
  readonly agencyId: number;
  readonly sessionId: Id;
  readonly accountId: Id;
  readonly owed: boolean;
  readonly lasting: boolean;
  readonly method: SignInMethod;
  readonly lastSeenAt: Instant;
}
