import type { PlanHead } from '../../contract/roster.ts';
import { standingOf } from '../../domain/roster/planLife.ts';
import { calendarChangedSince } from '../calendar/calendarChangedSince.ts';
import type { Tx } from '../platform/db/db.ts';
import { loadAgencyPolicies } from '../policy/loadAgencyPolicies.ts';
import { absencesChangedSince, agencyOf } from './factStore.ts';
import { countBreaches, listActions, type PlanRow, workedOutAt } from './planStore.ts';
import { policyDigest } from './policyDigest.ts';
import type { UnitTree } from './reach.ts';

/** Plans as lists show them; a plan is touched when calendar, policies or absences changed after its newest version. */
export const planHeads = async (
  tx: Tx,
  agencyId: number,
  plans: readonly PlanRow[],
  tree: UnitTree,
): Promise<PlanHead[]> => {
  const ids = plans.map((plan) => plan.id);
  const [actions, breaches] = [await listActions(tx, agencyId, ids), await countBreaches(tx, agencyId, ids)];
  const workedOut = await workedOutAt(tx, agencyId, ids);
  const agency = await agencyOf(tx, agencyId);
  const ground = await loadAgencyPolicies(tx, agencyId);
  const heads: PlanHead[] = [];
  for (const plan of plans) {
    const log = actions.get(plan.id) ?? [];
    const standing = standingOf(log);
    // A cell set by hand or a swap reads no facts anew: what changed since the plan was worked out is still not in it.
    const newest = workedOut.get(plan.id) ?? plan.madeAt;
    const living = standing.state !== 'withdrawn' && plan.days.length > 0;
    const changed =
      living &&
      (policyDigest(ground, plan.days) !== plan.policyDigest ||
        (await calendarChangedSince(tx, agencyId, newest, plan.from, plan.to)) ||
        (await absencesChangedSince(tx, agencyId, plan.id, newest, plan.from, plan.to)));
    heads.push({
      id: plan.id,
      scope: plan.scope,
      unitId: plan.unitId,
      unitName: plan.unitId === null ? agency.name : (tree.get(plan.unitId)?.name ?? ''),
      from: plan.from,
      to: plan.to,
      state: standing.state,
      version: standing.version,
      publishedVersion: standing.publishedVersion,
      touched: standing.touched || changed,
      people: plan.people,
      breachCount: breaches.get(plan.id) ?? 0,
      madeAt: plan.madeAt,
      madeBy: plan.madeBy,
    });
  }
  return heads;
};
