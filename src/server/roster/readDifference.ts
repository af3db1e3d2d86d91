import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { namesOf } from './factStore.ts';
import { openPlan } from './openPlan.ts';
import { planDifference } from './planDifference.ts';
import { reaches } from './reach.ts';

export const readDifference: Handler<typeof rosterEndpoints.difference> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, tree } = opened.value;
  const all = await planDifference(tx, actor.agencyId, plan, query.before, query.after);
  const changes = all.filter((change) => reaches(scope, tree, change.unitId));
  const shown = changes.slice(0, query.limit);
  const names = await namesOf(
    tx,
    actor.agencyId,
    shown.map((change) => change.employeeId),
    plan.to,
  );
  return ok({
    people: changes.length,
    days: changes.reduce((sum, change) => sum + change.days.length, 0),
    changes: shown.map(({ employeeId, unitId, days }) => ({
      employeeId,
      name: names.get(employeeId)?.name ?? '',
      unitName: tree.get(unitId)?.name ?? '',
      days: [...days],
    })),
  });
};
