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
});
