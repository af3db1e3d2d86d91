import { z } from 'zod';
import { type ManyOutcome, type ManyStep, manySteps } from '../../../contract/rosterMany.ts';
import { scopeOf } from '../../../domain/access/can.ts';
import type { PlanMove } from '../../../domain/roster/planLife.ts';
import { IdSchema } from '../../../kernel/id.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import { todayIn } from '../../../kernel/time.ts';
import { actorNow } from '../../access/account/actorNow.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import { apart } from '../../platform/db/apart.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/jobRunner.ts';
import { agencyOf } from '../factStore.ts';
import { approveOne, type Moving } from '../movePlan.ts';
import { findPlan, listActions, lockPlan } from '../planStore.ts';
import { publishOne } from '../publishPlan.ts';

const ManyInputSchema = z.object({
  step: z.enum(manySteps),
  plans: z.array(z.object({ id: IdSchema, version: z.int() })),
  note: z.string(),
  language: z.enum(['id', 'en']),
});
export type ManyInput = z.output<typeof ManyInputSchema>;
type Wanted = ManyInput['plans'][number];

const taking: Readonly<
  Record<ManyStep, { move: PlanMove; permission: 'roster.approve' | 'roster.publish'; run: Run }>
> = {
  approve: { move: 'approved', permission: 'roster.approve', run: async (call) => told(await approveOne(call), 0) },
  publish: {
    move: 'published',
    permission: 'roster.publish',
    run: async (call) => {
      const done = await publishOne(call);
      return done.ok ? ok(done.value.told) : done;
    },
  },
};
type Run = (call: Moving) => Promise<Result<number>>;
const told = (result: Result<unknown>, people: number): Result<number> => (result.ok ? ok(people) : result);

/**
 * Takes one step for many plans, each in a transaction of its own and with the roles that the person holds at that moment.
 * Broken rules are never accepted here: such a plan is listed, to be opened and decided alone. A plan that took the step on
 * this version already counts as done, so that a job cut off and started again ends as it would have.
 */
export const moveManyJob =
  (deps: Deps): JobHandler =>
  async (job): Promise<Result<ManyOutcome>> => {
    const { step, plans, note, language } = ManyInputSchema.parse(job.input);
    const { agencyId, accountId } = job;
    const { move, permission, run } = taking[step];
    if (accountId === null) return refuse('general.forbidden');
    const takeOne = async (tx: Tx, plan: Wanted): Promise<Result<number>> => {
      const now = deps.clock();
      const today = todayIn((await agencyOf(tx, agencyId)).zone, now);
      const actor = await actorNow(tx, { agencyId, accountId }, today);
      if (actor === null) return refuse('general.forbidden');
      await lockPlan(tx, agencyId, plan.id);
      const last = (await listActions(tx, agencyId, [plan.id])).get(plan.id)?.at(-1);
      if (last?.move === move && last.version === plan.version) return ok(0);
      return run({
        deps,
        tx,
        actor,
        now,
        today,
        language,
        scope: scopeOf(actor, permission, today),
        params: { id: plan.id },
        body: { version: plan.version, note, acceptBreaches: false },
        audit: (action, target, detail = {}) =>
          appendAudit(tx, {
            agencyId,
            at: now,
            accountId,
            action,
            targetKind: target.kind,
            targetId: target.id,
            detail,
          }),
      });
    };
    const outcome: ManyOutcome = { step, done: 0, told: 0, failed: [] };
    for (const [i, plan] of plans.entries()) {
      if (job.signal.aborted) return refuse('general.unavailable');
      job.report(i, plans.length, step);
      const result = await deps.db.inAgency(agencyId, (tx) => apart(tx, () => takeOne(tx, plan)));
      if (result.ok) {
        outcome.done++;
        outcome.told += result.value;
      } else outcome.failed.push(await deps.db.inAgency(agencyId, (tx) => failure(tx, agencyId, plan, result.problem)));
    }
    job.report(plans.length, plans.length, step);
    return ok(outcome);
  };

const failure = async (
  tx: Tx,
  agencyId: number,
  wanted: Wanted,
  { code, params }: Problem,
): Promise<ManyOutcome['failed'][number]> => {
  // What the person may not see stays without a name.
  const hidden = code === 'general.notFound' || code === 'general.forbidden';
  const plan = hidden ? null : await findPlan(tx, agencyId, wanted.id);
  const name = async () => {
    if (plan === null) return '';
    if (plan.unitId === null) return (await agencyOf(tx, agencyId)).name;
    return (await loadUnits(tx, agencyId, plan.from)).get(plan.unitId)?.name ?? '';
  };
  return {
    ...wanted,
    unitName: await name(),
    from: plan?.from ?? null,
    to: plan?.to ?? null,
    code,
    ...(params ? { params: { ...params } } : {}),
  };
};
