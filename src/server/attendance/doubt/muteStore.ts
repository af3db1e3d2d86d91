import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface SignalMute {
  readonly id: Id;
  readonly code: string;
  readonly employeeId: Id | null;
  readonly workplaceId: Id | null;
  readonly unitId: Id | null;
  readonly who: string | null;
  readonly site: string | null;
  readonly until: PlainDate;
  readonly why: string;
  readonly madeAt: Instant;
  readonly by: string;
}

/** Those that hold on a day or later and that nobody took back. */
export const listMutes = async (tx: Tx, agencyId: number, day: PlainDate): Promise<SignalMute[]> => {
  const { rows } = await sql<{
    mute_id: Id;
    code: string;
    employee_id: Id | null;
    workplace_id: Id | null;
    unit_id: Id | null;
    who: string | null;
    site: string | null;
    until: PlainDate;
    why: string;
    made_at: Instant;
    by: string | null;
  }>`
    select m.*, e.name as who, w.name as site, a.display_name as by,
      (select p.unit_id from placement p where p.agency_id = m.agency_id and p.employee_id = m.employee_id and p.valid_from <= ${day}::date
        order by p.valid_from desc limit 1) as unit_id
    from signal_mute m
    left join employee e on e.agency_id = m.agency_id and e.employee_id = m.employee_id
    left join workplace w on w.agency_id = m.agency_id and w.workplace_id = m.workplace_id
    left join account a on a.agency_id = m.agency_id and a.account_id = m.account_id
    where m.agency_id = ${agencyId} and m.revoked_at is null and m.until >= ${day}::date
    order by m.made_at desc, m.mute_id`.execute(tx);
  return rows.map((r) => ({
    id: r.mute_id,
    code: r.code,
    employeeId: r.employee_id,
    workplaceId: r.workplace_id,
    unitId: r.unit_id,
    who: r.who,
    site: r.site,
    until: r.until,
    why: r.why,
    madeAt: r.made_at,
    by: r.by ?? '',
  }));
};

export const insertMute = async (
  tx: Tx,
  agencyId: number,
  mute: Pick<SignalMute, 'id' | 'code' | 'employeeId' | 'workplaceId' | 'until' | 'why' | 'madeAt'>,
  accountId: Id,
): Promise<void> => {
  await tx
    .insertInto('signal_mute')
    .values({
      agency_id: agencyId,
      mute_id: mute.id,
      code: mute.code,
      employee_id: mute.employeeId,
      workplace_id: mute.workplaceId,
      until: mute.until,
      why: mute.why,
      made_at: mute.madeAt,
      account_id: accountId,
    })
    .execute();
};

export const revokeMute = async (tx: Tx, agencyId: number, id: Id, at: Instant, accountId: Id): Promise<void> => {
  await tx
    .updateTable('signal_mute')
    .set({ revoked_at: at, revoked_by: accountId })
    .where('agency_id', '=', agencyId)
    .where('mute_id', '=', id)
    .execute();
};
