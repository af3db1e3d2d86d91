import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface LocalDayRow {
  readonly id: Id;
  readonly date: PlainDate;
  readonly name: string;
  readonly kind: 'localHoliday' | 'localWorkday';
  readonly basis: string;
}

/** Local days between two dates, both included, in order of date. */
export const listLocalDays = async (
  tx: Tx,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<LocalDayRow[]> => {
  const rows = await tx
    .selectFrom('local_day')
    .select(['local_day_id', 'date', 'name', 'kind', 'basis'])
    .where('agency_id', '=', agencyId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .execute();
  return rows.map((r) => ({
    id: r.local_day_id,
    date: r.date,
    name: r.name,
    kind: r.kind as LocalDayRow['kind'],
    basis: r.basis,
  }));
};

/** False when the date already has a local day. */
export const insertLocalDay = async (tx: Tx, agencyId: number, day: LocalDayRow, at: Instant): Promise<boolean> => {
  const row = await tx
    .insertInto('local_day')
    .values({
      agency_id: agencyId,
      local_day_id: day.id,
      date: day.date,
      name: day.name,
      kind: day.kind,
      basis: day.basis,
      created_at: at,
    })
    .onConflict((c) => c.columns(['agency_id', 'date']).doNothing())
    .returning('local_day_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** The day that was removed, or null when there was none. */
export const deleteLocalDay = async (tx: Tx, agencyId: number, id: Id): Promise<PlainDate | null> => {
  const row = await tx
    .deleteFrom('local_day')
    .where('agency_id', '=', agencyId)
    .where('local_day_id', '=', id)
    .returning('date')
    .executeTakeFirst();
  return row?.date ?? null;
};
