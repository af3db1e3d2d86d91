import { sql } from 'kysely';
import type { Breach } from '../../domain/policy/model.ts';
import type { Quality } from '../../domain/roster/placement/model.ts';
import type { PlanAction, PlanMove } from '../../domain/roster/planLife.ts';
import type { Grounds } from '../../domain/roster/unitGround.ts';
import type { WorkingTime } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface InstrumentInPlan {
  readonly id: string;
  readonly title: string;
}
/** A breach with the unit it belongs to; null where several units share the bound. */
export interface UnitBreach extends Breach {
  readonly unitId: string | null;
}

export interface PlanRow {
  readonly id: Id;
  readonly scope: 'unit' | 'opd' | 'city';
  readonly unitId: Id | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: readonly PlainDate[];
  readonly seed: number;
  readonly policyDigest: string;
  readonly instruments: readonly InstrumentInPlan[];
  readonly people: number;
  /** Shifts and waves that its lines point into. */
  readonly times: readonly WorkingTime[];
  readonly jobId: Id | null;
  readonly madeBy: string;
  readonly madeById: Id | null;
  readonly madeAt: Instant;
}

export interface LoggedAction extends PlanAction {
  readonly by: string;
  readonly note: string;
}

export const insertPlan = async (
  tx: Tx,
  agencyId: number,
  plan: {
    id: Id;
    scope: PlanRow['scope'];
    unitId: Id | null;
    from: PlainDate;
    to: PlainDate;
    seed: number;
    jobId: Id;
    madeBy: Id;
    at: Instant;
  },
): Promise<void> => {
  await tx
    .insertInto('plan')
    .values({
      agency_id: agencyId,
      plan_id: plan.id,
      scope: plan.scope,
      unit_id: plan.unitId,
      first_day: plan.from,
      last_day: plan.to,
      seed: plan.seed,
      job_id: plan.jobId,
      made_by: plan.madeBy,
      created_at: plan.at,
    })
    .execute();
};

/** Fills in what planning found out. */
export const completePlan = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  made: {
    days: readonly PlainDate[];
    policyDigest: string;
    instruments: readonly InstrumentInPlan[];
    people: number;
    shared: Grounds['shared'];
    times: readonly WorkingTime[];
  },
): Promise<void> => {
  await sql`update plan set
      days = array(select value::date from json_array_elements_text(${JSON.stringify(made.days)}::text::json)),
      policy_digest = ${made.policyDigest}, instruments = ${JSON.stringify(made.instruments)}::text::jsonb,
      people = ${made.people}, shared = ${JSON.stringify(made.shared)}::text::jsonb,
      times = ${JSON.stringify(made.times)}::text::jsonb
    where agency_id = ${agencyId} and plan_id = ${planId}`.execute(tx);
};

/** Replaces the table of shifts and waves by one that holds the same and more. */
export const setTimes = async (tx: Tx, agencyId: number, planId: Id, times: readonly WorkingTime[]): Promise<void> => {
  await sql`update plan set times = ${JSON.stringify(times)}::text::jsonb
    where agency_id = ${agencyId} and plan_id = ${planId}`.execute(tx);
};

const planColumns = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('plan')
    .leftJoin('account', (j) =>
      j.onRef('account.account_id', '=', 'plan.made_by').onRef('account.agency_id', '=', 'plan.agency_id'),
    )
    .select([
      'plan.plan_id',
      'plan.scope',
      'plan.unit_id',
      'plan.first_day',
      'plan.last_day',
      'plan.seed',
      'plan.policy_digest',
      'plan.instruments',
      'plan.people',
      'plan.times',
      'plan.job_id',
      'plan.created_at',
      'plan.made_by',
      'account.display_name',
    ])
    .select(sql<PlainDate[]>`to_json(plan.days)`.as('days'))
    .where('plan.agency_id', '=', agencyId);

type Row = Awaited<ReturnType<ReturnType<typeof planColumns>['executeTakeFirstOrThrow']>>;
const planOf = (r: Row): PlanRow => ({
  id: r.plan_id,
  scope: r.scope,
  unitId: r.unit_id,
  from: r.first_day,
  to: r.last_day,
  days: r.days,
  seed: r.seed,
  policyDigest: r.policy_digest,
  instruments: r.instruments as InstrumentInPlan[],
  people: r.people,
  times: r.times as unknown as WorkingTime[],
  jobId: r.job_id,
  madeBy: r.display_name ?? '',
  madeById: r.made_by,
  madeAt: r.created_at,
});

export const findPlan = async (tx: Tx, agencyId: number, planId: Id): Promise<PlanRow | null> => {
  const row = await planColumns(tx, agencyId).where('plan.plan_id', '=', planId).executeTakeFirst();
  return row ? planOf(row) : null;
};

/** Takes the plan for the rest of the transaction, so that two people never change it at once. */
export const lockPlan = async (tx: Tx, agencyId: number, planId: Id): Promise<void> => {
  await sql`select 1 from plan where agency_id = ${agencyId} and plan_id = ${planId} for update`.execute(tx);
};

