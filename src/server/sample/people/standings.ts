import type { CityStanding } from '../cityModel.ts';
import type { Random } from '../random.ts';
import type { Hired } from './hirePerson.ts';

/** What is recorded of performance, computer skill and penalties; some of it is simply not recorded. */
export const standingsOf = (random: Random, everyone: readonly Hired[]): readonly CityStanding[] =>
  everyone.map((who) => ({
    employeeId: who.employee.id,
    performance: random.weighted([
      ['as', 74],
      ['above', 18],
      ['below', 3],
      [null, 5],
    ] as const),
    itSkill: random.weighted([
      ['enough', 56],
      ['high', 24],
      ['low', 10],
      [null, 10],
    ] as const),
    penalty: random.weighted([
      [false, 96],
      [true, 0.7],
      [null, 3.3],
    ] as const),
    inPositionSince: who.since,
  }));
