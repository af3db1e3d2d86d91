import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Accounts that were given the role of a unit's head on a day, beside its head himself. */
export const givenHeads = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
): Promise<{ unitId: Id; accountId: Id; employeeId: Id | null }[]> => {
  const { rows } = await sql<{ unit_id: Id; account_id: Id; employee_id: Id | null }>`
    select g.unit_id, a.account_id, a.employee_id from role_grant g
    join account a on a.agency_id = g.agency_id and a.account_id = g.account_id and a.disabled_at is null
    where g.agency_id = ${agencyId} and g.role = 'unitHead' and g.unit_id is not null
      and g.valid_from <= ${day}::date and (g.valid_to is null or g.valid_to >= ${day}::date)`.execute(tx);
  return rows.map((r) => ({ unitId: r.unit_id, accountId: r.account_id, employeeId: r.employee_id }));
};
