import type { DayLimit } from '../../domain/policy/model.ts';
import type { Board } from '../../domain/roster/board.ts';
import { boardOf } from '../../domain/roster/boardOf.ts';
import { limitsNow } from '../../domain/roster/limitsNow.ts';
import { factsOf } from '../../domain/roster/rosterInput.ts';
import type { Id } from '../../kernel/id.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { judgedInRequest } from './judgeNow.ts';
import { groundsIn, type KeptLine, linesOf, sharedOf } from './lineStore.ts';
import { isAnybodyBeside } from './loadBeside.ts';
import { loadInput } from './loadInput.ts';
import type { PlanRow } from './planStore.ts';

/**
 * The board of some units of a plan in one version; lines of other units are read only where a bound is shared with them.
 * Bounds that people outside the plan share count what is published for them now; in plans too large for a request, what
 * was published when the plan was made.
 */
export const loadBoard = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  plan: PlanRow,
  version: number,
  unitIds: readonly Id[],
  changed: readonly KeptLine[] = [],
): Promise<Board> => {
  const grounds = await groundsIn(tx, agencyId, plan.id, unitIds, version);
  const shared = await sharedOf(tx, agencyId, plan.id, version);
  const here = new Set([...grounds.values()].flatMap((ground) => ground.people.map((person) => person.employeeId)));
  const kept = [...[...grounds.values()].flatMap((ground) => ground.dayLimits), ...shared.limits];
  const now = await boundsNow(
    deps,
    tx,
    agencyId,
    plan,
    kept.some((limit) => limit.outside !== undefined),
  );
  const touching = [...shared.groups, ...now.map((limit) => limit.counted)].some(
    (group) => group.some((id) => here.has(id)) && group.some((id) => !here.has(id)),
  );
  const lines = await linesOf(tx, agencyId, plan.id, version, touching ? null : unitIds);
  const byPerson = new Map([...lines, ...changed].map((line) => [line.employeeId, line]));
  const units = unitIds.flatMap((id) => grounds.get(id) ?? []);
  return boardOf({ days: plan.days, units, lineOf: (id) => byPerson.get(id), shared, now, times: plan.times });
};

const boundsNow = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  { unitId, people, from, to, seed }: PlanRow,
  hadOthers: boolean,
): Promise<DayLimit[]> => {
  if (unitId === null || people > judgedInRequest) return [];
  if (!hadOthers && !(await isAnybodyBeside(tx, agencyId, { unitId, from, to }))) return [];
  const loaded = await loadInput(deps, tx, { agencyId, unitIds: [unitId], from, to, seed });
  return loaded.ok ? limitsNow(factsOf(loaded.value.input)) : [];
};
