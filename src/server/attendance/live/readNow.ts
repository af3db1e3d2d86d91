import type { attendanceLiveEndpoints, LiveEvent, PersonNow } from '../../../contract/attendanceLive.ts';
import { presenceNow, presenceStates } from '../../../domain/attendance/live/presenceNow.ts';
import { sumPresence } from '../../../domain/attendance/live/sumPresence.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { formatsOf } from '../../../words/format.ts';
import { listPlacedIn } from '../../people/factsStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { openPeriod } from '../day/judgeMonth.ts';
import { liveHub } from './hub.ts';
import { laterMinutesOf, servedOn } from './standings.ts';

/** More people than this are looked at unit by unit. */
const mostPeople = 1500;

/** Everybody's day is judged as it stands. */
export const readNow: Handler<typeof attendanceLiveEndpoints.now> = async ({
  tx,
  actor,
  query,
  now,
  today,
  language,
}) => {
  const { agencyId } = actor;
  const units = await loadUnits(tx, agencyId, today);
  const below = [...units.values()].filter(({ path }) => path.includes(query.unitId)).map(({ id }) => id);
  const ids = await listPlacedIn(tx, agencyId, below, { from: today, to: today });
  if (ids.length > mostPeople) return refuse('attendanceDay.tooManyNow', { count: ids.length, most: mostPeople });
  const opened = await openPeriod(tx, agencyId, today, today, ids, now);
  const people = opened.people.flatMap((person): PersonNow[] => {
    const { name, number, employeeId, records, rulesOn } = opened.judge(person);
    const record = servedOn(records);
    if (record === null) return [];
    const presence = presenceNow(record, laterMinutesOf(rulesOn(record.day)), now);
    const edge = record.out ?? record.in;
    return [
      {
        employeeId,
        name,
        number,
        unitName: units.get(record.unitId ?? '')?.name ?? '',
        mode: record.mode,
        zone: record.zone,
        start: record.shifts[0]?.start ?? null,
        end: record.shifts.at(-1)?.end ?? null,
        channel: edge?.channel ?? null,
        place: edge?.place ?? null,
        waiting: record.waiting,
        ...presence,
      },
    ];
  });
  const { compare } = formatsOf(language);
  const order = (each: PersonNow): number => presenceStates.indexOf(each.state);
  return ok({
    day: today,
    asOf: now,
    ...sumPresence(people),
    people: people.sort((a, b) => order(a) - order(b) || b.lateMinutes - a.lateMinutes || compare(a.name, b.name)),
  });
};

/** Says only that something changed; what a reader may see of it is asked for with his own permission. */
export const followChanges: Handler<typeof attendanceLiveEndpoints.changes> = async ({ deps, actor, query }) => {
  let send: (event: LiveEvent) => void = () => undefined;
  const { accountId, employeeId } = actor;
  const who = { accountId, employeeId, only: query.only ?? null };
  const close = liveHub(deps.db).follow(actor.agencyId, who, (areas) => send({ at: deps.clock(), areas }));
  if (close === null) return refuse('general.tooMany', { seconds: 60 });
  return ok({
    open: (given) => {
      send = given;
      send({ at: deps.clock(), areas: [] });
      return close;
    },
  });
};
