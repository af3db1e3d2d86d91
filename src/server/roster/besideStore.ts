import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface Places {
  readonly rooms: readonly Id[];
  readonly workplaces: readonly Id[];
  /** Units whose people work at one of the workplaces unless their placement says otherwise, and units of a shared cap. */
  readonly units: readonly Id[];
}

const among = (column: string, ids: readonly Id[]) =>
  sql<boolean>`${sql.ref(column)} in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** People placed in one of the rooms, workplaces or units on any day of the period. */
export const listPlacedAt = async (
  tx: Tx,
  agencyId: number,
  places: Places,
  period: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('placement')
    .select('employee_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', period.to)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', period.from)]))
    .where((e) =>
      e.or([among('room_id', places.rooms), among('workplace_id', places.workplaces), among('unit_id', places.units)]),
    )
    .execute();
  return rows.map((row) => row.employee_id);
};
