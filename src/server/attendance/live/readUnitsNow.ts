// Where the people of a large unit stand, unit by unit: what a mayor or a head of thousands looks at.
import type { attendanceLiveEndpoints } from '../../../contract/attendanceLive.ts';
import type { Scope } from '../../../domain/access/can.ts';
import { type Presence, stateAt } from '../../../domain/attendance/live/presenceNow.ts';
import { sumPresence } from '../../../domain/attendance/live/sumPresence.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { standingsOf } from './standings.ts';

const reaches = (scope: Scope, unit: PlacedUnit): boolean =>
  scope.all || unit.path.some((id) => scope.unitIds.includes(id));

/** The first answer of a process judges everybody, which takes some seconds for a city; the next ones only those of whom something changed. */
export const readUnitsNow: Handler<typeof attendanceLiveEndpoints.units> = async (call) => {
  const { deps, actor, query, now, today, scope } = call;
  const { db } = deps;
  const { agencyId } = actor;
  const { unitId } = query;
  const units = await db.inAgency(agencyId, (tx) => loadUnits(tx, agencyId, today));
  const unit = units.get(unitId);
  if (unit === undefined) return refuse('general.notFound');
  if (!reaches(scope, unit)) return refuse('general.forbidden');
  const { day, asOf, people } = await standingsOf(deps, agencyId, today, now);
  const found = new Map<Id, Pick<Presence, 'state' | 'lateMinutes'>[]>();
  for (const standing of people) {
    const path = units.get(standing.unitId ?? '')?.path ?? [];
    const at = path.indexOf(unitId);
    if (at < 0) continue;
    // Those placed in the unit itself stand beside the units below it.
    const part = path[at + 1] ?? unitId;
    const one = { state: stateAt(standing, now), lateMinutes: standing.lateMinutes };
    const those = found.get(part);
    if (those === undefined) found.set(part, [one]);
    else those.push(one);
  }
  return ok({
    day,
    asOf,
    ...sumPresence([...found.values()].flat()),
    units: [...found].map(([id, own]) => ({ unitId: id, name: units.get(id)?.name ?? '', ...sumPresence(own) })),
  });
};
