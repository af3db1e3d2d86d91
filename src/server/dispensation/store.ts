import { sql } from 'kysely';
import type { Scope } from '../../domain/access/can.ts';
import type { DispensationEffect } from '../../domain/people/dispensation.ts';
import { fullName } from '../../domain/people/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface DispensationRow extends DispensationEffect {
  readonly askedAt: Instant;
  readonly evidence: number;
}

const selectRows = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('dispensation')
    .select(['dispensation_id', 'employee_id', 'state', 'valid_from', 'valid_until', 'asked_at'])
    .select((e) =>
      e
        .selectFrom('dispensation_evidence')
        .whereRef('dispensation_evidence.agency_id', '=', 'dispensation.agency_id')
        .whereRef('dispensation_evidence.dispensation_id', '=', 'dispensation.dispensation_id')
        .select(({ fn }) => fn.countAll<number>().as('files'))
        .as('evidence'),
    )
    .where('dispensation.agency_id', '=', agencyId);

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];
const rowOf = (r: Selected): DispensationRow => ({
  id: r.dispensation_id,
  employeeId: r.employee_id,
  state: r.state,
  from: r.valid_from,
  until: r.valid_until,
  askedAt: r.asked_at,
  evidence: Number(r.evidence ?? 0),
});

export const findDispensation = async (tx: Tx, agencyId: number, id: Id): Promise<DispensationRow | null> => {
  const row = await selectRows(tx, agencyId).where('dispensation_id', '=', id).executeTakeFirst();
  return row ? rowOf(row) : null;
};

/** An employee's own requests, the newest first. */
export const listOfEmployee = async (tx: Tx, agencyId: number, employeeId: Id): Promise<DispensationRow[]> =>
  (await selectRows(tx, agencyId).where('employee_id', '=', employeeId).orderBy('asked_at', 'desc').execute()).map(
    rowOf,
  );

/** Requests in one state, the oldest first. */
export const listInState = async (
  tx: Tx,
  agencyId: number,
  state: DispensationEffect['state'],
): Promise<DispensationRow[]> =>
  (await selectRows(tx, agencyId).where('state', '=', state).orderBy('asked_at').limit(2000).execute()).map(rowOf);

export const countAsked = async (tx: Tx, agencyId: number): Promise<number> => {
  const row = await tx
    .selectFrom('dispensation')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('agency_id', '=', agencyId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return Number(row.waiting);
};

/** Granted dispensations that end on `day` or later, as far as the scope reaches. */
export const listEffects = async (
  tx: Tx,
  agencyId: number,
  scope: Scope,
  ownId: Id | null,
  day: PlainDate,
): Promise<DispensationRow[]> => {
  let query = selectRows(tx, agencyId)
    .where('state', '=', 'granted')
    .where('valid_until', '>=', day)
    .orderBy('valid_until');
  if (!scope.all) {
    const own = scope.self ? ownId : null;
    query = query.where(sql<boolean>`(employee_id = ${own}::uuid or employee_id in (
      with recursive below(unit_id) as (
        select value::uuid from json_array_elements_text(${JSON.stringify(scope.unitIds)}::text::json)
        union
        select v.unit_id from unit_version v join below on v.parent_id = below.unit_id
         where v.agency_id = ${agencyId} and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to >= ${day}::date)
      )
      select p.employee_id from placement p join below on p.unit_id = below.unit_id
       where p.agency_id = ${agencyId} and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
    ))`);
  }
  return (await query.execute()).map(rowOf);
};

export interface PersonLine {
  readonly name: string;
  readonly number: string;
  readonly unitName: string;
}

/** Name, number and unit on a day, by employee id. */
export const describePeople = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  day: PlainDate,
): Promise<Map<Id, PersonLine>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    title_before: string;
    title_after: string;
    number: string;
    unit_name: string | null;
  }>`
    select e.employee_id, e.name, e.title_before, e.title_after, e.number,
      (select v.name from placement p join unit_version v on v.agency_id = p.agency_id and v.unit_id = p.unit_id
        where p.agency_id = e.agency_id and p.employee_id = e.employee_id
          and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
          and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to >= ${day}::date)
        limit 1) as unit_name
    from employee e
    where e.agency_id = ${agencyId}
      and e.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`.execute(
    tx,
  );
  return new Map(
    rows.map((r) => [
      r.employee_id,
      {
        name: fullName({ name: r.name, titleBefore: r.title_before, titleAfter: r.title_after }),
        number: r.number,
        unitName: r.unit_name ?? '',
      },
    ]),
  );
};

export const insertDispensation = async (
  tx: Tx,
  agencyId: number,
  row: DispensationEffect,
  sealed: Uint8Array,
  at: Instant,
): Promise<void> => {
  const key = { agency_id: agencyId, dispensation_id: row.id };
  const facts = { employee_id: row.employeeId, state: row.state, valid_from: row.from, valid_until: row.until };
  await tx
    .insertInto('dispensation')
    .values({ ...key, ...facts, asked_at: at })
    .execute();
  await tx
    .insertInto('dispensation_secret')
    .values({ ...key, sealed })
    .execute();
};

