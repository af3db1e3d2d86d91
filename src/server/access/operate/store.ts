import { sql } from 'kysely';
import type { Role } from '../../../domain/access/roles.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Works across agencies inside the transaction of an operator's request, then is bound to his own agency again. */
export const acrossAgencies = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  await sql`set local role none`.execute(tx);
  const done = await work();
  await sql`set local role luwes_app`.execute(tx);
  return done;
};

/** Every agency, by name, with counts; nothing of their people. Owner only. */
export const listAgencies = async (tx: Tx) => {
  const { rows } = await sql<{
    agency_id: number;
    name: string;
    short_name: string;
    kind: 'province' | 'city' | 'regency' | 'ministry';
    zone: string;
    sample: boolean;
    created_at: Instant;
    suspended_at: Instant | null;
    accounts: number;
    last_seen_at: Instant | null;
  }>`
    select g.agency_id, g.name, g.short_name, g.kind, g.zone, g.sample, g.created_at, g.suspended_at,
           (select count(*)::int from account a where a.agency_id = g.agency_id and a.disabled_at is null) as accounts,
           (select max(s.last_seen_at) from session s where s.agency_id = g.agency_id) as last_seen_at
      from agency g order by lower(g.name), g.agency_id`.execute(tx);
  return rows;
};

export const readAgencyState = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('agency')
    .select(['name', 'zone', 'suspended_at'])
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .executeTakeFirst();

/** Whether somebody of an agency can act in a role today or later. Owner only. */
export const isHeld = async (tx: Tx, agencyId: number, role: Role, today: PlainDate): Promise<boolean> => {
  const row = await tx
    .selectFrom('role_grant as r')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'r.agency_id').onRef('a.account_id', '=', 'r.account_id'),
    )
    .select('a.account_id')
    .where('r.agency_id', '=', agencyId)
    .where('r.role', '=', role)
    .where((eb) => eb.or([eb('r.valid_to', 'is', null), eb('r.valid_to', '>=', today)]))
    .where('a.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

export const setSuspendedAt = async (tx: Tx, agencyId: number, at: Instant | null): Promise<void> => {
  await tx.updateTable('agency').set({ suspended_at: at }).where('agency_id', '=', agencyId).execute();
};

/** Ends every session of an agency; returns how many. */
export const endSessionsOf = async (tx: Tx, agencyId: number, now: Instant): Promise<number> =>
  (
    await tx
      .updateTable('session')
      .set({ revoked_at: now })
      .where('agency_id', '=', agencyId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('session_id')
      .execute()
  ).length;
