import type { Fence, Point } from '../../kernel/place.ts';

/** The middle of a fence: a circle's centre, or the mean of a polygon's corners. */
export const centreOf = (fence: Fence): Point => {
  if (fence.kind === 'circle') return fence.centre;
  const mean = (of: (point: Point) => number) =>
    fence.ring.reduce((sum, point) => sum + of(point), 0) / fence.ring.length;
  return { lat: mean((point) => point.lat), lon: mean((point) => point.lon) };
};
