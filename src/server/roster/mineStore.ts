import { sql } from 'kysely';
import type { Instrument } from '../../domain/policy/instrument.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

/** The newest version that a person has acknowledged, by plan. */
export const acknowledgedVersions = async (tx: Tx, agencyId: number, employeeId: Id): Promise<Map<Id, number>> => {
  const rows = await tx
    .selectFrom('plan_acknowledgement')
    .select(['plan_id', 'version'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .orderBy('version')
    .execute();
  return new Map(rows.map((r) => [r.plan_id, r.version]));
};

type Titled = Pick<Instrument, 'id' | 'form' | 'issuer' | 'number' | 'title'>;

/** What some instruments are called in their newest version, revoked ones too. */
export const listTitles = async (tx: Tx, agencyId: number, ids: readonly string[]): Promise<Titled[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('policy_version')
    .distinctOn('instrument_id')
    .select(['instrument_id', 'body'])
    .where('agency_id', '=', agencyId)
    .where('instrument_id', 'in', ids)
    .orderBy('instrument_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => {
    const { form, issuer, number, title } = row.body as Instrument;
    return { id: row.instrument_id, form, issuer, number, title };
  });
};

/** False where the person has no line in that plan or the version was not published. Saying it twice changes nothing. */
export const insertAcknowledgement = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  planId: Id,
  version: number,
  at: Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ known: boolean }>`select
    exists (select 1 from plan_line where agency_id = ${agencyId} and plan_id = ${planId} and employee_id = ${employeeId})
    and exists (select 1 from plan_action where agency_id = ${agencyId} and plan_id = ${planId} and move = 'published' and version = ${version}) as known`.execute(
    tx,
  );
  if (!rows[0]?.known) return false;
  await tx
    .insertInto('plan_acknowledgement')
    .values({ agency_id: agencyId, plan_id: planId, version, employee_id: employeeId, at })
    .onConflict((c) => c.doNothing())
    .execute();
  return true;
};
