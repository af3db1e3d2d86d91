import { expect, it } from 'vitest';
import { baseSet, classSet, judged, ownSet } from './inventDays.ts';
import type { RuleSet } from './rules.ts';
import { openRuleBook } from './rulesInForce.ts';
import { totalsOf } from './totalsOf.ts';

const totals = (sets: readonly RuleSet[], file: Record<string, unknown>) => {
  const book = openRuleBook([baseSet, ...sets]);
  const records = judged({ from: '2026-11-23', to: '2026-11-29', ...file, rules: sets });
  return totalsOf(records, (each) => book(each.day, 'pns'));
};
const full = (day: string) => [`${day} 07:30`, `${day} ${day === '2026-11-27' ? '16:30' : '16:00'}`];
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

it('days, minutes, classes and percentages of a month add up exactly', () => {
  const found = totals([classSet], {
    punches: [
      ...full(week[0]!),
      '2026-11-24 07:40',
      '2026-11-24 16:00',
      '2026-11-25 08:45',
      '2026-11-25 16:00',
      '2026-11-26 07:30',
    ],
  });
  expect(found).toMatchObject({
    workdays: 5,
    days: { present: 1, late: 2, incomplete: 1, absent: 1, off: 2 },
    lateTimes: 2,
    lateMinutes: 85,
    noOut: 1,
    classes: { TL1: 1, TL3: 1, PSW4: 1, TK: 1 },
    percent: { allowance: 6.25, disciplinePart: 0 },
  });
});

it('a table by the month takes its class once, from the sum of the minutes', () => {
  const monthly = ownSet([
    {
      id: 'tl',
      article: 'P',
      kind: 'classes',
      side: 'late',
      per: 'month',
      noRecord: null,
      bands: [
        { name: 'TL1', from: 1, to: 30, percent: 0.5 },
        { name: 'TL2', from: 31, to: null, percent: 1 },
      ],
    },
  ]);
  const late = week.flatMap((day) => [`${day} 07:40`, full(day)[1]!]);
  expect(totals([monthly], { punches: late })).toMatchObject({
    lateMinutes: 50,
    classes: { TL2: 1 },
    percent: { allowance: 1 },
  });
});

it('a full week below the hours of the rule is told, one with leave in it is not', () => {
  const hours = ownSet([{ id: 'j', article: 'P', kind: 'weekTotal', minutes: 2250, ramadanMinutes: 1950 }]);
  expect(totals([hours], { punches: week.flatMap(full) }).shortWeeks).toBe(0);
  const short = week.slice(1).flatMap(full);
  expect(totals([hours], { punches: [...short, '2026-11-23 09:00', '2026-11-23 16:00'] }).shortWeeks).toBe(1);
  expect(totals([hours], { punches: short, absences: [{ mode: 'leave', from: week[0] }] }).shortWeeks).toBe(0);
});
