// The statement of the morning peak: many punches and their days in one round trip, sorted so that writers never wait in a circle.
import { CompiledQuery, createQueryId, PostgresQueryCompiler, sql } from 'kysely';
import type { JudgedPunch, Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { type GivenColumns, givenSelect, givenTexts } from '../../platform/db/givenRows.ts';
import { parserFor } from '../../platform/db/typeParsers.ts';

/** What a phone sent along; it is looked at later. Coordinates in ten-thousandths of a degree. */
export interface PunchTrace {
  readonly phoneId: Id;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accuracy: number | null;
  /** Keyed hash of the exact coordinates, in hex. */
  readonly spot: string | null;
  readonly signed: string;
  readonly signature: string;
  readonly passkey: Readonly<Record<string, unknown>> | null;
}
export interface GivenPunch extends Punch {
  readonly trace?: PunchTrace;
}

const columns: GivenColumns<GivenPunch> = {
  e: ['uuid', (punch) => punch.employeeId],
  d: ['date', (punch) => punch.day],
  i: ['uuid', (punch) => punch.id],
  a: ['timestamptz', (punch) => punch.at],
  f: ['timestamptz', (punch) => punch.earliest],
  l: ['timestamptz', (punch) => punch.latest],
  g: ['text', (punch) => punch.grade],
  c: ['timestamptz', (punch) => punch.claimedAt],
  r: ['timestamptz', (punch) => punch.receivedAt],
  ch: ['text', (punch) => punch.channel],
  m: ['text', (punch) => punch.method],
  s: ['uuid', (punch) => punch.sourceId],
  w: ['uuid', (punch) => punch.workplaceId],
  p: ['text', (punch) => punch.place],
  sg: ['jsonb', (punch) => punch.signals],
  ev: ['jsonb', (punch) => punch.evidence],
  wt: ['boolean', (punch) => punch.waits],
};
const tracedColumns: GivenColumns<GivenPunch> = {
  ...columns,
  tp: ['uuid', ({ trace }) => trace?.phoneId ?? null],
  ty: ['int', ({ trace }) => trace?.lat ?? null],
  tx: ['int', ({ trace }) => trace?.lon ?? null],
  ta: ['real', ({ trace }) => trace?.accuracy ?? null],
  ts: ['text', ({ trace }) => trace?.spot ?? null],
  tt: ['text', ({ trace }) => trace?.signed ?? null],
  tg: ['text', ({ trace }) => trace?.signature ?? null],
  tk: ['jsonb', ({ trace }) => trace?.passkey ?? null],
};

/** A phone may send again what it has had no answer to, even days later with another proof: its event is taken once. */
const eventsOf = sql`events as (
      insert into phone_event (agency_id, punch_id, employee_id, phone_id, day, received_at, lat, lon, accuracy, spot, signed, signature, passkey)
      select (select luwes.agency()), i, e, tp, d, r, ty, tx, ta, decode(ts, 'hex'), tt, tg, tk from given where tp is not null order by i
      on conflict do nothing returning punch_id),`;

const insertOf = (traced: boolean) => sql<{ id: Id }>`with given as (${givenSelect(traced ? tracedColumns : columns)}),
    ${traced ? eventsOf : sql``} fresh as (
      insert into punch (agency_id, employee_id, day, punch_id, at, earliest, latest, grade, claimed_at, received_at, channel, method,
        source_id, workplace_id, place, signals, evidence, waits)
      select (select luwes.agency()), e, d, i, a, f, l, g, c, r, ch, m, s, w, p, sg, ev, wt
      from given ${traced ? sql`where tp is null or i in (select punch_id from events)` : sql``}
      order by e, d, i
      on conflict do nothing returning employee_id, day, punch_id, at, received_at, waits),
    days as (
      insert into attendance_day as t (agency_id, day, employee_id, first_at, last_at, n, waiting, touched_at)
      select (select luwes.agency()), day, employee_id, min(at), max(at), count(*), count(*) filter (where waits), max(received_at)
      from fresh group by day, employee_id order by day, employee_id
      on conflict (agency_id, day, employee_id) do update set
        first_at = least(t.first_at, excluded.first_at), last_at = greatest(t.last_at, excluded.last_at), n = t.n + excluded.n,
        waiting = t.waiting + excluded.waiting, touched_at = greatest(t.touched_at, excluded.touched_at))
    select punch_id as id from fresh`;

/** Written once: at the morning peak it runs some hundred times a second. */
const texts = new Map<boolean, string>();
const textOf = (traced: boolean): string => {
  const text =
    texts.get(traced) ??
    new PostgresQueryCompiler().compileQuery(insertOf(traced).toOperationNode(), createQueryId()).sql;
  texts.set(traced, text);
  return text;
};

/**
 * Writes punches of the transaction's agency, at least one, with the summary of their days. Punches that are there already are left as they
 * are, so that a repeat is harmless. Answers the ids that are new.
 */
export const punchInsert = (punches: readonly GivenPunch[]): CompiledQuery<{ id: Id }> => {
  const traced = punches.some(({ trace }) => trace !== undefined);
  return CompiledQuery.raw(textOf(traced), givenTexts(traced ? tracedColumns : columns, punches)) as CompiledQuery<{
    id: Id;
  }>;
};

/** Runs `punchInsert` with the transaction of a caller. */
export const insertPunches = async (tx: Tx, punches: readonly GivenPunch[]): Promise<Set<Id>> => {
  if (punches.length === 0) return new Set();
  const { rows } = await tx.executeQuery(punchInsert(punches));
  return new Set(rows.map((row) => row.id));
};

/** Makes the partition of the month that begins on this day; false where it is there or rows of the month rest elsewhere. */
export const makePunchMonth = async (db: Db, firstDay: PlainDate): Promise<boolean> => {
  const { rows } = await db.execute('select luwes.make_punch_month($1::date) as made', [firstDay]);
  return rows[0]?.made === true;
};

/** All punches of some people on some days, in the order of their moments. */
export const readPunches = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<Punch[]> => {
  if (employeeIds.length === 0) return [];
  const rows = await tx
    .selectFrom('punch')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', employeeIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('at')
    .orderBy('punch_id')
    .execute();
  return rows.map((row) => ({
    id: row.punch_id,
    employeeId: row.employee_id,
    day: row.day,
    at: row.at,
    earliest: row.earliest,
    latest: row.latest,
    grade: row.grade,
    claimedAt: row.claimed_at as Instant | null,
    receivedAt: row.received_at,
    channel: row.channel,
    method: row.method,
    sourceId: row.source_id,
    workplaceId: row.workplace_id,
    place: row.place,
    signals: row.signals as Punch['signals'],
    evidence: row.evidence as Punch['evidence'],
    waits: row.waits,
  }));
};

const moment = parserFor(1184) as (text: string) => Instant;

const judgedPunch = (employeeId: Id, line: string): JudgedPunch => {
  const [id, day, at, earliest, latest, receivedAt, channel, method, grade, place, waits, workplaceId] = line.split(
    '|',
  ) as [string, ...string[]];
  return {
    id: id!,
    employeeId,
    day: day as PlainDate,
    at: moment(at!),
    earliest: moment(earliest!),
    latest: moment(latest!),
    receivedAt: moment(receivedAt!),
    channel: channel as JudgedPunch['channel'],
    method: method as JudgedPunch['method'],
    grade: grade as JudgedPunch['grade'],
    place: place as JudgedPunch['place'],
    waits: waits === 't',
    workplaceId: workplaceId ?? null,
  };
};

/**
 * The same as the judge of days needs it: a month of many people without the proof of each punch. One row a person comes back, because
 * taking hundreds of thousands of rows apart costs more than judging them; it is taken apart when the person is asked for.
 */
export const readJudgedPunches = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<(employeeId: Id) => JudgedPunch[]> => {
  if (employeeIds.length === 0) return () => [];
  const { rows } = await sql<{ employee_id: Id; punches: string }>`
    select employee_id, string_agg(concat_ws('|', punch_id, day, at, earliest, latest, received_at, channel, method, grade, place, waits,
      workplace_id), E'\n') as punches
    from punch where agency_id = ${agencyId} and day between ${from}::date and ${to}::date
      and employee_id = any(array(select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json)))
    group by employee_id`.execute(tx);
  const texts = new Map(rows.map((row) => [row.employee_id, row.punches]));
  return (employeeId) =>
    texts
      .get(employeeId)
      ?.split('\n')
      .map((line) => judgedPunch(employeeId, line)) ?? [];
};
