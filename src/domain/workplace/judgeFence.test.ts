import { expect, it } from 'vitest';
import { isInside, type Point } from '../../kernel/place.ts';
import { judgeFence, roundedFence } from './judgeFence.ts';

const at = (lat: number, lon: number): Point => ({ lat, lon });
const polygon = (...ring: Point[]) => ({ kind: 'polygon', ring }) as const;

it('keeps five digits of a coordinate and whole metres', () => {
  expect(roundedFence({ kind: 'circle', centre: at(-6.9812345, 110.4098765), radiusMetres: 99.6 })).toEqual({
    kind: 'circle',
    centre: at(-6.98123, 110.40988),
    radiusMetres: 100,
  });
});

it('takes a fence on the equator, where latitude is zero', () => {
  const fence = { kind: 'circle', centre: at(0, 109.32205), radiusMetres: 80 } as const;
  expect(judgeFence(fence)).toEqual({ ok: true, value: fence });
  const square = polygon(at(-0.001, 109), at(-0.001, 109.002), at(0.001, 109.002), at(0.001, 109));
  expect(judgeFence(square).ok).toBe(true);
  expect(isInside(square, at(0, 109.001))).toBe(true);
});

it('refuses a polygon whose sides cross like a bow tie', () => {
  const tie = polygon(at(0, 0), at(0.001, 0.001), at(0, 0.001), at(0.001, 0));
  expect(judgeFence(tie)).toMatchObject({ ok: false, problem: { code: 'workplace.fenceCrosses' } });
});

it('refuses corners that all lie on one line', () => {
  expect(judgeFence(polygon(at(0, 0), at(0.001, 0.001), at(0.002, 0.002)))).toMatchObject({
    ok: false,
    problem: { code: 'workplace.fenceFlat' },
  });
});

it('takes a polygon with a dent', () => {
  expect(judgeFence(polygon(at(0, 0), at(0, 0.002), at(0.001, 0.001), at(0.002, 0.002), at(0.002, 0))).ok).toBe(true);
});
