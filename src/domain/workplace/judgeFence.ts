import type { Fence, Point } from '../../kernel/place.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
const roundedPoint = ({ lat, lon }: Point): Point => ({ lat: round(lat), lon: round(lon) });

/** Coordinates to five digits, about one metre; a point near the equator keeps its zero. */
export const roundedFence = (fence: Fence): Fence =>
  fence.kind === 'circle'
    ? { ...fence, centre: roundedPoint(fence.centre), radiusMetres: Math.round(fence.radiusMetres) }
    : { ...fence, ring: fence.ring.map(roundedPoint) };

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon));
const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Whether two sides of the ring cross each other; neighbours only touch. */
const crossesItself = (ring: readonly Point[]): boolean =>
  ring.some((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return ring.some((c, j) => j > i + 1 && cross(a, b, c, ring[(j + 1) % ring.length]!));
  });

/** Twice the area in square degrees; zero when all corners lie on one line. */
const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      return sum + (a.lon * b.lat - b.lon * a.lat);
    }, 0),
  );

/** Whether a fence encloses ground: a polygon neither crosses itself nor lies on one line. */
export const judgeFence = (fence: Fence): Result<Fence> => {
  const rounded = roundedFence(fence);
  if (rounded.kind === 'circle') return ok(rounded);
  if (crossesItself(rounded.ring)) return refuse('workplace.fenceCrosses');
  return area(rounded.ring) < 1e-9 ? refuse('workplace.fenceFlat') : ok(rounded);
};
