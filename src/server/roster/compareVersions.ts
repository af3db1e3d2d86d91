import type { ComparedDay, rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { toldToOthers } from '../../domain/policy/toldToOthers.ts';
import { changedCells } from '../../domain/roster/changedCells.ts';
import { fixedReason } from '../../domain/roster/unitGround.ts';
import { timeIndex } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { namesOf } from './factStore.ts';
import { groundsIn } from './lineStore.ts';
import { openPlan } from './openPlan.ts';
import { boardUnits } from './reach.ts';
import { linesBetween, listVersions } from './versionStore.ts';

/** Two versions by person and day, whichever of them is the later, with the reason for what now stands and who set it when. */
export const compareVersions: Handler<typeof rosterLifeEndpoints.compare> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const { agencyId } = actor;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, actions, tree, units } = opened.value;
  const wanted = boardUnits(units, tree, scope, query.unitId ?? null);
  if (wanted.length === 0) return refuse('general.notFound');
  const [since, upTo] = [Math.min(query.before, query.after), Math.max(query.before, query.after)];
  const lines = await linesBetween(tx, agencyId, plan.id, { since, upTo }, wanted);
  const cells = changedCells(plan.days, lines, since);
  const byPerson = new Map<Id, typeof cells>();
  for (const cell of cells) byPerson.set(cell.employeeId, [...(byPerson.get(cell.employeeId) ?? []), cell]);
  const newest = new Map(lines.map((line) => [line.employeeId, line]));
  const shown = [...byPerson].slice(0, query.limit);
  const shownUnits = [...new Set(shown.map(([id]) => newest.get(id)!.unitId))];
  const grounds = await groundsIn(tx, agencyId, plan.id, shownUnits, upTo);
  const names = await namesOf(
    tx,
    agencyId,
    shown.map(([id]) => id),
    plan.to,
  );
  const at = new Map(plan.days.map((day, d) => [day, d]));
  const hoursOf = (cell: string | null) => plan.times?.[timeIndex(cell?.[1])]?.name ?? '';
  const turned = query.before > query.after;
  const reasonOf = (id: Id, day: (typeof plan.days)[number]) => {
    const line = newest.get(id)!;
    const reason = grounds.get(line.unitId)?.reasons[line.why[at.get(day)!] ?? 0] ?? fixedReason;
    const told = toldToOthers(reason);
    return { ...told, params: { ...told.params }, ref: told.ref === null ? null : { ...told.ref } };
  };
  const publishedVersions = new Set(actions.filter((each) => each.move === 'published').map((each) => each.version));
  const made = await listVersions(tx, agencyId, plan.id);
  return ok({
    people: byPerson.size,
    days: cells.length,
    changes: shown.map(([employeeId, own]) => ({
      employeeId,
      name: names.get(employeeId)?.name ?? '',
      unitName: tree.get(newest.get(employeeId)!.unitId)?.name ?? '',
      days: own.map(
        ({ day, before, after, cell, cellBefore, version }): ComparedDay => ({
          day,
          before: turned ? after : before,
          after: turned ? before : after,
          hours: { before: hoursOf(turned ? cell : cellBefore), after: hoursOf(turned ? cellBefore : cell) },
          reason: turned ? null : reasonOf(employeeId, day),
          version,
        }),
      ),
    })),
    versions: made.map((each) => ({ ...each, published: publishedVersions.has(each.version) })),
  });
};
