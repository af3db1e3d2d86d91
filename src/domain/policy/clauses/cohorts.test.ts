import { describe, expect, it } from 'vitest';
import type { PersonOnDay } from '../model.ts';
import { type Cohorts, cohortOn } from './cohorts.ts';
import { clauseWith, judgedBy, peopleOf, personWith, ruledBy } from './trial.ts';

const two = { kind: 'cohorts', count: 2, length: 1, unit: 'week', anchor: '2026-05-04' };
const people = peopleOf(4);

describe('groups in turn', () => {
  it.each([
    ['first week', two, '2026-05-08', 0],
    ['second week', two, '2026-05-11', 1],
    ['third week', two, '2026-05-18', 0],
    ['week before the anchor', two, '2026-04-30', 1],
    ['Friday after two-day turns', { ...two, unit: 'day', length: 2 }, '2026-05-08', 0],
    ['Monday after a weekend that does not count', { ...two, unit: 'day', length: 2 }, '2026-05-11', 0],
    ['Tuesday after that', { ...two, unit: 'day', length: 2 }, '2026-05-12', 1],
  ] as const)('%s', (_title, clause, day, cohort) => {
    expect(cohortOn(clauseWith(clause) as Cohorts, day)).toBe(cohort);
  });

  it('keeps the other group at home', () => {
    const of = (i: number) =>
      ruledBy([two], '2026-05-04', { people: [people[i]!, ...people.filter((_, j) => j !== i)] }).allowed;
    expect([0, 1, 2, 3].map((i) => of(i).includes('office'))).toEqual([true, false, true, false]);
  });

  it('keeps everybody in his group when others come or go', () => {
    const placed = [4, 7, 2].map((placeInUnit, i) => personWith({ employeeId: `e${i + 5}`, placeInUnit }));
    const newcomer = personWith({ employeeId: 'a0', placeInUnit: 8 });
    const groupOf = (person: PersonOnDay, others: readonly PersonOnDay[]) =>
      ruledBy([two], '2026-05-04', { people: [person, ...others.filter((each) => each !== person)] }).allowed;
    for (const person of placed) {
      const own = groupOf(person, placed);
      expect(groupOf(person, [...placed, newcomer])).toEqual(own);
      expect(groupOf(person, placed.slice(1))).toEqual(own);
    }
    expect(judgedBy([two], '2026-05-04', ['K', 'K', 'K'], { people: placed }).map((each) => each.employeeIds)).toEqual([
      ['e6'],
    ]);
  });

  it('finds people of the wrong group in the office', () => {
    expect(judgedBy([two], '2026-05-04', ['K', 'K', 'R', 'R'], { people }).map((each) => each.employeeIds)).toEqual([
      ['e2'],
    ]);
  });
});
