import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import { addDays, type PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

/** A placement of one day, as far as seating asks. */
export interface SeatRow {
  readonly placementId: Id;
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly from: PlainDate;
  readonly workplaceId: Id | null;
  readonly roomId: Id | null;
}

const oneOf = (column: string, ids: readonly Id[]) =>
  sql<boolean>`${sql.ref(column)} in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** Placements in force on a day, of some units or of all. */
export const listSeatRows = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  unitIds?: readonly Id[],
): Promise<SeatRow[]> => {
  let query = tx
    .selectFrom('placement')
    .select(['placement_id', 'employee_id', 'unit_id', 'valid_from', 'workplace_id', 'room_id'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]));
  if (unitIds !== undefined) query = query.where(oneOf('unit_id', unitIds));
  const rows = await query.execute();
  return rows.map((r) => ({
    placementId: r.placement_id,
    employeeId: r.employee_id,
    unitId: r.unit_id,
    from: r.valid_from,
    workplaceId: r.workplace_id,
    roomId: r.room_id,
  }));
};

export interface Seat {
  readonly workplaceId: Id;
  readonly roomId: Id | null;
}

/**
 * Gives placements another seat from a day on: a placement that began earlier ends the day before and goes on as a new one,
 * one that begins that day is changed. Where a placement ends, and the day its position began, stay as they were.
 */
export const moveSeats = async (
  tx: Tx,
  agencyId: number,
  rows: readonly SeatRow[],
  seat: Seat,
  from: PlainDate,
  newId: () => Id,
): Promise<void> => {
  const facts = { workplace_id: seat.workplaceId, room_id: seat.roomId };
  const beginning = rows.filter((row) => row.from === from).map((row) => row.placementId);
  if (beginning.length > 0) {
    await tx
      .updateTable('placement')
      .set(facts)
      .where('agency_id', '=', agencyId)
      .where(oneOf('placement_id', beginning))
      .execute();
  }
  const older = rows.filter((row) => row.from !== from).map((row) => row.placementId);
  if (older.length === 0) return;
  const kept = await tx
    .selectFrom('placement')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where(oneOf('placement_id', older))
    .execute();
  await tx
    .updateTable('placement')
    .set({ valid_to: addDays(from, -1) })
    .where('agency_id', '=', agencyId)
    .where(oneOf('placement_id', older))
    .execute();
  for (let at = 0; at < kept.length; at += 1000) {
    const part = kept.slice(at, at + 1000).map((row) => ({
      ...row,
      ...facts,
      placement_id: newId(),
      valid_from: from,
      in_position_since: row.in_position_since ?? row.valid_from,
    }));
    await tx.insertInto('placement').values(part).execute();
  }
};
