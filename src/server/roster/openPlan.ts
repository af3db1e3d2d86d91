import type { Scope } from '../../domain/access/can.ts';
import { type PlanStanding, standingOf } from '../../domain/roster/planLife.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Tx } from '../platform/db/db.ts';
import { unitsOfPlan } from './lineStore.ts';
import { findPlan, type LoggedAction, listActions, type PlanRow } from './planStore.ts';
import { reaches, type UnitTree } from './reach.ts';

export interface OpenPlan {
  readonly plan: PlanRow;
  readonly actions: readonly LoggedAction[];
  readonly standing: PlanStanding;
  readonly tree: UnitTree;
  readonly units: readonly { readonly unitId: Id; readonly people: number }[];
}

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number };
  readonly scope: Scope;
}

/** A plan of which the scope holds all (`whole`) or at least some units. Others see it as not there. */
export const openPlan = async (
  { tx, actor, scope }: Asking,
  planId: Id,
  reach: 'whole' | 'some',
): Promise<Result<OpenPlan>> => {
  const plan = await findPlan(tx, actor.agencyId, planId);
  if (plan === null) return refuse('general.notFound');
  const tree = await loadUnits(tx, actor.agencyId, plan.from);
  const units = await unitsOfPlan(tx, actor.agencyId, planId);
  const some = reaches(scope, tree, plan.unitId) || units.some(({ unitId }) => reaches(scope, tree, unitId));
  if (!some) return refuse('general.notFound');
  if (reach === 'whole' && !reaches(scope, tree, plan.unitId)) return refuse('general.forbidden');
  const actions = (await listActions(tx, actor.agencyId, [planId])).get(planId) ?? [];
  if (actions.length === 0) return refuse('roster.stillPlanning');
  return ok({ plan, actions, standing: standingOf(actions), tree, units });
};
