import type { WhereGroup, whereaboutsEndpoints } from '../../../contract/whereabouts.ts';
import { dayOnCalendar } from '../../../domain/calendar/dayOnCalendar.ts';
import { countPlaces, type Place, placeFor } from '../../../domain/roster/whoIsWhere.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { formatsOf } from '../../../words/format.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadWorkplaces } from '../../workplace/loadWorkplaces.ts';
import { listSeatRows } from '../../workplace/seatStore.ts';
import { namesOf } from '../factStore.ts';
import { publishedLines } from '../lineStore.ts';
import { reaches, type UnitTree } from '../reach.ts';

const pageSize = 100;
const daysBack = 7;
const daysAhead = 62;

interface Someone {
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly workplaceId: Id | null;
  readonly roomId: Id | null;
  readonly place: Place;
  readonly name: string;
}

/** Who is planned where on a day, today unless told. Within one's own unit everybody sees colleagues; beyond that as far as the permission reaches. */
export const readWhereabouts: Handler<typeof whereaboutsEndpoints.now> = async (call) => {
  const { tx, actor, scope, query, now, today, language } = call;
  const { agencyId } = actor;
  const day = query.day ?? today;
  if (day < addDays(today, -daysBack) || day > addDays(today, daysAhead)) return refuse('roster.dayTooFar');
  const formats = formatsOf(language);
  const tree = await loadUnits(tx, agencyId, day);
  const seats = await listSeatRows(tx, agencyId, day);
  const own = new Set(seats.filter((seat) => seat.employeeId === actor.employeeId).map((seat) => seat.unitId));
  const seen = seats.filter((seat) => own.has(seat.unitId) || reaches(scope, tree, seat.unitId));
  const ids = [...new Set(seen.map((seat) => seat.employeeId))];
  const lines = await publishedLines(tx, agencyId, ids, day, day);
  const letters = new Map<Id, string>();
  for (const line of lines) {
    const letter = line.modes[line.days.indexOf(day)];
    if (letter !== undefined) letters.set(line.employeeId, letter);
  }
  const publishedAt =
    lines.length === 0 ? null : lines.map((line) => line.publishedAt).reduce((a, b) => (a > b ? a : b));
  const { workplaces, rooms } = await loadWorkplaces(tx, agencyId);
  const calendar = await loadCalendar(tx, agencyId, day, day);
  const weekOf = new Map(workplaces.map((each) => [each.id, each.weekPatternId]));
  const workdayAt = new Map<Id | null, boolean>();
  const isWorkday = (workplaceId: Id | null): boolean => {
    const pattern = workplaceId === null ? null : (weekOf.get(workplaceId) ?? null);
    const known = workdayAt.get(pattern);
    if (known !== undefined) return known;
    const onCalendar = dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(pattern));
    workdayAt.set(pattern, onCalendar.kind === 'workday');
    return onCalendar.kind === 'workday';
  };
  const names = await namesOf(tx, agencyId, ids, day);
  const wanted = query.q.toLowerCase();
  const matching = seen
    .map((seat): Someone => {
      const workplaceId = seat.workplaceId ?? tree.get(seat.unitId)?.workplaceId ?? null;
      const limited = !reaches(scope, tree, seat.unitId);
      return {
        employeeId: seat.employeeId,
        unitId: seat.unitId,
        workplaceId,
        roomId: seat.roomId,
        place: placeFor(letters.get(seat.employeeId), isWorkday(workplaceId), limited),
        name: names.get(seat.employeeId)?.name ?? '',
      };
    })
    .filter(
      (each) =>
        (query.unitId === undefined || (tree.get(each.unitId)?.path.includes(query.unitId) ?? false)) &&
        (query.workplaceId === undefined || each.workplaceId === query.workplaceId) &&
        (query.roomId === undefined || each.roomId === query.roomId) &&
        (wanted === '' || each.name.toLowerCase().includes(wanted)),
    );
  const shown = matching
    .filter((each) => query.place === undefined || each.place === query.place)
    .sort((a, b) => formats.compare(a.name, b.name));
  const placeName = new Map(workplaces.map((each) => [each.id, each.name]));
  const roomOf = new Map(rooms.map((each) => [each.id, each]));
  const group = (keyOf: (each: Someone) => Id | null, nameOf: (id: Id) => { name: string; within: string }) =>
    groupBy(matching, keyOf)
      .map(([id, people]): WhereGroup => ({ id, ...nameOf(id), counts: countPlaces(people) }))
      .sort((a, b) => formats.compare(a.name, b.name));
  return ok({
    day,
    asOf: now,
    publishedAt,
    basis: 'plan',
    limited: !scope.all && scope.unitIds.length === 0,
    counts: countPlaces(matching),
    units: group(
      (each) => unitBelow(tree, each.unitId, query.unitId),
      (id) => ({ name: tree.get(id)?.name ?? '', within: '' }),
    ),
    workplaces: group(
      (each) => each.workplaceId,
      (id) => ({ name: placeName.get(id) ?? '', within: '' }),
    ),
    rooms: group(
      (each) => each.roomId,
      (id) => ({ name: roomOf.get(id)?.name ?? '', within: placeName.get(roomOf.get(id)?.workplaceId ?? '') ?? '' }),
    ),
    total: shown.length,
    people: shown.slice((query.page - 1) * pageSize, query.page * pageSize).map((each) => ({
      employeeId: each.employeeId,
      name: each.name,
      unitName: tree.get(each.unitId)?.name ?? '',
      place: each.place,
      workplaceName: placeName.get(each.workplaceId ?? '') ?? '',
      roomName: roomOf.get(each.roomId ?? '')?.name ?? '',
    })),
  });
};

const groupBy = (people: readonly Someone[], keyOf: (each: Someone) => Id | null): [Id, Someone[]][] => {
  const groups = new Map<Id, Someone[]>();
  for (const each of people) {
    const key = keyOf(each);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return [...groups];
};

/** The unit right below the chosen one that holds a unit; without a choice its regional agency, or the unit itself at the top. */
const unitBelow = (tree: UnitTree, unitId: Id, chosen: Id | undefined): Id => {
  const unit = tree.get(unitId);
  if (unit === undefined) return unitId;
  if (chosen === undefined) return unit.opdId ?? unitId;
  return unit.path[unit.path.indexOf(chosen) + 1] ?? unitId;
};
