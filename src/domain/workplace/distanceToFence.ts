import { distanceMetres, type Fence, isInside, type Point } from '../../kernel/place.ts';

const metresPerDegree = 111_195;

/** Distance to the side between two corners, on a plane laid at the point; good for the few kilometres that matter. */
const distanceToSide = (point: Point, a: Point, b: Point): number => {
  const narrow = Math.cos((point.lat * Math.PI) / 180);
  const x = (corner: Point) => (corner.lon - point.lon) * narrow * metresPerDegree;
  const y = (corner: Point) => (corner.lat - point.lat) * metresPerDegree;
  const [ax, ay, dx, dy] = [x(a), y(a), x(b) - x(a), y(b) - y(a)];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
};

/** Metres from a point to a fence; 0 inside. */
export const distanceToFence = (fence: Fence, point: Point): number => {
  if (fence.kind === 'circle') return Math.max(0, distanceMetres(fence.centre, point) - fence.radiusMetres);
  if (isInside(fence, point)) return 0;
  return fence.ring.reduce(
    (least, corner, i) => Math.min(least, distanceToSide(point, corner, fence.ring[(i + 1) % fence.ring.length]!)),
    Number.POSITIVE_INFINITY,
  );
};