/** Plans with at least one action, newest first. */
export const listPlans = async (
  tx: Tx,
  agencyId: number,
  period: { from?: PlainDate | undefined; to?: PlainDate | undefined },
): Promise<PlanRow[]> => {
  const rows = await planColumns(tx, agencyId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('plan_action')
          .select('seq')
          .whereRef('plan_action.plan_id', '=', 'plan.plan_id')
          .whereRef('plan_action.agency_id', '=', 'plan.agency_id'),
      ),
    )
    .$if(period.from !== undefined, (q) => q.where('plan.last_day', '>=', period.from!))
    .$if(period.to !== undefined, (q) => q.where('plan.first_day', '<=', period.to!))
    .orderBy('plan.created_at', 'desc')
    .execute();
  return rows.map(planOf);
};

/** Actions of some plans, oldest first, by plan. */
export const listActions = async (
  tx: Tx,
  agencyId: number,
  planIds: readonly Id[],
): Promise<Map<Id, LoggedAction[]>> => {
  const byPlan = new Map<Id, LoggedAction[]>();
  if (planIds.length === 0) return byPlan;
  const rows = await tx
    .selectFrom('plan_action')
    .leftJoin('account', (j) =>
      j
        .onRef('account.account_id', '=', 'plan_action.account_id')
        .onRef('account.agency_id', '=', 'plan_action.agency_id'),
    )
    .select([
      'plan_action.plan_id',
      'plan_action.move',
      'plan_action.version',
      'plan_action.at',
      'plan_action.note',
      'account.display_name',
    ])
    .where('plan_action.agency_id', '=', agencyId)
    .where('plan_action.plan_id', 'in', planIds)
    .orderBy('plan_action.plan_id')
    .orderBy('plan_action.seq')
    .execute();
  for (const r of rows) {
    const action = { move: r.move as PlanMove, version: r.version, at: r.at, by: r.display_name ?? '', note: r.note };
    const log = byPlan.get(r.plan_id);
    if (log) log.push(action);
    else byPlan.set(r.plan_id, [action]);
  }
  return byPlan;
};

export const appendAction = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  action: { move: PlanMove; version: number; at: Instant; accountId: Id | null; note: string; inPlace?: boolean },
): Promise<void> => {
  await sql`insert into plan_action (agency_id, plan_id, seq, move, version, at, account_id, note, in_place)
    select ${agencyId}, ${planId}, coalesce(max(seq), 0) + 1, ${action.move}, ${action.version}, ${action.at}::timestamptz, ${action.accountId}::uuid, ${action.note}, ${action.inPlace ?? false}
    from plan_action where agency_id = ${agencyId} and plan_id = ${planId}`.execute(tx);
};

export const insertVersion = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  made: {
    version: number;
    breaches: readonly UnitBreach[];
    at: Instant;
    accountId: Id | null;
    quality?: Quality;
  },
): Promise<void> => {
  await tx
    .insertInto('plan_version')
    .values({
      agency_id: agencyId,
      plan_id: planId,
      version: made.version,
      breaches: JSON.stringify(made.breaches),
      breach_count: made.breaches.length,
      quality: made.quality === undefined ? null : JSON.stringify(made.quality),
      made_at: made.at,
      made_by: made.accountId,
    })
    .execute();
};

/** When each plan was last worked out from the facts of its time: made, or planned again. */
export const workedOutAt = async (tx: Tx, agencyId: number, planIds: readonly Id[]): Promise<Map<Id, Instant>> => {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_version')
    .select(['plan_id', 'made_at'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', 'in', planIds)
    .where((e) => e.or([e('version', '=', 1), e('shared', 'is not', null)]))
    .orderBy('version')
    .execute();
  return new Map(rows.map((r) => [r.plan_id, r.made_at]));
};

export const readBreaches = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<UnitBreach[]> => {
  const row = await tx
    .selectFrom('plan_version')
    .select('breaches')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.breaches as UnitBreach[] | undefined) ?? [];
};

/** How good a version is; null where people changed the plan, or where it was made before quality was kept. */
export const readQuality = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<Quality | null> => {
  const row = await tx
    .selectFrom('plan_version')
    .select('quality')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.quality as Quality | null | undefined) ?? null;
};

/** Number of broken rules of each plan's newest version. */
export const countBreaches = async (tx: Tx, agencyId: number, planIds: readonly Id[]): Promise<Map<Id, number>> => {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_version')
    .select(['plan_id', 'breach_count'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', 'in', planIds)
    .orderBy('version')
    .execute();
  return new Map(rows.map((r) => [r.plan_id, r.breach_count]));
};

export const listPlanUnits = async (tx: Tx, agencyId: number, planIds: readonly Id[]): Promise<Map<Id, Id[]>> => {
  const byPlan = new Map<Id, Id[]>();
  if (planIds.length === 0) return byPlan;
  const rows = await tx
    .selectFrom('plan_unit')
    .distinct()
    .select(['plan_id', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .where('plan_id', 'in', planIds)
    .execute();
  for (const r of rows) byPlan.set(r.plan_id, [...(byPlan.get(r.plan_id) ?? []), r.unit_id]);
  return byPlan;
};
