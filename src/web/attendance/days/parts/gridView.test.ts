import { expect, it } from 'vitest';
import { type PersonOfMonth, presentShare, shownPeople } from './gridView.ts';

const person = (name: string, over: Partial<PersonOfMonth['totals']>): PersonOfMonth => ({
  employeeId: name,
  name,
  number: `19${name.length}`,
  unitName: '',
  states: '',
  totals: {
    workdays: 10,
    days: {},
    requiredMinutes: 0,
    workedMinutes: 0,
    beyondMinutes: 0,
    lateTimes: 0,
    lateMinutes: 0,
    earlyTimes: 0,
    earlyMinutes: 0,
    madeUpTimes: 0,
    noIn: 0,
    noOut: 0,
    classes: {},
    percent: { allowance: 0, disciplinePart: 0 },
    waiting: 0,
    shortWeeks: 0,
    ...over,
  },
});
const people = [
  person('Ana', { lateTimes: 1, days: { present: 9, late: 1 } }),
  person('Budi', { days: { present: 4, open: 5, absent: 1 } }),
  person('Citra', { lateTimes: 3, noOut: 1, days: { present: 10 } }),
];
const names = (found: readonly PersonOfMonth[]) => found.map(({ name }) => name).join(' ');

it('people are found by name, number and state; the most late come first, then by name', () => {
  expect(names(shownPeople(people, '', 'all', 'name'))).toBe('Ana Budi Citra');
  expect(names(shownPeople(people, 'bud', 'all', 'name'))).toBe('Budi');
  expect(names(shownPeople(people, '195', 'all', 'name'))).toBe('Citra');
  expect(names(shownPeople(people, '', 'late', 'late'))).toBe('Citra Ana');
  expect(names(shownPeople(people, '', 'absent', 'name'))).toBe('Budi');
  expect(names(shownPeople(people, '', 'missing', 'name'))).toBe('Citra');
  expect(names(shownPeople(people, '', 'waiting', 'name'))).toBe('');
});

it('the share of days attended leaves out days that are not over', () => {
  expect(presentShare(people)).toBeCloseTo(24 / 25);
  expect(presentShare([person('Dewi', { workdays: 5, days: { open: 5 } })])).toBeNull();
});
