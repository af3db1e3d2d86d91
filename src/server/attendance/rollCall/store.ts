import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface RollCall {
  readonly id: Id;
  readonly kind: 'rollCall' | 'meeting';
  readonly name: string;
  readonly place: string;
  readonly workplaceId: Id | null;
  readonly unitId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly closedAt: Instant | null;
}

const rollCalls = (tx: Tx, agencyId: number) =>
  tx.selectFrom('roll_call').selectAll().where('agency_id', '=', agencyId);
type Row = Awaited<ReturnType<ReturnType<typeof rollCalls>['executeTakeFirstOrThrow']>>;
const rollCallOf = (row: Row): RollCall => ({
  id: row.roll_call_id,
  kind: row.kind,
  name: row.name,
  place: row.place,
  workplaceId: row.workplace_id,
  unitId: row.unit_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  closedAt: row.closed_at,
});

export const insertRollCall = async (
  tx: Tx,
  agencyId: number,
  made: Omit<RollCall, 'closedAt'>,
  employeeIds: readonly Id[],
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await tx
    .insertInto('roll_call')
    .values({
      agency_id: agencyId,
      roll_call_id: made.id,
      kind: made.kind,
      name: made.name,
      place: made.place,
      workplace_id: made.workplaceId,
      unit_id: made.unitId,
      starts_at: made.startsAt,
      ends_at: made.endsAt,
      created_at: by.at,
      created_by: by.accountId,
    })
    .execute();
  for (let at = 0; at < employeeIds.length; at += 5000)
    await tx
      .insertInto('roll_call_expected')
      .values(
        employeeIds
          .slice(at, at + 5000)
          .map((employeeId) => ({ agency_id: agencyId, roll_call_id: made.id, employee_id: employeeId })),
      )
      .execute();
};

export const findRollCall = async (tx: Tx, agencyId: number, id: Id): Promise<RollCall | null> => {
  const row = await rollCalls(tx, agencyId).where('roll_call_id', '=', id).executeTakeFirst();
  return row ? rollCallOf(row) : null;
};

export const rollCallsByIds = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<Map<Id, RollCall>> => {
  if (ids.length === 0) return new Map();
  const rows = await rollCalls(tx, agencyId).where('roll_call_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.roll_call_id, rollCallOf(row)]));
};

export const rollCallsBetween = async (tx: Tx, agencyId: number, from: Instant, to: Instant): Promise<RollCall[]> => {
  const rows = await rollCalls(tx, agencyId)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at', 'desc')
    .limit(300)
    .execute();
  return rows.map(rollCallOf);
};

export const expectedAt = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<Map<Id, Id[]>> => {
  const expected = new Map<Id, Id[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return expected;
  const rows = await tx
    .selectFrom('roll_call_expected')
    .select(['roll_call_id', 'employee_id'])
    .where('agency_id', '=', agencyId)
    .where('roll_call_id', 'in', ids)
    .execute();
  for (const row of rows) expected.get(row.roll_call_id)?.push(row.employee_id);
  return expected;
};

export const presentAt = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<Map<Id, Map<Id, Instant>>> => {
  const present = new Map<Id, Map<Id, Instant>>(ids.map((id) => [id, new Map()]));
  if (ids.length === 0) return present;
  const rows = await tx
    .selectFrom('roll_call_presence')
    .select(['roll_call_id', 'employee_id', 'at'])
    .where('agency_id', '=', agencyId)
    .where('roll_call_id', 'in', ids)
    .execute();
  for (const row of rows) present.get(row.roll_call_id)?.set(row.employee_id, row.at);
  return present;
};

/** What a kiosk of this workplace offers now or before long, with everybody expected. */
export const offeredSessions = async (tx: Tx, agencyId: number, workplaceId: Id, now: Instant, until: Instant) => {
  const rows = await rollCalls(tx, agencyId)
    .where((e) => e.or([e('workplace_id', 'is', null), e('workplace_id', '=', workplaceId)]))
    .where('closed_at', 'is', null)
    .where('ends_at', '>', now)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('roll_call_id')
    .execute();
  const expected = await expectedAt(
    tx,
    agencyId,
    rows.map((row) => row.roll_call_id),
  );
  return rows.map((row) => ({
    id: row.roll_call_id,
    kind: row.kind,
    name: row.name,
    place: row.place,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    employeeIds: (expected.get(row.roll_call_id) ?? []).sort(),
  }));
};

export interface Presence {
  readonly rollCallId: Id;
  readonly employeeId: Id;
  readonly at: Instant;
  readonly stationId: Id;
  readonly eventId: Id;
}

/** The first scan of a person counts; a later one changes nothing. */
export const insertPresence = async (tx: Tx, agencyId: number, present: readonly Presence[]): Promise<void> => {
  if (present.length === 0) return;
  await tx
    .insertInto('roll_call_presence')
    .values(
      present.map((one) => ({
        agency_id: agencyId,
        roll_call_id: one.rollCallId,
        employee_id: one.employeeId,
        at: one.at,
        station_id: one.stationId,
        event_id: one.eventId,
      })),
    )
    .onConflict((c) => c.columns(['agency_id', 'roll_call_id', 'employee_id']).doNothing())
    .execute();
};

export const closeRollCall = async (tx: Tx, agencyId: number, id: Id, at: Instant): Promise<void> => {
  await tx
    .updateTable('roll_call')
    .set({ closed_at: at })
    .where('agency_id', '=', agencyId)
    .where('roll_call_id', '=', id)
    .execute();
};

export const deleteRollCall = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('roll_call').where('agency_id', '=', agencyId).where('roll_call_id', '=', id).execute();
};
