import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../../kernel/time.ts';
import { seededRandom } from '../../roster/seededRandom.ts';
import { drawPrompts, prayerWindows, promptWindows } from './drawPrompts.ts';

const friday = { start: '07:30', end: '16:30', breakStart: '11:30', breakEnd: '13:00' } as const;
const short = { start: '08:00', end: '08:50', breakStart: null, breakEnd: null } as const;
const night = { start: '22:00', end: '06:00', breakStart: null, breakEnd: null } as const;

describe('drawing', () => {
  it('no prompt of a thousand days reaches into a break, a prayer window or the edges, and none follows closely', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const drawn = drawPrompts(friday, 2, 15, seededRandom(seed));
      expect(drawn).toHaveLength(2);
      for (const at of drawn) {
        expect(at).toBeGreaterThanOrEqual(minutesOf('07:50'));
        expect(at + 15).toBeLessThanOrEqual(minutesOf('16:10'));
        for (const [from, to] of prayerWindows) expect(at + 15 <= minutesOf(from) || at >= minutesOf(to)).toBe(true);
      }
      expect(drawn[1]! - drawn[0]!).toBeGreaterThanOrEqual(60);
    }
  });

  it('every window is drawn from', () => {
    const seen = new Set<number>();
    for (let seed = 1; seed <= 3000; seed++)
      for (const at of drawPrompts(friday, 1, 15, seededRandom(seed))) seen.add(at);
    const room = promptWindows(friday, 15).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(seen.size).toBeGreaterThan(room * 0.95);
  });

  it('a day without room has fewer prompts or none, and so has a night', () => {
    expect(drawPrompts(short, 4, 15, seededRandom(1)).length).toBeLessThanOrEqual(1);
    expect(drawPrompts(night, 2, 15, seededRandom(1))).toEqual([]);
    expect(drawPrompts(friday, 0, 15, seededRandom(1))).toEqual([]);
  });
});
