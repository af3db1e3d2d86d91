import { expect, it } from 'vitest';
import { sumMonths } from './sumMonths.ts';
import type { MonthTotals } from './totalsOf.ts';

const month = (days: MonthTotals['days'], over: Partial<MonthTotals> = {}): MonthTotals => ({
  workdays: 20,
  days,
  requiredMinutes: 9000,
  workedMinutes: 8900,
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
});

it('late, half recorded and excused days are days of presence; leave, permits and travel are days away; what is open, undecided or away is not due', () => {
  const sums = sumMonths([
    month(
      { present: 10, late: 2, incomplete: 1, excused: 1, leave: 4, absent: 2 },
      { lateTimes: 2, lateMinutes: 35, noOut: 1 },
    ),
    month({ present: 11, waiting: 1, open: 3, travel: 3, permit: 2, off: 9 }, { waiting: 1 }),
  ]);
  expect(sums).toMatchObject({
    people: 2,
    workdays: 40,
    due: 27,
    present: 25,
    away: 9,
    absent: 2,
    lateTimes: 2,
    lateMinutes: 35,
    noRecord: 1,
    waiting: 1,
    requiredMinutes: 18_000,
  });
  expect(sumMonths([]).people).toBe(0);
});
