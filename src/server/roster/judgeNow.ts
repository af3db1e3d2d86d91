import type { Breach } from '../../domain/policy/model.ts';
import { judgeRoster } from '../../domain/roster/judgeRoster.ts';
import { factsOf } from '../../domain/roster/rosterInput.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { linesOf } from './lineStore.ts';
import { loadInput } from './loadInput.ts';
import type { PlanRow, UnitBreach } from './planStore.ts';

/** Plans of more people are judged when they are made, in a thread; a request must not wait for that. */
export const judgedInRequest = 1500;

const aboutGroups = /^(roster\.too(Many|Few)|shareCap|roomCapacity|buildingCapacity|minimumStaff)/;

/** Tells breaches of one clause about one person apart from those about groups; the day is left out, because windows begin differently. */
const nameOf = (breach: Breach): string => {
  const who = breach.employeeIds.length === 1 && !aboutGroups.test(breach.code) ? breach.employeeIds[0] : '';
  return breach.ref === null
    ? `${breach.code} ${breach.day} ${who}`
    : `${breach.ref.instrument}/${breach.ref.clause} ${who}`;
};

/**
 * What the independent judge finds in a version with the people, absences, calendar and clauses of now, beyond what is
 * known already. Empty for plans too large for a request.
 */
export const judgeNow = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  plan: PlanRow,
  version: number,
  known: readonly UnitBreach[],
): Promise<Breach[]> => {
  if (plan.people > judgedInRequest) return [];
  const { from, to, seed } = plan;
  const loaded = await loadInput(deps, tx, {
    agencyId,
    unitIds: plan.unitId === null ? null : [plan.unitId],
    from,
    to,
    seed,
  });
  if (!loaded.ok) return [];
  const lines = await linesOf(tx, agencyId, plan.id, version, null);
  const already = new Set(known.map(nameOf));
  return judgeRoster({ days: plan.days, lines, reasons: [], times: plan.times }, factsOf(loaded.value.input)).filter(
    (breach) => !already.has(nameOf(breach)),
  );
};
