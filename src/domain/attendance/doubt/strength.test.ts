import { describe, expect, it } from 'vitest';
import type { Signal } from '../model.ts';
import { baselineOf, findingsOf, levelOf, weigh } from './strength.ts';

const punch = {
  place: 'inside',
  grade: 'A',
  evidence: {},
  signals: [],
  earliest: '2026-11-23T00:00:00Z',
  latest: '2026-11-23T00:00:20Z',
} as const;
const none = new Map<string, { decided: number; accepted: number }>();
const nothingMuted = () => false;
const strengthOf = (...findings: Signal[]) => weigh(findings, none, nothingMuted).strength;

describe('what is found about a punch', () => {
  it('is nothing where place and time are proven and no signal stands', () => {
    expect(findingsOf(punch, [])).toEqual([]);
    expect(weigh([], none, nothingMuted)).toEqual({ strength: 0, findings: [] });
  });

  it('names the place with its distance, an unproven time with its minutes, and each signal once', () => {
    const far = {
      ...punch,
      place: 'outside',
      evidence: { distance: 4200 },
      signals: [{ code: 'speed', params: { kmh: 300 } }],
    } as const;
    expect(
      findingsOf(far, [
        { code: 'speed', params: { kmh: 300 } },
        { code: 'chainGap', params: { missing: 1 } },
      ]),
    ).toEqual([
      { code: 'place.outside', params: { metres: 4200 } },
      { code: 'speed', params: { kmh: 300 } },
      { code: 'chainGap', params: { missing: 1 } },
    ]);
    const claimed = { ...punch, grade: 'D', earliest: '2026-11-23T00:00:00Z', latest: '2026-11-23T02:00:00Z' } as const;
    expect(findingsOf(claimed, [])).toEqual([{ code: 'time.unproven', params: { minutes: 120 } }]);
  });
});

describe('how doubtful a punch is', () => {
  it('grows with the numbers of a finding and never passes 1', () => {
    const near = strengthOf({ code: 'place.outside', params: { metres: 60 } });
    const far = strengthOf({ code: 'place.outside', params: { metres: 5000 } });
    expect(near).toBeCloseTo(0.123, 2);
    expect(far).toBeCloseTo(0.3, 5);
    expect(strengthOf({ code: 'place.outside', params: { metres: 900_000 } })).toBe(far);
    const all = ['speed', 'badSignature', 'faceDoubted', 'sharedPhone'].map((code) => ({
      code,
      params: { people: 9, kmh: 9000 },
    }));
    expect(strengthOf(...all)).toBeGreaterThan(0.95);
    expect(strengthOf(...all)).toBeLessThan(1);
  });

  it('ranks impossible travel above a strange place, and that above an unknown one', () => {
    const levels = [
      strengthOf({ code: 'speed', params: { kmh: 900 } }),
      strengthOf({ code: 'place.outside', params: { metres: 3000 } }),
      strengthOf({ code: 'place.unknown', params: {} }),
    ];
    expect(levels.map(levelOf)).toEqual(['strong', 'medium', 'weak']);
  });

  it('falls where the same finding turned out to mean nothing, and rises where it was refused', () => {
    const finding = { code: 'chainGap', params: { missing: 5 } };
    const decidedSo = (accepted: number, refused: number) =>
      weigh(
        [finding],
        baselineOf([
          ...Array.from({ length: accepted }, () => ({ findings: [finding, finding], accepted: true })),
          ...Array.from({ length: refused }, () => ({ findings: [finding], accepted: false })),
        ]),
        nothingMuted,
      );
    const before = strengthOf(finding);
    expect(decidedSo(40, 0).strength).toBeLessThan(before / 3);
    expect(decidedSo(0, 40).strength).toBeGreaterThan(before * 2);
    expect(decidedSo(38, 2).findings[0]).toMatchObject({ decided: 40, accepted: 38 });
  });

  it('counts nothing for a muted finding, which is still shown', () => {
    const { strength, findings } = weigh(
      [{ code: 'clockWrong', params: { seconds: 600 } }],
      none,
      (code) => code === 'clockWrong',
    );
    expect(strength).toBe(0);
    expect(findings).toMatchObject([{ code: 'clockWrong', weight: 0, muted: true }]);
  });

  it('weighs a code that nobody has weighed yet a little', () => {
    expect(strengthOf({ code: 'somethingNew', params: {} })).toBeCloseTo(0.12, 5);
  });
});