/** A decision of the verifier. */
export const decideDispensation = async (
  tx: Tx,
  agencyId: number,
  row: DispensationEffect,
  by: Id,
  at: Instant,
): Promise<void> => {
  await tx
    .updateTable('dispensation')
    .set({
      state: row.state,
      valid_from: row.from,
      valid_until: row.until,
      decided_at: at,
      decided_by: by,
      expiry_told_at: null,
    })
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', row.id)
    .execute();
};

export const withdrawDispensation = async (
  tx: Tx,
  agencyId: number,
  row: DispensationEffect,
  at: Instant,
): Promise<void> => {
  await tx
    .updateTable('dispensation')
    .set({ state: 'withdrawn', valid_until: row.until, withdrawn_at: at })
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', row.id)
    .execute();
};

/** The sealed ground; null once erased. */
export const readSealedSecret = async (tx: Tx, agencyId: number, id: Id): Promise<Uint8Array | null> => {
  const row = await tx
    .selectFrom('dispensation_secret')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', id)
    .executeTakeFirst();
  return row?.sealed ?? null;
};

export const updateSealedSecret = async (tx: Tx, agencyId: number, id: Id, sealed: Uint8Array): Promise<void> => {
  await tx
    .updateTable('dispensation_secret')
    .set({ sealed })
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', id)
    .execute();
};

export interface SealedGround {
  readonly id: Id;
  readonly employeeId: Id;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly sealed: Uint8Array;
}

/** Sealed grounds of granted dispensations that touch the days from `from` to `to`. */
export const listSealedGrounds = async (
  tx: Tx,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<SealedGround[]> => {
  const rows = await tx
    .selectFrom('dispensation')
    .innerJoin('dispensation_secret', (j) =>
      j
        .onRef('dispensation_secret.agency_id', '=', 'dispensation.agency_id')
        .onRef('dispensation_secret.dispensation_id', '=', 'dispensation.dispensation_id'),
    )
    .select(['dispensation.dispensation_id', 'employee_id', 'valid_from', 'valid_until', 'sealed'])
    .where('dispensation.agency_id', '=', agencyId)
    .where('state', '=', 'granted')
    .where('valid_from', '<=', to)
    .where('valid_until', '>=', from)
    .orderBy('dispensation.dispensation_id')
    .execute();
  return rows.map((r) => ({
    id: r.dispensation_id,
    employeeId: r.employee_id,
    from: r.valid_from,
    until: r.valid_until,
    sealed: r.sealed,
  }));
};

/** Dispensations whose end, refusal or withdrawal lies before a day and whose ground or evidence is still kept. */
export const listToErase = async (tx: Tx, agencyId: number, before: PlainDate): Promise<Id[]> => {
  const { rows } = await sql<{ dispensation_id: Id }>`
    select d.dispensation_id from dispensation d
    where d.agency_id = ${agencyId}
      and case when d.state = 'refused' then d.decided_at::date else d.valid_until end < ${before}::date
      and (exists (select 1 from dispensation_secret s where s.agency_id = d.agency_id and s.dispensation_id = d.dispensation_id)
        or exists (select 1 from dispensation_evidence e where e.agency_id = d.agency_id and e.dispensation_id = d.dispensation_id))
    order by 1`.execute(tx);
  return rows.map((r) => r.dispensation_id);
};

/** Accounts that hold a role on a day, and the account of an employee. */
export const accountsWithRole = async (tx: Tx, agencyId: number, role: string, day: PlainDate): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('role_grant')
    .select('account_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('role', '=', role)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .execute();
  return rows.map((r) => r.account_id);
};

export const accountsOfEmployee = async (tx: Tx, agencyId: number, employeeId: Id): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('account')
    .select('account_id')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .execute();
  return rows.map((r) => r.account_id);
};

export const readSettings = async (tx: Tx, agencyId: number): Promise<unknown> => {
  const row = await tx.selectFrom('agency').select('settings').where('agency_id', '=', agencyId).executeTakeFirst();
  return row?.settings ?? {};
};

/** Granted dispensations that end on `day` or before and whose employees were not told yet; marks them as told. */
export const takeExpiring = async (
  tx: Tx,
  agencyId: number,
  today: PlainDate,
  day: PlainDate,
  at: Instant,
): Promise<{ employeeId: Id; until: PlainDate }[]> => {
  const rows = await tx
    .updateTable('dispensation')
    .set({ expiry_told_at: at })
    .where('agency_id', '=', agencyId)
    .where('state', '=', 'granted')
    .where('expiry_told_at', 'is', null)
    .where('valid_until', '>=', today)
    .where('valid_until', '<=', day)
    .returning(['employee_id', 'valid_until'])
    .execute();
  return rows.map((r) => ({ employeeId: r.employee_id, until: r.valid_until }));
};

export const listAgencies = async (tx: Tx): Promise<{ agencyId: number; zone: string }[]> => {
  const rows = await tx.selectFrom('agency').select(['agency_id', 'zone']).orderBy('agency_id').execute();
  return rows.map((r) => ({ agencyId: r.agency_id, zone: r.zone }));
};
