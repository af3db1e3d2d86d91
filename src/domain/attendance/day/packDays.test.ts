import { expect, it } from 'vitest';
import { judged } from './inventDays.ts';
import { packDays, unpackDays } from './packDays.ts';
import { stateLetters, stateOfLetter } from './stateLetters.ts';

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
  expect(unpackDays(packed)).toEqual(records);
  expect(packDays(structuredClone(records))).toBe(packed);
  expect(JSON.stringify(JSON.parse(packed).days[4]).length).toBeLessThan(180);
  const gap = records.filter((_, i) => i % 3 !== 1);
  expect(unpackDays(packDays(gap))).toEqual(gap);
  expect(unpackDays(packDays([]))).toEqual([]);
});

it('months that were kept in the form before are still read', () => {
  const shift = { name: null, kind: 'week', start: '07:30', end: '16:00' };
  const lasting = {
    mode: 'office',
    zone: 'Asia/Jakarta',
    unitId: 'u',
    workplaceId: 'w',
    source: 'plan',
    shifts: [shift],
  };
  const text = JSON.stringify([
    {
      day: '2026-10-01',
      state: 'present',
      ...lasting,
      in: ['2026-10-01T00:20:00Z', 'punch', 'p', 'terminal', 'face', 'A', 'inside', null, null],
      workedMinutes: 450,
    },
    { day: '2026-10-03', state: 'off', shifts: [] },
  ]);
  const [first, second] = unpackDays(text);
  expect(first).toMatchObject({ ...lasting, workedMinutes: 450, lateMinutes: 0, out: null });
  expect(first!.in).toEqual({
    at: '2026-10-01T00:20:00Z',
    source: 'punch',
    punchId: 'p',
    channel: 'terminal',
    method: 'face',
    grade: 'A',
    place: 'inside',
    workplaceId: null,
    decidedBy: null,
  });
  expect(second).toMatchObject({ day: '2026-10-03', state: 'off', mode: 'office', shifts: [], in: null });
});

it('each state has a letter of its own', () => {
  const letters = Object.values(stateLetters);
  expect(new Set(letters).size).toBe(letters.length);
  for (const [state, letter] of Object.entries(stateLetters)) expect(stateOfLetter(letter)).toBe(state);
});
