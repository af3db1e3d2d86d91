import type { Fence, Point } from '../../../kernel/place.ts';
import type { SitePlan } from '../blueprint/plan.ts';
import type { Random } from '../random.ts';

// The invented city lies in the Java Sea, where no city is.
const centre: Point = { lat: -5.62, lon: 109.62 };
const metresPerDegree = 111_195;

const shifted = (from: Point, north: number, east: number): Point => ({
  lat: Number((from.lat + north / metresPerDegree).toFixed(6)),
  lon: Number((from.lon + east / (metresPerDegree * Math.cos((from.lat * Math.PI) / 180))).toFixed(6)),
});

/** Where a site stands: its kecamatan is one field of four by four, 4 km wide. */
const pointOf = (random: Random, site: SitePlan): Point => {
  const row = Math.floor((site.district - 1) / 4);
  const column = (site.district - 1) % 4;
  const far = site.zone === undefined ? 0 : 900_000;
  return shifted(
    centre,
    (1.5 - row) * 4000 + random.int(-1700, 1700),
    (column - 1.5) * 4000 + random.int(-1700, 1700) + far,
  );
};

/** Circle, or the outline of the grounds where a site has one. */
export const fenceOf = (random: Random, site: SitePlan): Fence => {
  const point = pointOf(random, site);
  if (!site.polygon) return { kind: 'circle', centre: point, radiusMetres: site.radiusMetres };
  const r = site.radiusMetres;
  const corners: readonly (readonly [number, number])[] = [
    [0.8, -1],
    [0.9, 0.7],
    [0.2, 1.1],
    [-0.7, 0.9],
    [-0.9, -0.8],
  ];
  return { kind: 'polygon', ring: corners.map(([north, east]) => shifted(point, north * r, east * r)) };
};
