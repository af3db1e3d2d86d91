// Where the people of a large unit stand, unit by unit: what a mayor or a head of thousands looks at. Worked out for everybody who asks within
// a short while, in pieces, so that it never keeps check-ins waiting.
import type { attendanceLiveEndpoints, UnitsNow } from '../../../contract/attendanceLive.ts';
import type { Scope } from '../../../domain/access/can.ts';
import type { Presence } from '../../../domain/attendance/live/presenceNow.ts';
import { sumPresence } from '../../../domain/attendance/live/sumPresence.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { epochMilliseconds, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { listPlacedIn } from '../../people/factsStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { openPauses } from '../../platform/jobs/openPauses.ts';
import { openPeriod } from '../day/judgeMonth.ts';
import { standingOf } from './readNow.ts';

/** So many people are read in one transaction. */
const batch = 300;
/** An answer is given again for this long, and for this many times as long as it took to work out. */
const leastMs = 20_000;
const restTimes = 20;
const mostKept = 500;

interface Kept {
  readonly answer: Promise<UnitsNow>;
  untilMs: number;
}
const kept = new WeakMap<Db, Map<string, Kept>>();

const work = async (
  db: Db,
  agencyId: number,
  unitId: Id,
  units: ReadonlyMap<Id, PlacedUnit>,
  now: Instant,
  today: PlainDate,
): Promise<UnitsNow> => {
  const below = [...units.values()].filter(({ path }) => path.includes(unitId)).map(({ id }) => id);
  const ids = await db.inAgency(agencyId, (tx) => listPlacedIn(tx, agencyId, below, { from: today, to: today }));
  const found = new Map<Id, Pick<Presence, 'state' | 'lateMinutes'>[]>();
  const pause = openPauses();
  for (let start = 0; start < ids.length; start += batch) {
    const own = ids.slice(start, start + batch);
    const opened = await db.inAgency(agencyId, (tx) => openPeriod(tx, agencyId, today, today, own, now));
    for (const person of opened.people) {
      const standing = standingOf(opened.judge(person), now);
      await pause();
      if (standing === null) continue;
      const path = units.get(standing.record.unitId ?? '')?.path ?? [];
      const at = path.indexOf(unitId);
      // Those placed in the unit itself stand beside the units below it.
      const part = (at < 0 ? undefined : path[at + 1]) ?? unitId;
      const { state, lateMinutes } = standing.presence;
      const those = found.get(part);
      if (those === undefined) found.set(part, [{ state, lateMinutes }]);
      else those.push({ state, lateMinutes });
    }
  }
  return {
    day: today,
    asOf: now,
    ...sumPresence([...found.values()].flat()),
    units: [...found].map(([id, people]) => ({ unitId: id, name: units.get(id)?.name ?? '', ...sumPresence(people) })),
  };
};

const reaches = (scope: Scope, unit: PlacedUnit): boolean =>
  scope.all || unit.path.some((id) => scope.unitIds.includes(id));

export const readUnitsNow: Handler<typeof attendanceLiveEndpoints.units> = async (call) => {
  const { deps, actor, query, now, today, scope } = call;
  const { db } = deps;
  const { agencyId } = actor;
  const units = await db.inAgency(agencyId, (tx) => loadUnits(tx, agencyId, today));
  const unit = units.get(query.unitId);
  if (unit === undefined) return refuse('general.notFound');
  if (!reaches(scope, unit)) return refuse('general.forbidden');
  const answers = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, answers);
  const key = `${agencyId} ${query.unitId} ${today}`;
  const nowMs = epochMilliseconds(now);
  const known = answers.get(key);
  if (known !== undefined && known.untilMs > nowMs) return ok(await known.answer);
  const begun = performance.now();
  const made: Kept = {
    answer: work(db, agencyId, query.unitId, units, now, today),
    untilMs: Number.POSITIVE_INFINITY,
  };
  answers.delete(key);
  answers.set(key, made);
  if (answers.size > mostKept) answers.delete(answers.keys().next().value!);
  try {
    const answer = await made.answer;
    made.untilMs = nowMs + Math.max(leastMs, restTimes * (performance.now() - begun));
    return ok(answer);
  } catch (cause) {
    answers.delete(key);
    throw cause;
  }
};
