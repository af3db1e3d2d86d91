import { describe, expect, it } from 'vitest';
import { homeIsOpen, judgedBy, limitsBy, peopleOf, personWith } from './trial.ts';

const least = (per: string, minimum: number) => ({ kind: 'minimumStaff', per, minimum });
const counters = [
  {
    id: 'loket-1',
    unitId: 'u1',
    name: 'KTP-el',
    service: null,
    minimumStaff: 2,
    qualified: ['e1', 'e2', 'e3', 'gone'],
  },
];
const people = [
  ...peopleOf(4),
  personWith({ employeeId: 'e5', strategic: true, services: ['licensing'], jobKind: 'technology', unitId: 'u2' }),
];

describe('minimum staff', () => {
  it.each([
    ['a counter by its own number, over those qualified', 'counter', 1, [[2, 3]]],
    ['every service of a unit', 'service', 1, [[1, 1]]],
    [
      'every kind of work of a unit',
      'skill',
      2,
      [
        [2, 4],
        [1, 1],
      ],
    ],
    ['every strategic unit', 'strategicUnit', 1, [[1, 1]]],
    [
      'every unit, never more than it has',
      'unit',
      3,
      [
        [3, 4],
        [1, 1],
      ],
    ],
  ] as const)('bounds %s', (_title, per, minimum, expected) => {
    const { dayLimits } = limitsBy([homeIsOpen, least(per, minimum)], '2026-05-04', '2026-05-04', {
      people,
      facts: { counters },
    });
    expect(dayLimits.map((each) => [each.min, each.counted.length])).toEqual(expected);
  });

  it('finds a counter without enough people', () => {
    const [breach, ...rest] = judgedBy([homeIsOpen, least('counter', 1)], '2026-05-04', ['K', 'R', 'R', 'K', 'R'], {
      people,
      facts: { counters },
    });
    expect(breach).toMatchObject({ code: 'minimumStaff.counter', params: { name: 'KTP-el', count: 2, found: 1 } });
    expect(rest).toEqual([]);
  });

  const missing = (clause: object, given: Parameters<typeof limitsBy>[3]) => {
    const planned = limitsBy([homeIsOpen, clause], '2026-05-04', '2026-05-06', given).missing;
    const judged = judgedBy(
      [homeIsOpen, clause],
      '2026-05-04',
      (given?.people ?? []).map(() => 'KKK'),
      given,
    );
    // Planner and judge say the same, and say nothing else.
    expect(judged).toEqual(planned);
    return planned.map(({ code, day, params: { per, name, needed, available, days } }) => [
      code,
      day,
      per,
      name,
      needed,
      available,
      days,
    ]);
  };
  const counter = (over: object) => ({
    facts: { counters: [{ ...counters[0]!, qualified: [], ...over }] },
    people: peopleOf(2),
  });

  it('says once a period that a service needs more people than there are', () => {
    expect(missing(least('service', 3), { people: peopleOf(2, { services: ['licensing'] }) })).toEqual([
      ['minimumStaff.missing', '2026-05-04', 'service', 'licensing', 3, 2, 3],
    ]);
    expect(missing(least('service', 2), { people: peopleOf(2, { services: ['licensing'] }) })).toEqual([]);
  });

  it.each([
    ['for whom nobody is qualified', {}, 0],
    ['for whom too few are qualified', { qualified: ['e2', 'gone'] }, 1],
  ])('says once a period that a counter lacks people %s', (_title, over, available) => {
    expect(missing(least('counter', 1), counter(over))).toEqual([
      ['minimumStaff.missing', '2026-05-04', 'counter', 'KTP-el', 2, available, 3],
    ]);
  });

  it('says nothing of a counter whose unit is not planned', () => {
    expect(missing(least('counter', 1), counter({ unitId: 'u9' }))).toEqual([]);
    expect(missing(least('counter', 1), counter({ unitId: 'u9', qualified: ['e1'] }))).toEqual([]);
  });
});
