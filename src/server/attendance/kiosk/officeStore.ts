import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Everybody in service who is placed at a workplace: himself, or through his unit, which sits there. */
export const peopleOfOffice = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  workplaceId: Id,
  unitIds: readonly Id[],
): Promise<Id[]> => {
  const { rows } = await sql<{ employee_id: Id }>`
    select p.employee_id from placement p
    where p.agency_id = ${agencyId} and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
      and (p.workplace_id = ${workplaceId} or (p.workplace_id is null
        and p.unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds)}::text::json))))
      and exists (select 1 from employment m where m.agency_id = p.agency_id and m.employee_id = p.employee_id
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}))`.execute(tx);
  return rows.map((row) => row.employee_id);
};
