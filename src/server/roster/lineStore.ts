import { sql } from 'kysely';
import type { RosterLine } from '../../domain/roster/model.ts';
import type { Grounds, UnitGround } from '../../domain/roster/unitGround.ts';
import type { WorkingTime } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface KeptLine extends RosterLine {
  readonly fixed: string;
}

const linesAtOnce = 2000;
const groundsAtOnce = 40;

/** Lines of one version: a whole plan at first, later only those that changed. `since`: of lines that are only put down again, the version that made them. */
export const insertLines = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  lines: readonly KeptLine[],
  since: ReadonlyMap<Id, number> = new Map(),
): Promise<void> => {
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const rows = lines.slice(start, start + linesAtOnce).map((line) => ({
      e: line.employeeId,
      u: line.unitId,
      m: line.modes,
      f: line.fixed,
      t: line.times ?? null,
      s: since.get(line.employeeId) ?? null,
      w: `{${line.why.join(',')}}`,
    }));
    await sql`insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, times, why, since)
      select ${agencyId}, ${planId}, ${version}, r.e, r.u, r.m, r.f, r.t, r.w::int[], r.s
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(e uuid, u uuid, m text, f text, t text, w text, s int)`.execute(
      tx,
    );
  }
};

export const insertGrounds = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  units: readonly (readonly [Id, { readonly ground: UnitGround; readonly people: number }])[],
): Promise<void> => {
  for (let start = 0; start < units.length; start += groundsAtOnce) {
    const rows = units
      .slice(start, start + groundsAtOnce)
      .map(([u, { ground, people }]) => ({ u, g: ground, n: people }));
    await sql`insert into plan_unit (agency_id, plan_id, version, unit_id, ground, people)
      select ${agencyId}, ${planId}, ${version}, r.u, r.g, r.n
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(u uuid, g jsonb, n int)`.execute(tx);
  }
};

/** Each person's line as it stands in a version; `unitIds` null means the whole plan. */
export const linesOf = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  unitIds: readonly Id[] | null,
): Promise<KeptLine[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    unit_id: Id;
    modes: string;
    fixed: string;
    times: string | null;
    why: number[];
  }>`
    select distinct on (employee_id) employee_id, unit_id, modes, fixed, times, to_json(why) as why
    from plan_line
    where agency_id = ${agencyId} and plan_id = ${planId} and version <= ${version}
      and ${unitIds === null ? sql`true` : sql`unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds)}::text::json))`}
    order by employee_id, version desc`.execute(tx);
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    modes: r.modes,
    fixed: r.fixed,
    why: r.why,
    ...(r.times === null ? {} : { times: r.times }),
  }));
};

