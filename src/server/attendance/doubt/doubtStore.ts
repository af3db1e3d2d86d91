// Punches with what was found about them later and the decision that holds; never the exact place, which nobody keeps.
import { sql } from 'kysely';
import type { Punch, Signal } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface PunchKey {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly punchId: Id;
}
export interface LastDecision {
  readonly seq: number;
  readonly verdict: 'accepted' | 'refused' | 'reopened';
  readonly at: Instant | null;
  readonly accountId: Id;
  readonly reach: Id | null;
  readonly final: boolean;
  readonly decidedAt: Instant;
}
export interface DoubtfulRow {
  readonly punch: Punch;
  readonly later: readonly Signal[];
  readonly name: string;
  readonly number: string;
  readonly position: string;
  readonly unitId: Id | null;
  /** Where the person is placed, if it is not where his unit sits. */
  readonly placedAt: Id | null;
  readonly last: LastDecision | null;
  /** He appealed, and nobody has answered. */
  readonly appeal: boolean;
}

interface Row {
  employee_id: Id;
  day: PlainDate;
  punch_id: Id;
  at: Instant;
  earliest: Instant;
  latest: Instant;
  grade: Punch['grade'];
  claimed_at: Instant | null;
  received_at: Instant;
  channel: Punch['channel'];
  method: Punch['method'];
  source_id: Id | null;
  workplace_id: Id | null;
  place: Punch['place'];
  signals: readonly Signal[];
  evidence: Punch['evidence'];
  waits: boolean;
  found: readonly Signal[] | null;
  name: string;
  number: string;
  position: string | null;
  unit_id: Id | null;
  placed_at: Id | null;
  seq: number | null;
  verdict: LastDecision['verdict'];
  decided_moment: Instant | null;
  account_id: Id;
  reach: Id | null;
  final: boolean;
  decided_at: Instant;
  appeal: boolean;
}

const rowOf = (r: Row): DoubtfulRow => ({
  punch: {
    id: r.punch_id,
    employeeId: r.employee_id,
    day: r.day,
    at: r.at,
    earliest: r.earliest,
    latest: r.latest,
    grade: r.grade,
    claimedAt: r.claimed_at,
    receivedAt: r.received_at,
    channel: r.channel,
    method: r.method,
    sourceId: r.source_id,
    workplaceId: r.workplace_id,
    place: r.place,
    signals: r.signals,
    evidence: r.evidence,
    waits: r.waits,
  },
  later: r.found ?? [],
  name: r.name,
  number: r.number,
  position: r.position ?? '',
  unitId: r.unit_id,
  placedAt: r.placed_at,
  last:
    r.seq === null
      ? null
      : {
          seq: r.seq,
          verdict: r.verdict,
          at: r.decided_moment,
          accountId: r.account_id,
          reach: r.reach,
          final: r.final,
          decidedAt: r.decided_at,
        },
  appeal: r.appeal,
});

