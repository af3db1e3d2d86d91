import { sql } from 'kysely';
import {
  type SheetMove,
  type SheetReason,
  type SheetRow,
  type SheetState,
  sheetLife,
} from '../../../domain/attendance/register/model.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import type { Id } from '../../../kernel/id.ts';
import type { ClockTime, Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface SheetAction {
  readonly move: SheetMove;
  readonly at: Instant;
  readonly note: string;
  readonly accountId: Id;
  readonly by: string;
}
export interface Sheet {
  readonly id: Id;
  readonly code: string;
  readonly unitId: Id;
  readonly workplaceId: Id;
  readonly day: PlainDate;
  readonly reason: SheetReason;
  readonly note: string;
  readonly corrects: Id | null;
  readonly openedAt: Instant;
  readonly openedBy: Id;
  readonly opener: string;
  readonly people: number;
  readonly files: number;
  readonly actions: readonly SheetAction[];
  readonly state: SheetState;
}

interface Row {
  sheet_id: Id;
  code: string;
  unit_id: Id;
  workplace_id: Id;
  day: PlainDate;
  reason: SheetReason;
  note: string;
  corrects: Id | null;
  opened_at: Instant;
  opened_by: Id;
  opener: string | null;
  people: number;
  files: number;
}

const withActions = async (tx: Tx, agencyId: number, rows: readonly Row[]): Promise<Sheet[]> => {
  if (rows.length === 0) return [];
  const { rows: log } = await sql<{
    sheet_id: Id;
    move: SheetMove;
    at: Instant;
    note: string;
    account_id: Id;
    by: string | null;
  }>`select r.sheet_id, r.move, r.at, r.note, r.account_id, a.display_name as by
    from register_action r left join account a on a.agency_id = r.agency_id and a.account_id = r.account_id
    where r.agency_id = ${agencyId} and r.sheet_id in (select value::uuid from json_array_elements_text(${JSON.stringify(rows.map((row) => row.sheet_id))}::text::json))
    order by r.sheet_id, r.seq`.execute(tx);
  const byId = groupBy(log, ({ sheet_id }) => sheet_id);
  return rows.map((r) => {
    const actions = (byId.get(r.sheet_id) ?? []).map((each) => ({
      move: each.move,
      at: each.at,
      note: each.note,
      accountId: each.account_id,
      by: each.by ?? '',
    }));
    return {
      id: r.sheet_id,
      code: r.code,
      unitId: r.unit_id,
      workplaceId: r.workplace_id,
      day: r.day,
      reason: r.reason,
      note: r.note,
      corrects: r.corrects,
      openedAt: r.opened_at,
      openedBy: r.opened_by,
      opener: r.opener ?? '',
      people: r.people,
      files: r.files,
      actions,
      state: sheetLife.stateOf(actions),
    };
  });
};

const select = (agencyId: number, where: ReturnType<typeof sql>) => sql<Row>`
  select s.*, a.display_name as opener,
    (select count(*)::int from register_row r where r.agency_id = s.agency_id and r.sheet_id = s.sheet_id) as people,
    (select count(*)::int from register_file f where f.agency_id = s.agency_id and f.sheet_id = s.sheet_id) as files
  from register_sheet s left join account a on a.agency_id = s.agency_id and a.account_id = s.opened_by
  where s.agency_id = ${agencyId} and ${where} order by s.day desc, s.opened_at desc, s.sheet_id limit 500`;

export const sheetsSince = async (tx: Tx, agencyId: number, day: PlainDate): Promise<Sheet[]> =>
  withActions(tx, agencyId, (await select(agencyId, sql`s.day >= ${day}::date`).execute(tx)).rows);

export const findSheet = async (tx: Tx, agencyId: number, id: Id): Promise<Sheet | null> =>
  (await withActions(tx, agencyId, (await select(agencyId, sql`s.sheet_id = ${id}::uuid`).execute(tx)).rows))[0] ??
  null;

/** Sheets that put another right, given-up ones left out. */
export const correctionsOf = async (tx: Tx, agencyId: number, id: Id): Promise<Sheet[]> => {
  const { rows } = await select(agencyId, sql`s.corrects = ${id}::uuid`).execute(tx);
  return (await withActions(tx, agencyId, rows)).filter(({ state }) => state !== 'discarded');
};

export const sheetIdOfCode = async (tx: Tx, agencyId: number, code: string): Promise<Id | null> =>
  (
    await tx
      .selectFrom('register_sheet')
      .select('sheet_id')
      .where('agency_id', '=', agencyId)
      .where('code', '=', code)
      .executeTakeFirst()
  )?.sheet_id ?? null;

export const insertSheet = async (
  tx: Tx,
  agencyId: number,
  sheet: Pick<
    Sheet,
    'id' | 'code' | 'unitId' | 'workplaceId' | 'day' | 'reason' | 'note' | 'corrects' | 'openedAt' | 'openedBy'
  >,
): Promise<void> => {
  await tx
    .insertInto('register_sheet')
    .values({
      agency_id: agencyId,
      sheet_id: sheet.id,
      code: sheet.code,
      unit_id: sheet.unitId,
      workplace_id: sheet.workplaceId,
      day: sheet.day,
      reason: sheet.reason,
      note: sheet.note,
      corrects: sheet.corrects,
      opened_at: sheet.openedAt,
      opened_by: sheet.openedBy,
    })
    .execute();
};

/** Takes the sheet for the rest of the transaction. */
export const lockSheet = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await sql`select 1 from register_sheet where agency_id = ${agencyId} and sheet_id = ${id} for update`.execute(tx);
};

