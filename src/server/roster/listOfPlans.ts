import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { planHeads } from './planHeads.ts';
import { listPlans, listPlanUnits } from './planStore.ts';
import { reaches } from './reach.ts';

const pageSize = 25;

export const listOfPlans: Handler<typeof rosterEndpoints.plans> = async ({ tx, actor, scope, query, today }) => {
  const tree = await loadUnits(tx, actor.agencyId, today);
  const all = await listPlans(tx, actor.agencyId, query);
  const unitsBy = scope.all
    ? new Map()
    : await listPlanUnits(
        tx,
        actor.agencyId,
        all.map((plan) => plan.id),
      );
  const seen = all.filter(
    (plan) =>
      reaches(scope, tree, plan.unitId) ||
      (unitsBy.get(plan.id) ?? []).some((unitId: string) => reaches(scope, tree, unitId)),
  );
  const heads = query.state === undefined ? null : await planHeads(tx, actor.agencyId, seen, tree);
  const matching = heads?.filter((head) => head.state === query.state);
  const first = (query.page - 1) * pageSize;
  const plans =
    matching?.slice(first, first + pageSize) ??
    (await planHeads(tx, actor.agencyId, seen.slice(first, first + pageSize), tree));
  return ok({ plans, total: matching?.length ?? seen.length });
};
