import type { ScheduledDay } from '../../../domain/attendance/day/model.ts';
import type { Channel, Grade, Method, Punch, PunchPlace } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, addSeconds, type Instant, instantAt, minutesOf } from '../../../kernel/time.ts';
import { makeRandom, type Random } from '../random.ts';

interface SamplePerson {
  readonly employeeId: Id;
  readonly days: readonly ScheduledDay[];
}

interface Habit {
  readonly channel: Channel;
  readonly method: Method;
  readonly grade: Grade;
  /** How far a proven interval reaches, in seconds. */
  readonly width: number;
}
const habits: readonly (readonly [Habit, number])[] = [
  [{ channel: 'terminal', method: 'finger', grade: 'A', width: 30 }, 5],
  [{ channel: 'phone', method: 'position', grade: 'A', width: 4 }, 4],
  [{ channel: 'kiosk', method: 'qrCard', grade: 'A', width: 10 }, 1],
];
const atHome: Habit = { channel: 'phone', method: 'position', grade: 'A', width: 4 };
/** Without a network for a while: the moment is known within a quarter of an hour only. */
const offline: Habit = { channel: 'phone', method: 'position', grade: 'B', width: 900 };

const minute = 60;

/** Seconds from the start of the hours at which somebody comes; early mostly, late now and then. */
const comes = (chance: Random): number =>
  chance.weighted([
    [() => -chance.int(2 * minute, 28 * minute), 86],
    [() => chance.int(minute, 25 * minute), 10],
    [() => chance.int(31 * minute, 80 * minute), 2],
  ])();
const goes = (chance: Random): number =>
  chance.weighted([
    [() => chance.int(minute, 40 * minute), 94],
    [() => -chance.int(2 * minute, 45 * minute), 4],
  ])();

const punchOf = (
  chance: Random,
  person: SamplePerson,
  day: ScheduledDay,
  at: Instant,
  habit: Habit,
  place: PunchPlace,
): Punch => ({
  id: chance.id(),
  employeeId: person.employeeId,
  day: day.day,
  at,
  earliest: addSeconds(at, -habit.width),
  latest: at,
  grade: habit.grade,
  claimedAt: at,
  receivedAt: addSeconds(at, 1),
  channel: habit.channel,
  method: habit.method,
  sourceId: null,
  workplaceId: place === 'home' ? null : (day.shifts[0]?.workplaceId ?? null),
  place,
  signals: [],
  evidence: {},
  waits: false,
});

/** One day of one invented person: mostly as it should be, sometimes late, early, half recorded or not at all. */
const punchesOfDay = (chance: Random, person: SamplePerson, day: ScheduledDay, usual: Habit): Punch[] => {
  const [first, last] = [day.shifts[0], day.shifts.at(-1)];
  if (first === undefined || last === undefined || day.mode === 'leave' || day.mode === 'travel') return [];
  const home = day.mode === 'home';
  const habit = home ? atHome : chance.chance(0.02) ? offline : usual;
  const place: PunchPlace = home ? 'home' : habit.channel === 'phone' ? 'inside' : 'none';
  const end = minutesOf(last.end) <= minutesOf(last.start) ? addDays(day.day, 1) : day.day;
  const [came, went] = [comes(chance), goes(chance)];
  const [noIn, noOut, absent] = [chance.chance(0.008), chance.chance(0.015), chance.chance(0.006)];
  if (absent) return [];
  return [
    ...(noIn
      ? []
      : [punchOf(chance, person, day, addSeconds(instantAt(day.day, first.start, day.zone), came), habit, place)]),
    ...(noOut
      ? []
      : [punchOf(chance, person, day, addSeconds(instantAt(end, last.end, day.zone), went), habit, place)]),
  ];
};

/** Punches of invented people along their schedules up to a moment; the same people and days always give the same punches. */
export const samplePunches = (people: readonly SamplePerson[], until: Instant, seed: number): Punch[] => {
  const chance = makeRandom(seed);
  return people.flatMap((person) => {
    const usual = chance.weighted(habits);
    return person.days
      .flatMap((day) => (day.employed ? punchesOfDay(chance, person, day, usual) : []))
      .filter((punch) => punch.receivedAt <= until);
  });
};
