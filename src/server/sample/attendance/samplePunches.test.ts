import { expect, it } from 'vitest';
import type { ScheduledDay } from '../../../domain/attendance/day/model.ts';
import { daysFrom } from '../../../kernel/time.ts';
import { samplePunches } from './samplePunches.ts';

const dayOf = (day: ScheduledDay['day'], mode: ScheduledDay['mode']): ScheduledDay => ({
  day,
  zone: 'Asia/Jakarta',
  employmentKind: 'pns',
  employed: true,
  unitId: null,
  mode,
  dayKind: 'workday',
  holidayName: null,
  ramadan: false,
  shifts:
    mode === 'leave'
      ? []
      : [
          {
            name: null,
            kind: 'week',
            start: '07:30',
            end: '16:00',
            breakStart: null,
            breakEnd: null,
            workplaceId: null,
          },
        ],
  source: 'week',
  because: [],
});
const days = daysFrom('2026-11-02', '2026-11-27');
const people = Array.from({ length: 40 }, (_, i) => ({
  employeeId: `person-${i}`,
  days: days.map((day) => dayOf(day, i % 4 === 0 ? 'home' : i % 4 === 1 ? 'leave' : 'office')),
}));

it('invented people come and go along their days, the same way each time, and never after the moment asked for', () => {
  const until = '2026-11-20T05:00:00Z' as const;
  const made = samplePunches(people, until, 7);
  expect(samplePunches(people, until, 7)).toEqual(made);
  expect(made.length).toBeGreaterThan(30 * 18 * 1.8);
  expect(made.every((punch) => punch.receivedAt <= until && punch.earliest <= punch.at)).toBe(true);
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  const away = new Set(people.filter((_, i) => i % 4 === 1).map(({ employeeId }) => employeeId));
  expect(made.some(({ employeeId }) => away.has(employeeId))).toBe(false);
  expect(made.filter(({ place }) => place === 'home').every(({ workplaceId }) => workplaceId === null)).toBe(true);
});