const ids = (all: readonly Id[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(all)}::text::json))`;

const keys = (agencyId: number, from: PlainDate, to: PlainDate) => sql`
    select employee_id, day, punch_id from punch
    where agency_id = ${agencyId} and day between ${from}::date and ${to}::date and (waits or signals <> '[]'::jsonb)
    union select employee_id, day, punch_id from punch_signal where agency_id = ${agencyId} and day between ${from}::date and ${to}::date`;

/** Everything of the punches named in `picked`, whose people stand in one of the units (null: anywhere). */
const rowsOf = async (
  tx: Tx,
  agencyId: number,
  today: PlainDate,
  picked: ReturnType<typeof sql>,
  where: ReturnType<typeof sql>,
  unitIds: readonly Id[] | null,
  limit: number,
): Promise<DoubtfulRow[]> => {
  const inUnits = unitIds === null ? sql`true` : sql`q.unit_id in ${ids(unitIds)}`;
  const { rows } = await sql<Row>`with picked as (${picked})
    select p.*, e.name, e.number, q.position_title as position, q.unit_id, q.workplace_id as placed_at,
      d.seq, d.verdict, d.at as decided_moment, d.account_id, d.reach, d.final, d.decided_at, (a.punch_id is not null) as appeal,
      (select json_agg(json_build_object('code', s.code, 'params', s.params) order by s.code) from punch_signal s
        where s.agency_id = p.agency_id and s.employee_id = p.employee_id and s.day = p.day and s.punch_id = p.punch_id) as found
    from picked k
    join punch p on p.agency_id = ${agencyId} and p.employee_id = k.employee_id and p.day = k.day and p.punch_id = k.punch_id
    join employee e on e.agency_id = p.agency_id and e.employee_id = p.employee_id
    left join lateral (
      select unit_id, workplace_id, position_title from placement o
      where o.agency_id = p.agency_id and o.employee_id = p.employee_id and o.valid_from <= ${today}::date
        and (o.valid_to is null or o.valid_to >= ${today}::date)
      order by o.valid_from desc limit 1
    ) q on true
    left join lateral (
      select * from punch_decision x
      where x.agency_id = p.agency_id and x.employee_id = p.employee_id and x.day = p.day and x.punch_id = p.punch_id
      order by x.seq desc limit 1
    ) d on true
    left join punch_appeal a on a.agency_id = p.agency_id and a.employee_id = p.employee_id and a.day = p.day and a.punch_id = p.punch_id
      and a.answered_at is null
    where ${where} and ${inUnits}
    order by p.day desc, p.at desc, p.punch_id limit ${limit}`.execute(tx);
  return rows.map(rowOf);
};

export interface Wanted {
  readonly today: PlainDate;
  readonly unitIds: readonly Id[] | null;
  /** Left out: nobody decides about himself. */
  readonly except: Id | null;
  readonly limit: number;
}
const notOwn = (except: Id | null) => (except === null ? sql`true` : sql`p.employee_id <> ${except}`);

/** Punches that wait or bear signals and about which no decision holds, the newest first. */
export const openDoubts = (tx: Tx, agencyId: number, from: PlainDate, wanted: Wanted): Promise<DoubtfulRow[]> =>
  rowsOf(
    tx,
    agencyId,
    wanted.today,
    keys(agencyId, from, wanted.today),
    sql`(d.seq is null or d.verdict = 'reopened') and ${notOwn(wanted.except)}`,
    wanted.unitIds,
    wanted.limit,
  );

/** Punches that somebody decided about since a moment; what a register brought was decided with its sheet. */
export const decidedDoubts = (tx: Tx, agencyId: number, since: Instant, wanted: Wanted): Promise<DoubtfulRow[]> =>
  rowsOf(
    tx,
    agencyId,
    wanted.today,
    sql`select distinct employee_id, day, punch_id from punch_decision where agency_id = ${agencyId} and decided_at >= ${since}::timestamptz`,
    sql`d.verdict <> 'reopened' and p.channel <> 'register' and ${notOwn(wanted.except)}`,
    wanted.unitIds,
    wanted.limit,
  );

/** Punches with an appeal that nobody has answered. */
export const appealedDoubts = (tx: Tx, agencyId: number, wanted: Wanted): Promise<DoubtfulRow[]> =>
  rowsOf(
    tx,
    agencyId,
    wanted.today,
    sql`select employee_id, day, punch_id from punch_appeal where agency_id = ${agencyId} and answered_at is null`,
    sql`d.seq is not null and ${notOwn(wanted.except)}`,
    wanted.unitIds,
    wanted.limit,
  );

export const findDoubt = async (
  tx: Tx,
  agencyId: number,
  today: PlainDate,
  { employeeId, day, punchId }: PunchKey,
): Promise<DoubtfulRow | null> => {
  const picked = sql`select ${employeeId}::uuid as employee_id, ${day}::date as day, ${punchId}::uuid as punch_id`;
  return (await rowsOf(tx, agencyId, today, picked, sql`true`, null, 1))[0] ?? null;
};