/** What units rest on in a version of the plan. */
export const groundsIn = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  unitIds: readonly Id[],
  version: number,
): Promise<Map<Id, UnitGround>> => {
  if (unitIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_unit')
    .distinctOn('unit_id')
    .select(['unit_id', 'ground'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('version', '<=', version)
    .where('unit_id', 'in', unitIds)
    .orderBy('unit_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((r) => [r.unit_id, r.ground as UnitGround]));
};

/** Units of a plan with their people, as its newest version knows them. */
export const unitsOfPlan = async (tx: Tx, agencyId: number, planId: Id): Promise<{ unitId: Id; people: number }[]> => {
  const rows = await tx
    .selectFrom('plan_unit')
    .distinctOn('unit_id')
    .select(['unit_id', 'people'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .orderBy('unit_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((r) => ({ unitId: r.unit_id, people: r.people }));
};

/** Bounds that units share in a version: those of the last one that says so, else those the plan was made with. */
export const sharedOf = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<Grounds['shared']> => {
  const again = await tx
    .selectFrom('plan_version')
    .select('shared')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('version', '<=', version)
    .where('shared', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (again) return again.shared as Grounds['shared'];
  const row = await tx
    .selectFrom('plan')
    .select('shared')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  return row.shared as Grounds['shared'];
};

/**
 * The publication of each plan that holds now (plan_id, version, at): its last one that was not taken back, none after a withdrawal.
 * A publication is taken back by the step that follows it. `rank_at` puts plans in order where several cover a day: when the plan
 * was last published as a whole, not when a single request was settled in it.
 */
export const shownPublications = (agencyId: number, as?: { insteadOf: Id; version: number | null }) => sql`
      select plan_id, version, at, coalesce(rank_at, at) as rank_at from (
        select distinct on (plan_id) plan_id, move, version, at,
          max(case when move = 'published' and not in_place then at end) over (partition by plan_id) as rank_at
        from (
          select plan_id, move, version, at, in_place, seq, lead(move) over (partition by plan_id order by seq) as following
          from plan_action
          where agency_id = ${agencyId} and move in ('published', 'unpublished', 'withdrawn')
            and not (${as !== undefined} and plan_id = ${as?.insteadOf ?? null}::uuid and version > ${as?.version ?? 0}::int)
        ) steps
        where move <> 'unpublished' and following is distinct from 'unpublished'
        order by plan_id, seq desc
      ) last_step
      where move = 'published'`;

/** The shifts and waves of some plans. */
export const timesOf = async (
  tx: Tx,
  agencyId: number,
  planIds: ReadonlySet<Id>,
): Promise<Map<Id, readonly WorkingTime[]>> => {
  if (planIds.size === 0) return new Map();
  const rows = await tx
    .selectFrom('plan')
    .select(['plan_id', 'times'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', 'in', [...planIds])
    .execute();
  return new Map(rows.map((r) => [r.plan_id, r.times as unknown as WorkingTime[]]));
};

export interface PublishedLine extends KeptLine {
  readonly planId: Id;
  /** Published version of the plan, and the one that last changed this line. */
  readonly version: number;
  readonly lineVersion: number;
  readonly publishedAt: Instant;
  readonly days: readonly PlainDate[];
  /** The plan's shifts and waves. */
  readonly table: readonly WorkingTime[];
}

/**
 * Lines that employees see: of every plan that touches the period and is published, each person's line in the published version.
 * Later publications come last, so that a reader who goes through them in order ends with what holds.
 * `as` takes another version of one plan than the log says, or none of it: how things stood before its last publication.
 */
export const publishedLines = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  from: PlainDate,
  to: PlainDate,
  as?: { insteadOf: Id; version: number | null },
): Promise<PublishedLine[]> => {
  const who =
    employeeIds === null
      ? sql`true`
      : sql`l.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))`;
  const { rows } = await sql<{
    employee_id: Id;
    unit_id: Id;
    modes: string;
    fixed: string;
    times: string | null;
    why: number[];
    plan_id: Id;
    version: number;
    line_version: number;
    at: Instant;
    days: PlainDate[];
  }>`
    with standing as (${shownPublications(agencyId, as)})
    select distinct on (s.rank_at, l.plan_id, l.employee_id)
      l.employee_id, l.unit_id, l.modes, l.fixed, l.times, to_json(l.why) as why, l.plan_id, s.version, coalesce(l.since, l.version) as line_version, s.at, to_json(p.days) as days
    from standing s
    join plan p on p.agency_id = ${agencyId} and p.plan_id = s.plan_id and p.first_day <= ${to}::date and p.last_day >= ${from}::date
    join plan_line l on l.agency_id = ${agencyId} and l.plan_id = s.plan_id and l.version <= s.version
    where ${who}
    order by s.rank_at, l.plan_id, l.employee_id, l.version desc`.execute(tx);
  const tables = await timesOf(tx, agencyId, new Set(rows.flatMap((r) => (r.times === null ? [] : [r.plan_id]))));
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    modes: r.modes,
    fixed: r.fixed,
    why: r.why,
    planId: r.plan_id,
    version: r.version,
    lineVersion: r.line_version,
    publishedAt: r.at,
    days: r.days,
    table: tables.get(r.plan_id) ?? [],
    ...(r.times === null ? {} : { times: r.times }),
  }));
};

/** The most days on which anybody of a plan works. */
export const workdaysOf = async (tx: Tx, agencyId: number, planId: Id): Promise<number> => {
  const { rows } = await sql<{ n: number | null }>`
    select max(length(replace(modes, '-', ''))) as n from plan_line where agency_id = ${agencyId} and plan_id = ${planId}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
};
