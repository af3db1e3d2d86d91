// Small made-up wards for tests, drawn from a seed: every kind of rule turns up sooner or later.
import { seededRandom } from '../seededRandom.ts';
import type { Cover, ShiftPerson, ShiftProblem, ShiftType } from './model.ts';

const infinity = Number.POSITIVE_INFINITY;

/** A shift type without rules of its own. */
export const plainType = (id: string, over: Partial<ShiftType> = {}): ShiftType => ({
  id,
  minutes: 480,
  start: null,
  end: null,
  mayNotPrecede: [],
  longestRun: null,
  daysOffAfter: 0,
  ...over,
});

/** A person without rules of their own. */
export const plainPerson = (id: string, over: Partial<ShiftPerson> = {}): ShiftPerson => ({
  id,
  minMinutes: 0,
  maxMinutes: infinity,
  longestRun: infinity,
  shortestRun: 1,
  fewestDaysOff: 1,
  maxWeekends: infinity,
  restMinutes: 0,
  tallies: [],
  never: [],
  fixed: [],
  cannot: [],
  requests: [],
  before: null,
  ...over,
});

/** A cover of one day and some types, all people counting. */
export const plainCover = (
  day: number,
  types: readonly number[],
  requirement: number,
  over: Partial<Cover> = {},
): Cover => ({
  id: `${day}/${types}`,
  day,
  types,
  people: null,
  requirement,
  weightUnder: 10,
  weightOver: 1,
  min: 0,
  max: infinity,
  ...over,
});

/** A ward of some days and people under rules drawn by chance; always with a line for everybody unless `harsh`. */
export const inventWard = (seed: number, size: { days: number; people: number }, harsh = false): ShiftProblem => {
  const random = seededRandom(seed);
  const upTo = (n: number): number => Math.floor(random() * (n + 1));
  const often = (share: number): boolean => random() < share;
  const { days, people } = size;
  const types = [
    plainType('pagi', { start: 420, end: 900 }),
    plainType('sore', { start: 900, end: 1320, minutes: 420, mayNotPrecede: often(0.5) ? [0] : [] }),
    plainType('malam', {
      start: 1320,
      end: 1860,
      minutes: 540,
      mayNotPrecede: [0, 1],
      longestRun: often(0.5) ? 2 : null,
      daysOffAfter: upTo(2),
    }),
  ];
  const person = (_: unknown, index: number): ShiftPerson => {
    const before = often(0.5)
      ? null
      : often(0.5)
        ? { shift: upTo(2), run: 1 + upTo(2), sameRun: 1, daysOff: 0 }
        : { shift: often(0.5) ? upTo(2) : null, run: 0, sameRun: 0, daysOff: 1 + upTo(2) };
    return plainPerson(`p${index}`, {
      longestRun: 3 + upTo(2),
      shortestRun: 1 + upTo(1),
      fewestDaysOff: 1 + upTo(1),
      maxMinutes: 480 * (days - 2),
      minMinutes: harsh ? 480 * Math.floor(days / 2) : 0,
      maxWeekends: often(0.3) ? 1 : infinity,
      restMinutes: often(0.5) ? 660 : 0,
      never: often(0.3) ? [upTo(2)] : [],
      fixed: often(0.3) ? [{ day: upTo(days - 1), shift: null }] : [],
      cannot: often(0.3) ? [{ day: upTo(days - 1), shift: upTo(2) }] : [],
      tallies: [
        ...(often(0.5) ? [{ id: 'malam', types: [2], days: null, min: 0, max: upTo(2), aim: null }] : []),
        ...(often(0.5)
          ? [
              {
                id: 'adil',
                types: [0, 1],
                days: null,
                min: 0,
                max: infinity,
                aim: { count: 2, weightUnder: 2, weightOver: 3 },
              },
            ]
          : []),
        ...(often(0.3) ? [{ id: 'pekan', types: [0, 1, 2], days: [0, 1, 2, 3], min: 0, max: 2, aim: null }] : []),
      ],
      requests: Array.from({ length: upTo(3) }, () => ({
        day: upTo(days - 1),
        shift: often(0.3) ? ('any' as const) : upTo(2),
        wanted: often(0.5),
        weight: 1 + upTo(2),
      })),
      before,
    });
  };
  const staff = Array.from({ length: people }, person);
  return {
    days,
    types,
    people: staff,
    weekends: days > 6 ? [[5, 6]] : days > 3 ? [[2, 3]] : [],
    covers: Array.from({ length: days }, (_, day) =>
      types.map((_type, t) =>
        plainCover(day, [t], upTo(Math.ceil(people / 2)), {
          weightUnder: 5 + upTo(5),
          people: often(0.2) ? staff.flatMap((_p, i) => (i % 2 === 0 ? [i] : [])) : null,
        }),
      ),
    ).flat(),
  };
};

/** The same ward under rules that change on one day or two, for some of its people back again to the first; totals are counted under each. */
export const withChanges = (problem: ShiftProblem, seed: number): ShiftProblem => {
  const random = seededRandom(seed ^ 0x51ed270b);
  const upTo = (n: number): number => Math.floor(random() * (n + 1));
  const often = (share: number): boolean => random() < share;
  const { days } = problem;
  const people = problem.people.map((person): ShiftPerson => {
    const from = 1 + upTo(days - 2);
    const to = from + 1 + upTo(days - from);
    const first = {
      longestRun: person.longestRun,
      shortestRun: person.shortestRun,
      fewestDaysOff: person.fewestDaysOff,
      restMinutes: person.restMinutes,
    };
    const second = {
      longestRun: often(0.2) ? infinity : 1 + upTo(4),
      shortestRun: 1 + upTo(2),
      fewestDaysOff: 1 + upTo(2),
      restMinutes: often(0.5) ? 0 : 600 + upTo(900),
    };
    const isBack = often(0.6) && to < days;
    const within = Array.from({ length: days }, (_, day) => day);
    const sumOf = (id: string, own: number[]) => ({
      id,
      days: own,
      minMinutes: often(0.3) ? 480 * upTo(1) : 0,
      maxMinutes: often(0.5) ? 480 * Math.max(1, own.length - 1) : infinity,
      maxWeekends: often(0.3) ? 0 : infinity,
    });
    const isUnder = (day: number): boolean => day >= from && (!isBack || day < to);
    return {
      ...person,
      maxMinutes: infinity,
      minMinutes: 0,
      maxWeekends: infinity,
      later: [{ ...second, from }, ...(isBack ? [{ ...first, from: to }] : [])],
      sums: [
        sumOf(
          'first',
          within.filter((day) => !isUnder(day)),
        ),
        sumOf('second', within.filter(isUnder)),
      ],
    };
  });
  return { ...problem, people };
};
