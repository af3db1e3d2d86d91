import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Path of a unit on a day, root first; null when there is none that day. A loop in the tree ends the path. */
export const pathOfUnitOn = async (tx: Tx, agencyId: number, unitId: Id, day: PlainDate): Promise<Id[] | null> => {
  const { rows } = await sql<{ unit_id: Id }>`
    with recursive up(unit_id, parent_id, seen, depth) as (
      select v.unit_id, v.parent_id, array[v.unit_id], 0 from unit_version v
       where v.agency_id = ${agencyId} and v.unit_id = ${unitId}
         and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to >= ${day}::date)
      union all
      select v.unit_id, v.parent_id, up.seen || v.unit_id, up.depth + 1 from unit_version v
        join up on v.unit_id = up.parent_id
       where v.agency_id = ${agencyId} and not v.unit_id = any(up.seen)
         and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to >= ${day}::date)
    )
    select unit_id from up order by depth desc`.execute(tx);
  return rows.length === 0 ? null : rows.map((row) => row.unit_id);
};

/** Units that an employee is placed in on a day. */
export const unitsOfEmployeeOn = async (tx: Tx, agencyId: number, employeeId: Id, day: PlainDate): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('placement')
    .select('unit_id')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  return rows.map((row) => row.unit_id);
};
