import { describe, expect, it } from 'vitest';
import { judgedDay } from '../day/inventDays.ts';
import { presenceNow } from './presenceNow.ts';

const tuesday = '2026-11-24';
/** Jakarta is seven hours ahead. */
const at = (hour: number, minute = 0) =>
  `${tuesday}T${String(hour - 7).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z` as const;
const standing = (punches: readonly unknown[], hour: number, minute = 0, over = {}) =>
  presenceNow(
    judgedDay({
      from: tuesday,
      punches,
      asOf: `${tuesday} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      ...over,
    }),
    0,
    at(hour, minute),
  );

describe('where somebody stands now', () => {
  it('before his time nobody is missing, at his time he is, and with a punch he is here with what he is late', () => {
    expect(standing([], 7, 29).state).toBe('notYet');
    expect(standing([], 7, 30).state).toBe('missing');
    expect(standing([`${tuesday} 07:20`], 9)).toMatchObject({
      state: 'here',
      lateMinutes: 0,
      in: at(7, 20),
      out: null,
    });
    expect(standing([`${tuesday} 08:10`], 9)).toMatchObject({ state: 'here', lateMinutes: 40 });
  });

  it('who went is gone, and who only went without coming too', () => {
    expect(standing([`${tuesday} 07:20`, `${tuesday} 16:01`], 17)).toMatchObject({ state: 'left', out: at(16, 1) });
    expect(standing([`${tuesday} 16:01`], 17)).toMatchObject({ state: 'left', in: null });
  });

  it('a start that may move, by rule, moves the moment from which somebody is missing', () => {
    const record = judgedDay({ from: tuesday, punches: [], asOf: `${tuesday} 07:45` });
    expect(presenceNow(record, 30, at(7, 45)).state).toBe('notYet');
    expect(presenceNow(record, 30, at(8, 0)).state).toBe('missing');
  });

  it('a punch that waits for a decision is neither here nor missing; leave and days off ask for nobody', () => {
    expect(standing([{ at: `${tuesday} 07:20`, waits: true }], 9).state).toBe('waiting');
    expect(standing([], 9, 0, { absences: [{ from: tuesday, to: tuesday, mode: 'leave' }] }).state).toBe('away');
    const sunday = judgedDay({ from: '2026-11-22', punches: [], asOf: '2026-11-22 10:00' });
    expect(presenceNow(sunday, 0, '2026-11-22T03:00:00Z').state).toBe('free');
  });
});
