import { sql } from 'kysely';
import type { RosterLine } from '../../domain/roster/model.ts';
import type { Grounds, UnitGround } from '../../domain/roster/unitGround.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface KeptLine extends RosterLine {
  readonly fixed: string;
}

const linesAtOnce = 2000;
const groundsAtOnce = 40;

/** Lines of one version: a whole plan at first, later only those that changed. */
export const insertLines = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  lines: readonly KeptLine[],
): Promise<void> => {
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const rows = lines.slice(start, start + linesAtOnce).map((line) => ({
      e: line.employeeId,
      u: line.unitId,
      m: line.modes,
      f: line.fixed,
      w: `{${line.why.join(',')}}`,
    }));
    await sql`insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, why)
      select ${agencyId}, ${planId}, ${version}, r.e, r.u, r.m, r.f, r.w::int[]
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(e uuid, u uuid, m text, f text, w text)`.execute(
      tx,
    );
  }
};

export const insertGrounds = async (tx: Tx, agencyId: number, planId: Id, grounds: Grounds): Promise<void> => {
  const units = [...grounds.units];
  for (let start = 0; start < units.length; start += groundsAtOnce) {
    const rows = units
      .slice(start, start + groundsAtOnce)
      .map(([u, { ground, lines }]) => ({ u, g: ground, n: lines.length }));
    await sql`insert into plan_unit (agency_id, plan_id, unit_id, ground, people)
      select ${agencyId}, ${planId}, r.u, r.g, r.n
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
  const { rows } = await sql<{ employee_id: Id; unit_id: Id; modes: string; fixed: string; why: number[] }>`
    select distinct on (employee_id) employee_id, unit_id, modes, fixed, to_json(why) as why
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
  }));
};

export const groundsIn = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  unitIds: readonly Id[],
): Promise<Map<Id, UnitGround>> => {
  if (unitIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_unit')
    .select(['unit_id', 'ground'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('unit_id', 'in', unitIds)
    .execute();
  return new Map(rows.map((r) => [r.unit_id, r.ground as UnitGround]));
};

export const unitsOfPlan = async (tx: Tx, agencyId: number, planId: Id): Promise<{ unitId: Id; people: number }[]> => {
  const rows = await tx
    .selectFrom('plan_unit')
    .select(['unit_id', 'people'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .execute();
  return rows.map((r) => ({ unitId: r.unit_id, people: r.people }));
};

export const sharedOf = async (tx: Tx, agencyId: number, planId: Id): Promise<Grounds['shared']> => {
  const row = await tx
    .selectFrom('plan')
    .select('shared')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  return row.shared as Grounds['shared'];
};

export interface PublishedLine extends KeptLine {
  readonly planId: Id;
  /** Published version of the plan, and the one that last changed this line. */
  readonly version: number;
  readonly lineVersion: number;
  readonly publishedAt: Instant;
  readonly days: readonly PlainDate[];
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
    why: number[];
    plan_id: Id;
    version: number;
    line_version: number;
    at: Instant;
    days: PlainDate[];
  }>`
    with standing as (
      select distinct on (a.plan_id) a.plan_id, a.move, a.version, a.at
      from plan_action a
      where a.agency_id = ${agencyId} and a.move in ('published', 'withdrawn') and not (${as !== undefined} and a.plan_id = ${as?.insteadOf ?? null}::uuid and a.version > ${as?.version ?? 0}::int)
      order by a.plan_id, a.seq desc
    )
    select distinct on (s.at, l.plan_id, l.employee_id)
      l.employee_id, l.unit_id, l.modes, l.fixed, to_json(l.why) as why, l.plan_id, s.version, l.version as line_version, s.at, to_json(p.days) as days
    from standing s
    join plan p on p.agency_id = ${agencyId} and p.plan_id = s.plan_id and p.first_day <= ${to}::date and p.last_day >= ${from}::date
    join plan_line l on l.agency_id = ${agencyId} and l.plan_id = s.plan_id and l.version <= s.version
    where s.move = 'published' and ${who}
    order by s.at, l.plan_id, l.employee_id, l.version desc`.execute(tx);
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
