import { expect, it } from 'vitest';
import { judged } from './inventDays.ts';
import { packDays, stateLetters, unpackDays } from './packDays.ts';

it('packed records come back as they were, and an ordinary day takes few characters', () => {
  const day = (d: number) => `2026-11-${String(d).padStart(2, '0')}`;
  const records = judged({
    from: day(1),
    to: day(30),
    serves: { from: day(3) },
    schedule: [
      { day: day(18), mode: 'home', checkIns: 2 },
      { day: day(19), shifts: [{ start: '22:00', end: '06:00' }] },
    ],
    punches: [
      ...Array.from({ length: 9 }, (_, i) => [`${day(i + 3)} 07:${20 + i * 2}`, `${day(i + 3)} 16:10`]).flat(),
      `${day(19)} 22:00`,
    ],
    permits: [{ day: day(12), to: '10:00' }],
    absences: [{ mode: 'leave', from: day(16), to: day(17), basis: '800/1' }],
  });
  const packed = packDays(records);
  expect(unpackDays(JSON.parse(JSON.stringify(packed)))).toEqual(records);
  expect(JSON.stringify(packed[4]).length).toBeLessThan(320);
});

it('each state has a letter of its own', () => {
  const letters = Object.values(stateLetters);
  expect(new Set(letters).size).toBe(letters.length);
});
