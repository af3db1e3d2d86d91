import { describe, expect, it } from 'vitest';
import type { Fence, Point } from '../../../kernel/place.ts';
import { addDays } from '../../../kernel/time.ts';
import { judgePlace, staleSeconds, threeValued } from './judgePlace.ts';
import { chainSignal, constantAccuracySignal, sameSpotSignal, sharedSpotSignal, speedSignal } from './laterSignals.ts';
import { phoneRulesOf } from './phoneRules.ts';

const rules = phoneRulesOf({});
const centre: Point = { lat: 0, lon: 109.34 };
const metres = (north: number, east = 0): Point => ({
  lat: centre.lat + north / 111_195,
  lon: centre.lon + east / 111_195,
});
const circle: Fence = { kind: 'circle', centre, radiusMetres: 100 };
const square: Fence = {
  kind: 'polygon',
  ring: [metres(-100, -100), metres(-100, 100), metres(100, 100), metres(100, -100)],
};
const at = (point: Point, accuracy: number) => ({ ...point, accuracy });
const office = (position: ReturnType<typeof at> | null, fence: Fence = circle) =>
  judgePlace({ position, fences: [{ workplaceId: 'w1', fence }], home: null, homeDay: false }, rules);

describe('three values', () => {
  it('the borders of 50 and 100 metres belong inside, and everything in doubt is unknown', () => {
    expect(threeValued(50, 100, rules)).toBe('inside');
    expect(threeValued(50.1, 100, rules)).toBe('unknown');
    expect(threeValued(50, 100.1, rules)).toBe('unknown');
    expect(threeValued(150, 100, rules)).toBe('unknown');
    expect(threeValued(150.1, 100, rules)).toBe('outside');
    expect(threeValued(0, 5000, rules)).toBe('unknown');
  });

  it('an agency may set the borders', () => {
    const strict = phoneRulesOf({ phone: { insideMetres: 0, accuracyMetres: 20 } });
    expect(threeValued(1, 10, strict)).toBe('unknown');
    expect(threeValued(0, 20, strict)).toBe('inside');
    expect(phoneRulesOf({ phone: { insideMetres: -5 } }).insideMetres).toBe(50);
  });
});

describe('offices', () => {
  it('distances are measured to a circle and to the nearest side of a polygon, on the equator too', () => {
    expect(office(at(metres(149), 20))).toMatchObject({ place: 'inside', workplaceId: 'w1' });
    expect(office(at(metres(160), 20))).toMatchObject({ place: 'unknown' });
    expect(office(at(metres(300), 20)).place).toBe('outside');
    expect(office(at(metres(0, 130), 20), square).distance).toBeCloseTo(30, 0);
    expect(office(at(metres(130, 140), 20), square).distance).toBeCloseTo(50, 0);
    expect(office(at(metres(99, 99), 20), square).distance).toBe(0);
  });

  it('one of several offices is enough', () => {
    const far: Fence = { kind: 'circle', centre: metres(9000), radiusMetres: 100 };
    const fences = [
      { workplaceId: 'far', fence: far },
      { workplaceId: 'near', fence: square },
    ];
    const verdict = judgePlace({ position: at(metres(0), 10), fences, home: null, homeDay: false }, rules);
    expect(verdict).toEqual({ place: 'inside', workplaceId: 'near', distance: 0 });
  });

  it('without a position, or without any fence, the place is unknown', () => {
    expect(office(null)).toEqual({ place: 'unknown', workplaceId: null, distance: null });
    expect(judgePlace({ position: at(centre, 5), fences: [], home: null, homeDay: false }, rules).place).toBe(
      'unknown',
    );
  });
});

describe('home', () => {
  const home = metres(20_000);
  const judge = (point: Point, accuracy: number, homeDay: boolean, declared: Point | null = home) =>
    judgePlace(
      { position: at(point, accuracy), fences: [{ workplaceId: 'w1', fence: circle }], home: declared, homeDay },
      rules,
    ).place;
  it('the declared circle counts on home days only, and the office counts there as well', () => {
    expect(judge(metres(20_340), 50, true)).toBe('home');
    expect(judge(metres(20_500), 50, true)).toBe('awayFromHome');
    expect(judge(metres(20_380), 50, true)).toBe('unknown');
    expect(judge(metres(0), 20, true)).toBe('inside');
    expect(judge(home, 20, false)).toBe('outside');
  });
  it('who has declared nothing is nowhere in particular', () => {
    expect(judge(home, 20, true, null)).toBe('unknown');
  });
});

describe('signals', () => {
  it('a position is fresh for a minute, and a little younger than the tap', () => {
    expect(staleSeconds(60_000, 0, 60)).toBeNull();
    expect(staleSeconds(61_000, 0, 60)).toBe(61);
    expect(staleSeconds(0, 30_000, 60)).toBeNull();
    expect(staleSeconds(0, 39_000, 60)).toBe(-39);
  });

  it('speed takes off both doubts and gives the longest time', () => {
    const punch = (point: Point, minutes: number, accuracy = 50) => ({
      ...at(point, accuracy),
      earliestMs: minutes * 60_000,
      latestMs: minutes * 60_000 + 30_000,
    });
    expect(speedSignal(punch(metres(0), 0), punch(metres(25_000), 10), rules)).toBeNull();
    expect(speedSignal(punch(metres(0), 0), punch(metres(30_000), 10), rules)).toMatchObject({
      code: 'speed',
      params: { kmh: 171, km: 29.9 },
    });
    expect(speedSignal(punch(metres(0), 0), punch(metres(400), 0.1, 300), rules)).toBeNull();
    // A flight between islands takes its time.
    expect(speedSignal(punch(metres(0), 0), punch(metres(700_000), 60), rules)).toBeNull();
    expect(speedSignal(punch(metres(700_000), 30), punch(metres(0), 0), rules)).toMatchObject({ code: 'speed' });
  });

  it('the same spot on three days, or of three people', () => {
    expect(sameSpotSignal(2, rules)).toBeNull();
    expect(sameSpotSignal(3, rules)).toEqual({ code: 'sameSpot', params: { days: 3 } });
    expect(sharedSpotSignal(2, rules)).toBeNull();
    expect(sharedSpotSignal(7, rules)).toEqual({ code: 'sharedSpot', params: { people: 7 } });
  });

  it('the same whole number of metres five times on three days', () => {
    const row = (metresOf: readonly number[]) =>
      metresOf.map((m, i) => ({ day: addDays('2026-12-01', Math.floor(i / 2)), metres: m }));
    expect(constantAccuracySignal(row([20, 20, 20, 20, 20]))).toMatchObject({ params: { metres: 20, times: 5 } });
    expect(constantAccuracySignal(row([20, 20, 20, 20, 21]))).toBeNull();
    expect(constantAccuracySignal(row([12.5, 12.5, 12.5, 12.5, 12.5]))).toBeNull();
    expect(constantAccuracySignal(row([20, 20, 20]))).toBeNull();
  });

  it('an event taken out of the row of a phone leaves a gap', () => {
    expect(chainSignal(null, { seq: 1, previous: '' })).toBeNull();
    expect(chainSignal({ seq: 4, hash: 'ab' }, { seq: 5, previous: 'ab' })).toBeNull();
    expect(chainSignal({ seq: 4, hash: 'ab' }, { seq: 6, previous: 'cd' })).toEqual({
      code: 'chainGap',
      params: { expected: 5, seq: 6, missing: 1 },
    });
    expect(chainSignal({ seq: 4, hash: 'ab' }, { seq: 5, previous: 'cd' })?.params).toMatchObject({ missing: 0 });
  });
});
