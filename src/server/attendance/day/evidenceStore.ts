// What lies beside the punches of some people: decisions about them, permits, corrections, outages.
import { sql } from 'kysely';
import type { Correction, Outage, Permit, PunchDecision } from '../../../domain/attendance/day/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { ClockTime, Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

type OfPeople<T> = ReadonlyMap<Id, readonly T[]>;
interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const among = (ids: readonly Id[]) =>
  sql`employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

const gather = <R extends { employee_id: Id }, T>(rows: readonly R[], of: (row: R) => T): OfPeople<T> => {
  const found = new Map<Id, T[]>();
  for (const row of rows) {
    const own = found.get(row.employee_id);
    if (own === undefined) found.set(row.employee_id, [of(row)]);
    else own.push(of(row));
  }
  return found;
};

/** The decision that holds for each punch; one that was taken back holds no longer. */
export const listDecisions = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  { from, to }: Period,
): Promise<OfPeople<PunchDecision>> => {
  const { rows } = await sql<{
    employee_id: Id;
    punch_id: Id;
    verdict: PunchDecision['verdict'];
    at: Instant | null;
    decided_at: Instant;
    by: string;
  }>`
    select d.employee_id, d.punch_id, d.verdict, d.at, d.decided_at, coalesce(a.display_name, '') as by
    from punch_decision d left join account a on a.agency_id = d.agency_id and a.account_id = d.account_id
    where d.agency_id = ${agencyId} and d.day between ${from}::date and ${to}::date and d.${among(ids)}
      and d.verdict <> 'reopened' and not exists (
        select from punch_decision l where l.agency_id = d.agency_id and l.employee_id = d.employee_id and l.day = d.day
          and l.punch_id = d.punch_id and l.seq > d.seq)
    order by d.employee_id, d.day, d.punch_id`.execute(tx);
  return gather(rows, (row) => ({
    punchId: row.punch_id,
    verdict: row.verdict,
    at: row.at,
    decidedAt: row.decided_at,
    decidedBy: row.by,
  }));
};

export interface Overlays {
  readonly permits: OfPeople<Permit>;
  readonly corrections: OfPeople<Correction>;
}

export const listOverlays = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  { from, to }: Period,
): Promise<Overlays> => {
  const { rows } = await sql<{
    employee_id: Id;
    overlay_id: Id;
    day: PlainDate;
    kind: Permit['kind'] | 'correction';
    starts: ClockTime | null;
    ends: ClockTime | null;
    in_at: Instant | null;
    out_at: Instant | null;
    basis: string;
    explains_only: boolean;
    decided_at: Instant;
    by: string;
  }>`
    select o.employee_id, o.overlay_id, o.day, o.kind, to_char(o.starts_at, 'HH24:MI') as starts, to_char(o.ends_at, 'HH24:MI') as ends,
      o.in_at, o.out_at, o.basis, o.explains_only, o.decided_at, coalesce(a.display_name, '') as by
    from day_overlay o left join account a on a.agency_id = o.agency_id and a.account_id = o.account_id
    where o.agency_id = ${agencyId} and o.revoked_at is null and o.day between ${from}::date and ${to}::date and o.${among(ids)}`.execute(
    tx,
  );
  const base = (row: (typeof rows)[number]) => ({
    id: row.overlay_id,
    day: row.day,
    basis: row.basis,
    decidedBy: row.by,
    decidedAt: row.decided_at,
  });
  return {
    permits: gather(
      rows.filter((row) => row.kind !== 'correction'),
      (row) => ({
        ...base(row),
        kind: row.kind as Permit['kind'],
        from: row.starts,
        to: row.ends,
        explainsOnly: row.explains_only,
      }),
    ),
    corrections: gather(
      rows.filter((row) => row.kind === 'correction'),
      (row) => ({ ...base(row), in: row.in_at, out: row.out_at }),
    ),
  };
};

export interface Overlay {
  readonly id: Id;
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly kind: Permit['kind'] | 'correction';
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
  readonly in: Instant | null;
  readonly out: Instant | null;
  readonly basis: string;
  readonly explainsOnly?: boolean;
}
interface By {
  readonly at: Instant;
  readonly accountId: Id;
}

/** Lays an approved permit or correction over a day; the request that led to it lies elsewhere. */
export const insertOverlay = async (tx: Tx, agencyId: number, overlay: Overlay, by: By): Promise<void> => {
  await tx
    .insertInto('day_overlay')
    .values({
      agency_id: agencyId,
      overlay_id: overlay.id,
      employee_id: overlay.employeeId,
      day: overlay.day,
      kind: overlay.kind,
      starts_at: overlay.from,
      ends_at: overlay.to,
      in_at: overlay.in,
      out_at: overlay.out,
      basis: overlay.basis,
      explains_only: overlay.explainsOnly ?? false,
      decided_at: by.at,
      account_id: by.accountId,
    })
    .execute();
};

/** Takes an overlay away again; false where none lay there. */
export const revokeOverlay = async (tx: Tx, agencyId: number, id: Id, by: By): Promise<boolean> => {
  const row = await tx
    .updateTable('day_overlay')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('overlay_id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('overlay_id')
    .executeTakeFirst();
  return row !== undefined;
};

export interface DeclaredOutage extends Outage {
  readonly declaredAt: Instant;
}

/** Outages that touch the days and were not taken back, the latest first. */
export const listOutages = async (tx: Tx, agencyId: number, { from, to }: Period): Promise<DeclaredOutage[]> => {
  const { rows } = await sql<{
    outage_id: Id;
    starts_at: Instant;
    ends_at: Instant;
    workplace_ids: Id[] | null;
    why: string;
    declared_at: Instant;
    by: string;
  }>`
    select o.outage_id, o.starts_at, o.ends_at, o.workplace_ids, o.why, o.declared_at, coalesce(a.display_name, '') as by
    from attendance_outage o left join account a on a.agency_id = o.agency_id and a.account_id = o.account_id
    where o.agency_id = ${agencyId} and o.revoked_at is null
      and o.starts_at < (${to}::date + 2)::timestamptz and o.ends_at > (${from}::date - 1)::timestamptz
    order by o.starts_at desc, o.outage_id`.execute(tx);
  return rows.map((row) => ({
    id: row.outage_id,
    from: row.starts_at,
    to: row.ends_at,
    workplaceIds: row.workplace_ids,
    why: row.why,
    declaredBy: row.by,
    declaredAt: row.declared_at,
  }));
};

export const insertOutage = async (
  tx: Tx,
  agencyId: number,
  outage: Pick<Outage, 'id' | 'from' | 'to' | 'workplaceIds' | 'why'>,
  by: By,
): Promise<void> => {
  await tx
    .insertInto('attendance_outage')
    .values({
      agency_id: agencyId,
      outage_id: outage.id,
      starts_at: outage.from,
      ends_at: outage.to,
      workplace_ids: outage.workplaceIds === null ? null : [...outage.workplaceIds],
      why: outage.why,
      declared_at: by.at,
      account_id: by.accountId,
    })
    .execute();
};

/** False where it was taken back before. */
export const revokeOutage = async (tx: Tx, agencyId: number, id: Id, by: By): Promise<boolean> => {
  const row = await tx
    .updateTable('attendance_outage')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('outage_id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('outage_id')
    .executeTakeFirst();
  return row !== undefined;
};
