import type { Fence, Point } from '../../../kernel/place.ts';

const metresPerDegree = 111_195;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Corners of a circle on the ground, enough for the eye. */
export const circleRing = (centre: Point, radiusMetres: number, corners = 72): Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const turn = (i / corners) * 2 * Math.PI;
    const wide = Math.max(0.01, Math.cos(radians(centre.lat)));
    return {
      lat: centre.lat + (radiusMetres / metresPerDegree) * Math.sin(turn),
      lon: centre.lon + ((radiusMetres / metresPerDegree) * Math.cos(turn)) / wide,
    };
  });

export const ringOf = (fence: Fence): readonly Point[] =>
  fence.kind === 'circle' ? circleRing(fence.centre, fence.radiusMetres) : fence.ring;

export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export const boundsOf = (points: readonly Point[]): Bounds | null =>
  points.length === 0
    ? null
    : {
        south: Math.min(...points.map((p) => p.lat)),
        north: Math.max(...points.map((p) => p.lat)),
        west: Math.min(...points.map((p) => p.lon)),
        east: Math.max(...points.map((p) => p.lon)),
      };

/** Square metres of a polygon on the ground, flat around its middle. */
export const areaOf = (ring: readonly Point[]): number => {
  const wide = Math.cos(radians(ring[0]?.lat ?? 0));
  const sum = ring.reduce((total, a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return total + (a.lon * b.lat - b.lon * a.lat);
  }, 0);
  return (Math.abs(sum) / 2) * wide * metresPerDegree ** 2;
};

/** A round step (1, 2 or 5 times a power of ten) that gives about `lines` lines over a width. */
export const roundStep = (width: number, lines: number): number => {
  const raw = width / lines;
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = raw / power;
  return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
};

/** Lines of latitude and longitude over a view, with a round distance between them. */
export const gridLines = ({ south, west, north, east }: Bounds): [number, number][][] => {
  const step = roundStep(Math.max(1e-6, east - west), 8);
  const count = (from: number, to: number) => Math.min(80, Math.ceil((to - from) / step) + 1);
  const first = (at: number) => Math.floor(at / step) * step;
  const meridians = Array.from({ length: count(west, east) }, (_, i) => first(west) + i * step);
  const parallels = Array.from({ length: count(south, north) }, (_, i) => first(south) + i * step);
  return [
    ...meridians.map((lon): [number, number][] => [
      [lon, south],
      [lon, north],
    ]),
    ...parallels.map((lat): [number, number][] => [
      [west, lat],
      [east, lat],
    ]),
  ];
};

/** The ring of a GeoJSON polygon (bare, in a feature or the first of a collection), without its closing corner; null for anything else. */
export const ringFromGeoJson = (text: string): Point[] | null => {
  const find = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return null;
    const { type, coordinates, geometry, features } = value as Record<string, unknown>;
    if (type === 'Polygon') return (coordinates as unknown[] | undefined)?.[0];
    if (type === 'MultiPolygon')
      return (coordinates as unknown[][] | undefined)?.length === 1 ? (coordinates as unknown[][])[0]?.[0] : null;
    if (type === 'Feature') return find(geometry);
    return type === 'FeatureCollection' && Array.isArray(features) && features.length === 1 ? find(features[0]) : null;
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const ring = find(parsed);
  if (!Array.isArray(ring)) return null;
  const points = ring.map((pair): Point | null => {
    const [lon, lat] = Array.isArray(pair) ? pair : [];
    const right = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    return right ? { lat, lon } : null;
  });
  if (points.includes(null)) return null;
  const whole = points as Point[];
  const [a, z] = [whole[0], whole.at(-1)];
  const open = a && z && whole.length > 1 && a.lat === z.lat && a.lon === z.lon ? whole.slice(0, -1) : whole;
  return open.length >= 3 && open.length <= 200 ? open : null;
};

/** Decimal degrees with a comma or a point; null for anything that is no such number. Zero is a place. */
export const readDegrees = (text: string, most: 90 | 180): number | null => {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  if (!/^-?\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const degrees = Math.round(Number(plain) * 100_000) / 100_000;
  return Math.abs(degrees) <= most ? degrees + 0 : null;
};
