import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface VersionLine {
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly version: number;
  readonly modes: string;
  readonly times?: string;
  readonly why: readonly number[];
}

const among = (column: string, ids: readonly Id[] | null) =>
  ids === null
    ? sql`true`
    : sql`${sql.ref(column)} in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** Lines that were put down after one version and up to another, with the line that held before; in order of version. Null: all units. */
export const linesBetween = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  span: { since: number; upTo: number },
  unitIds: readonly Id[] | null,
): Promise<VersionLine[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    unit_id: Id;
    version: number;
    modes: string;
    times: string | null;
    why: number[];
  }>`
    with touched as (
      select distinct employee_id from plan_line
      where agency_id = ${agencyId} and plan_id = ${planId} and version > ${span.since} and version <= ${span.upTo}
        and ${among('unit_id', unitIds)}
    ), before as (
      select distinct on (l.employee_id) l.employee_id, l.unit_id, l.version, l.modes, l.times, l.why
      from plan_line l join touched using (employee_id)
      where l.agency_id = ${agencyId} and l.plan_id = ${planId} and l.version <= ${span.since}
      order by l.employee_id, l.version desc
    )
    select employee_id, unit_id, version, modes, times, to_json(why) as why from before
    union all
    select l.employee_id, l.unit_id, l.version, l.modes, l.times, to_json(l.why)
    from plan_line l join touched using (employee_id)
    where l.agency_id = ${agencyId} and l.plan_id = ${planId} and l.version > ${span.since} and l.version <= ${span.upTo}
    order by 3, 1`.execute(tx);
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    version: r.version,
    modes: r.modes,
    ...(r.times === null ? {} : { times: r.times }),
    why: r.why,
  }));
};

export interface MadeVersion {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
}

/** In which version each person's line became what it is in a version. */
export const lineVersions = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<Map<Id, number>> => {
  const { rows } = await sql<{ employee_id: Id; version: number }>`
    select distinct on (employee_id) employee_id, coalesce(since, version) as version from plan_line
    where agency_id = ${agencyId} and plan_id = ${planId} and version <= ${version}
    order by employee_id, plan_line.version desc`.execute(tx);
  return new Map(rows.map((r) => [r.employee_id, r.version]));
};

/** Whether a plan was worked out anew after a version: its units rest on other facts since. */
export const isWorkedOutSince = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<boolean> => {
  const { rows } = await sql<{ anew: boolean }>`select
      exists (select 1 from plan_unit where agency_id = ${agencyId} and plan_id = ${planId} and version > ${version})
      or exists (select 1 from plan_version where agency_id = ${agencyId} and plan_id = ${planId} and version > ${version} and shared is not null)
      as anew`.execute(tx);
  return rows[0]?.anew ?? false;
};

/** The account that made a version. */
export const makerOf = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<Id | null> =>
  (
    await tx
      .selectFrom('plan_version')
      .select('made_by')
      .where('agency_id', '=', agencyId)
      .where('plan_id', '=', planId)
      .where('version', '=', version)
      .executeTakeFirst()
  )?.made_by ?? null;

/** Who made which version when. */
export const listVersions = async (tx: Tx, agencyId: number, planId: Id): Promise<MadeVersion[]> => {
  const rows = await tx
    .selectFrom('plan_version')
    .leftJoin('account', (j) =>
      j
        .onRef('account.account_id', '=', 'plan_version.made_by')
        .onRef('account.agency_id', '=', 'plan_version.agency_id'),
    )
    .select(['plan_version.version', 'plan_version.made_at', 'account.display_name'])
    .where('plan_version.agency_id', '=', agencyId)
    .where('plan_version.plan_id', '=', planId)
    .orderBy('plan_version.version')
    .execute();
  return rows.map((r) => ({ version: r.version, at: r.made_at, by: r.display_name ?? '' }));
};
