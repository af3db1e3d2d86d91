import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, Zone } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { hexOf } from '../secretToken.ts';
import { type Proven, readProven, type SessionRow, type SignInMethod } from './model.ts';

export interface FoundSession {
  /** Of its token, in hex. */
  readonly hash: string;
  readonly session: SessionRow;
  readonly employeeId: Id | null;
  readonly mustChangePassword: boolean;
  readonly zone: Zone;
}

/** The sessions of these tokens (hashes in hex) that still hold, with what the router needs of their accounts and agencies. Only for a transaction of the owner. */
export const findSessions = async (tx: Tx, hashes: readonly string[], now: Instant): Promise<FoundSession[]> => {
  // First the sessions by their index and only then what belongs to them, whatever the planner believes of tables that have just grown.
  const rows = await tx
    .with(
      (cte) => cte('s').materialized(),
      (db) =>
        db
          .selectFrom('session')
          .selectAll()
          .where(
            sql<boolean>`token_hash = any(array(select decode(value, 'hex') from json_array_elements_text(${JSON.stringify(hashes)}::text::json)))`,
          )
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', now),
    )
    .selectFrom('s')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 's.agency_id').onRef('a.account_id', '=', 's.account_id'),
    )
    .innerJoin('agency as g', 'g.agency_id', 's.agency_id')
    .select([
      's.token_hash',
      's.agency_id',
      's.session_id',
      's.account_id',
      's.pending_second_factor',
      's.lasting',
      's.method',
      's.created_at',
      's.last_seen_at',
      's.proven',
      'a.employee_id',
      'a.must_change_password',
      'g.zone',
    ])
    .where('a.disabled_at', 'is', null)
    .where('g.suspended_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    hash: hexOf(row.token_hash),
    session: {
      agencyId: row.agency_id,
      sessionId: row.session_id,
      accountId: row.account_id,
      owed: row.pending_second_factor,
      lasting: row.lasting,
      method: row.method,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      proven: readProven(row.proven),
    },
    employeeId: row.employee_id,
    mustChangePassword: row.must_change_password,
    zone: row.zone as Zone,
  }));
};

/** The session of one token, as `findSessions` finds it. */
export const findSession = async (tx: Tx, hash: Uint8Array, now: Instant): Promise<FoundSession | null> =>
  (await findSessions(tx, [hexOf(hash)], now))[0] ?? null;

export interface NewSession {
  readonly agencyId: number;
  readonly sessionId: Id;
  readonly accountId: Id;
  readonly hash: Uint8Array;
  readonly expiresAt: Instant;
  readonly owed: boolean;
  readonly lasting: boolean;
  readonly method: SignInMethod;
  readonly device: string;
  readonly address: string;
  readonly proven?: readonly Proven[];
}

export const insertSession = async (tx: Tx, s: NewSession, now: Instant): Promise<void> => {
  await tx
    .insertInto('session')
    .values({
      agency_id: s.agencyId,
      session_id: s.sessionId,
      account_id: s.accountId,
      token_hash: s.hash,
      created_at: now,
      last_seen_at: now,
      expires_at: s.expiresAt,
      pending_second_factor: s.owed,
      lasting: s.lasting,
      method: s.method,
      device: s.device,
      address: s.address,
      proven: JSON.stringify(s.proven ?? []),
    })
    .execute();
};

/**
 * Prolongs sessions that are in use, each to its own end. One that somebody else changes at this moment is left out, so that many never wait
 * for one, nor in a circle; the transaction does not wait for the disk either. The next request prolongs what was not.
 */
export const touchSessions = async (
  tx: Tx,
  touched: readonly { readonly agencyId: number; readonly sessionId: Id; readonly expiresAt: Instant }[],
  now: Instant,
): Promise<void> => {
  if (touched.length === 0) return;
  await sql`set local synchronous_commit = off`.execute(tx);
  const given = JSON.stringify(touched.map((each) => ({ a: each.agencyId, s: each.sessionId, e: each.expiresAt })));
  await sql`with held as (
      select s.agency_id, s.session_id, x.e from json_to_recordset(${given}::text::json) as x(a int, s uuid, e timestamptz)
      join session s on s.agency_id = x.a and s.session_id = x.s order by s.agency_id, s.session_id for update of s skip locked
    )
    update session s set last_seen_at = ${now}::timestamptz, expires_at = held.e from held
    where s.agency_id = held.agency_id and s.session_id = held.session_id`.execute(tx);
};

export const revokeByHash = async (tx: Tx, hash: Uint8Array, now: Instant): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .execute();
};

/** Ends one session of an account; false when there was none. */
export const revokeSession = async (
  tx: Tx,
  who: { agencyId: number; accountId: Id },
  id: Id,
  now: Instant,
): Promise<boolean> => {
  const row = await tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('session_id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Ends every session of an account, but for one; returns how many. */
export const revokeSessions = async (
  tx: Tx,
  who: { agencyId: number; accountId: Id },
  except: Id | null,
  now: Instant,
): Promise<number> => {
  let update = tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now);
  if (except !== null) update = update.where('session_id', '!=', except);
  return (await update.returning('session_id').execute()).length;
};

export const listSessions = (tx: Tx, who: { agencyId: number; accountId: Id }, now: Instant) =>
  tx
    .selectFrom('session')
    .select(['session_id', 'created_at', 'last_seen_at', 'device', 'address', 'method', 'lasting'])
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('pending_second_factor', '=', false)
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();

/** How this session was begun and whether its device stays signed in. */
export const readOwnSession = (tx: Tx, agencyId: number, id: Id) =>
  tx
    .selectFrom('session')
    .select(['lasting', 'method', 'proven'])
    .where('agency_id', '=', agencyId)
    .where('session_id', '=', id)
    .executeTakeFirstOrThrow();