export const appendSheetAction = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  action: Pick<SheetAction, 'move' | 'at' | 'note' | 'accountId'>,
): Promise<void> => {
  await sql`insert into register_action (agency_id, sheet_id, seq, move, note, at, account_id)
    select ${agencyId}, ${id}::uuid, coalesce(max(seq), 0) + 1, ${action.move}, ${action.note}, ${action.at}::timestamptz, ${action.accountId}::uuid
    from register_action where agency_id = ${agencyId} and sheet_id = ${id}`.execute(tx);
};

export interface KeptRow extends SheetRow {
  readonly inPunch: Id | null;
  readonly outPunch: Id | null;
}

export const rowsOfSheet = async (tx: Tx, agencyId: number, id: Id): Promise<KeptRow[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    coming: ClockTime | null;
    going: ClockTime | null;
    in_punch: Id | null;
    out_punch: Id | null;
  }>`select employee_id, to_char(in_at, 'HH24:MI') as coming, to_char(out_at, 'HH24:MI') as going, in_punch, out_punch
    from register_row where agency_id = ${agencyId} and sheet_id = ${id} order by employee_id`.execute(tx);
  return rows.map((r) => ({
    employeeId: r.employee_id,
    in: r.coming,
    out: r.going,
    inPunch: r.in_punch,
    outPunch: r.out_punch,
  }));
};

export const replaceRows = async (tx: Tx, agencyId: number, id: Id, rows: readonly SheetRow[]): Promise<void> => {
  await tx.deleteFrom('register_row').where('agency_id', '=', agencyId).where('sheet_id', '=', id).execute();
  if (rows.length === 0) return;
  const given = JSON.stringify(rows.map((row) => ({ e: row.employeeId, i: row.in, o: row.out })));
  await sql`insert into register_row (agency_id, sheet_id, employee_id, in_at, out_at)
    select ${agencyId}, ${id}::uuid, e, i, o from json_to_recordset(${given}::text::json) as x(e uuid, i time, o time)`.execute(
    tx,
  );
};

export const setSheetText = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  { reason, note }: Pick<Sheet, 'reason' | 'note'>,
): Promise<void> => {
  await tx
    .updateTable('register_sheet')
    .set({ reason, note })
    .where('agency_id', '=', agencyId)
    .where('sheet_id', '=', id)
    .execute();
};

/** Which punch stands for which end of a row, once the sheet is approved. */
export const setRowPunches = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  punches: readonly { readonly employeeId: Id; readonly inPunch: Id | null; readonly outPunch: Id | null }[],
): Promise<void> => {
  const given = JSON.stringify(punches.map((each) => ({ e: each.employeeId, i: each.inPunch, o: each.outPunch })));
  await sql`update register_row r set in_punch = x.i, out_punch = x.o
    from json_to_recordset(${given}::text::json) as x(e uuid, i uuid, o uuid)
    where r.agency_id = ${agencyId} and r.sheet_id = ${id} and r.employee_id = x.e`.execute(tx);
};

export const attachSheetFile = async (tx: Tx, agencyId: number, id: Id, fileId: Id): Promise<void> => {
  await tx.insertInto('register_file').values({ agency_id: agencyId, sheet_id: id, file_id: fileId }).execute();
};

/** Detaches photos of sheets from before a day; the files themselves are the caller's to erase. */
export const detachOldPhotos = async (tx: Tx, agencyId: number, before: PlainDate): Promise<Id[]> => {
  const { rows } = await sql<{ file_id: Id }>`delete from register_file f using register_sheet s
    where f.agency_id = ${agencyId} and s.agency_id = f.agency_id and s.sheet_id = f.sheet_id and s.day < ${before}::date
    returning f.file_id`.execute(tx);
  return rows.map((r) => r.file_id);
};

export const filesOfSheet = async (
  tx: Tx,
  agencyId: number,
  id: Id,
): Promise<{ id: Id; name: string; sizeBytes: number }[]> => {
  const rows = await tx
    .selectFrom('register_file as f')
    .innerJoin('stored_file as s', (j) =>
      j.onRef('s.agency_id', '=', 'f.agency_id').onRef('s.file_id', '=', 'f.file_id'),
    )
    .select(['s.file_id', 's.name', 's.size_bytes'])
    .where('f.agency_id', '=', agencyId)
    .where('f.sheet_id', '=', id)
    .orderBy('s.created_at')
    .execute();
  return rows.map((r) => ({ id: r.file_id, name: r.name, sizeBytes: r.size_bytes }));
};
