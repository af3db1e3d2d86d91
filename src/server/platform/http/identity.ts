import type { Actor } from '../../../domain/access/can.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Zone } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';

export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: Id;
  readonly zone: Zone;
  /** Password given, second factor still owed: only endpoints marked so are open. */
  readonly secondFactorOwed: boolean;
  /** A first or reset password must be replaced before anything else is allowed. */
  readonly mustChangePassword: boolean;
  /** Service has ended: nothing may be written but what concerns signing in and reading. */
  readonly readsOnly?: boolean;
}

/** What the router asks of the areas, handed in by `app.ts`, because the platform knows no area. */
export interface Identity {
  /** The person behind a session token; null when unknown, expired or revoked. */
  find(token: string): Promise<SignedIn | null>;
  /** Paths of the units an employee is placed in today, root first. */
  pathsOfEmployee(tx: Tx, agencyId: number, employeeId: Id, day: string): Promise<readonly (readonly Id[])[]>;
  /** Path of a unit today, root first; null when there is no such unit. */
  pathOfUnit(tx: Tx, agencyId: number, unitId: Id, day: string): Promise<readonly Id[] | null>;
}
