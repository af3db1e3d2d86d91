import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { daysBetween, type PlainDate } from '../../kernel/time.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertPlan } from './planStore.ts';
import { reaches } from './reach.ts';

const longest = 93;

/** A period that one plan may cover. */
export const judgePeriod = (from: PlainDate, to: PlainDate): Result<undefined> => {
  if (to < from) return refuse('roster.endBeforeStart');
  return daysBetween(from, to) >= longest ? refuse('roster.periodTooLong', { days: longest }) : ok(undefined);
};

/** A steady seed from the plan's own id, so that a plan can be made again as it was. */
const seedOf = (planId: string): number => Number.parseInt(planId.replaceAll('-', '').slice(-7), 16);

export const createPlan: Handler<typeof rosterEndpoints.create> = async ({
  tx,
  actor,
  scope,
  body,
  deps,
  now,
  audit,
}) => {
  const period = judgePeriod(body.from, body.to);
  if (!period.ok) return period;
  const unitId = body.scope.kind === 'city' ? null : body.scope.unitId;
  const tree = await loadUnits(tx, actor.agencyId, body.from);
  if (unitId !== null && !tree.has(unitId)) return refuse('general.notFound');
  if (!reaches(scope, tree, unitId)) return refuse('general.forbidden');
  const planId = deps.newId();
  const seed = body.seed ?? seedOf(planId);
  const input = { planId, unitId, from: body.from, to: body.to, seed };
  const jobId = await deps.jobs.enqueue(tx, {
    agencyId: actor.agencyId,
    kind: 'roster.plan',
    input,
    accountId: actor.accountId,
  });
  const { kind } = body.scope;
  await insertPlan(tx, actor.agencyId, {
    id: planId,
    scope: kind,
    unitId,
    from: body.from,
    to: body.to,
    seed,
    jobId,
    madeBy: actor.accountId,
    at: now,
  });
  await audit(
    'roster.create',
    { kind: 'plan', id: planId },
    { scope: kind, unitId, from: body.from, to: body.to, seed },
  );
  return ok({ jobId, planId });
};
