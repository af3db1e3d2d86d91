import type { ManyStep, rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { scopeOf } from '../../../domain/access/can.ts';
import type { Permission } from '../../../domain/access/roles.ts';
import type { PlanState } from '../../../domain/roster/model.ts';
import { standingOf } from '../../../domain/roster/planLife.ts';
import { ok } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { countBreaches, listActions, listPlans } from '../planStore.ts';
import { reaches } from '../reach.ts';

const ripeFor: Readonly<Record<ManyStep, { readonly state: PlanState; readonly permission: Permission }>> = {
  approve: { state: 'proposed', permission: 'roster.approve' },
  publish: { state: 'approved', permission: 'roster.publish' },
};

export const ripePlans: Handler<typeof rosterManyEndpoints.ripe> = async ({ tx, actor, query, today }) => {
  const { state, permission } = ripeFor[query.step];
  const scope = scopeOf(actor, permission, today);
  const tree = await loadUnits(tx, actor.agencyId, today);
  const all = (await listPlans(tx, actor.agencyId, {})).filter((plan) => reaches(scope, tree, plan.unitId));
  const ids = all.map((plan) => plan.id);
  const actions = await listActions(tx, actor.agencyId, ids);
  const breaches = await countBreaches(tx, actor.agencyId, ids);
  const plans = all.flatMap(({ id, people }) => {
    const standing = standingOf(actions.get(id) ?? []);
    return standing.state === state
      ? [{ id, version: standing.version, people, breachCount: breaches.get(id) ?? 0 }]
      : [];
  });
  return ok({ plans });
};
