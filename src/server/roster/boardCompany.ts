// Several people on one board: who else is there, and what they changed.
import type { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { changedCells } from '../../domain/roster/changedCells.ts';
import { timeIndex } from '../../domain/roster/workingTime.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addSeconds } from '../../kernel/time.ts';
import type { Deps } from '../platform/deps.ts';
import type { Handler } from '../platform/http/bind.ts';
import type { RegularWork } from '../platform/jobs/regularWork.ts';
import { namesOf } from './factStore.ts';
import { openPlan } from './openPlan.ts';
import { forgetPresence, notePresence, othersPresent } from './presenceStore.ts';
import { boardUnits } from './reach.ts';
import { linesBetween, listVersions } from './versionStore.ts';

/** A board that was not heard of for so long is taken as closed; it speaks up three times as often. */
const presentSeconds = 35;

export const readPresence: Handler<typeof rosterLifeEndpoints.presence> = async (call) => {
  const { tx, actor, scope, params, query, now } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  if (boardUnits(units, tree, scope, query.unitId).length === 0) return refuse('general.notFound');
  const { accountId, agencyId } = actor;
  await notePresence(tx, agencyId, { planId: plan.id, unitId: query.unitId, accountId, edits: query.edits, at: now });
  // Boards overlap where one unit lies in the other.
  const path = tree.get(query.unitId)?.path ?? [];
  const below = [...tree.values()].filter((unit) => unit.path.includes(query.unitId)).map((unit) => unit.id);
  const others = await othersPresent(tx, agencyId, {
    planId: plan.id,
    unitIds: [...new Set([query.unitId, ...path, ...below])],
    without: accountId,
    since: addSeconds(now, -presentSeconds),
  });
  return ok({ version: standing.version, others });
};

export const readChanges: Handler<typeof rosterLifeEndpoints.changes> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  const wanted = boardUnits(units, tree, scope, query.unitId);
  if (wanted.length === 0) return refuse('general.notFound');
  const span = { since: query.since, upTo: standing.version };
  const cells = changedCells(plan.days, await linesBetween(tx, actor.agencyId, plan.id, span, wanted), query.since);
  const made = new Map((await listVersions(tx, actor.agencyId, plan.id)).map((each) => [each.version, each]));
  const people = [...new Set(cells.map((cell) => cell.employeeId))];
  const names = await namesOf(tx, actor.agencyId, people, plan.from);
  return ok({
    version: standing.version,
    cells: cells.map(({ cellBefore: _, ...cell }) => ({
      ...cell,
      hours: plan.times?.[timeIndex(cell.cell[1])]?.name ?? '',
      name: names.get(cell.employeeId)?.name ?? '',
      by: made.get(cell.version)?.by ?? '',
      at: made.get(cell.version)?.at ?? plan.madeAt,
    })),
  });
};

/** Rows of boards closed long ago are of no use to anybody. */
export const forgetOldPresence = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'roster.forgetOldPresence',
  everySeconds: 3600,
  run: (now) => db.asOwner((tx) => forgetPresence(tx, addSeconds(now, -3600))),
});
