import { describe, expect, it } from 'vitest';
import { openRush } from './rush.ts';

const start = 1_796_000_000_000;
/** Punches of every second from `from` to before `to`. */
const arrive = (rush: ReturnType<typeof openRush>, perSecond: number, from: number, to: number) => {
  for (let second = from; second < to; second++) rush.count(perSecond, start + second * 1000);
};

describe('openRush', () => {
  it('holds nothing back on an ordinary morning', () => {
    const rush = openRush();
    arrive(rush, 20, 0, 60);
    expect(rush.holdsBack('signatures', start + 60_000)).toBe(false);
  });

  it('holds work back while many arrive, and lets it through when they are in', () => {
    const rush = openRush();
    arrive(rush, 300, 0, 10);
    expect(rush.holdsBack('signatures', start + 9_500)).toBe(true);
    expect(rush.holdsBack('months', start + 9_500)).toBe(true);
    expect(rush.holdsBack('signatures', start + 16_000)).toBe(false);
  });

  it('gives work that has waited ten minutes its turn of a minute, whatever arrives', () => {
    const rush = openRush();
    const free: number[] = [];
    for (let second = 0; second < 1400; second++) {
      rush.count(2500, start + second * 1000);
      if (second >= 5 && !rush.holdsBack('months', start + second * 1000)) free.push(second);
    }
    // Asked first at 5 s.
    expect(free).toEqual([
      ...Array.from({ length: 60 }, (_, i) => 605 + i),
      ...Array.from({ length: 60 }, (_, i) => 1265 + i),
    ]);
  });

  it('counts what a clock set back leaves behind no further', () => {
    const rush = openRush();
    arrive(rush, 2500, 100, 110);
    expect(rush.holdsBack('months', start)).toBe(false);
  });
});
