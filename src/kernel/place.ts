import { z } from 'zod';

/** WGS 84 degrees. Zero is a real value: the equator crosses Pontianak. */
export const PointSchema = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type Point = z.infer<typeof PointSchema>;

export const FenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), centre: PointSchema, radiusMetres: z.number().min(10).max(5000) }),
  z.object({ kind: z.literal('polygon'), ring: z.array(PointSchema).min(3).max(200) }),
]);
export type Fence = z.infer<typeof FenceSchema>;

const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
export const distanceMetres = (a: Point, b: Point): number => {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(h));
};

/** Whether the point lies inside the fence; a polygon is tested by ray casting. */
export const isInside = (fence: Fence, point: Point): boolean => {
  if (fence.kind === 'circle') return distanceMetres(fence.centre, point) <= fence.radiusMetres;
  let inside = false;
  for (let i = 0, j = fence.ring.length - 1; i < fence.ring.length; j = i++) {
    const a = fence.ring[i]!;
    const b = fence.ring[j]!;
    const crosses = a.lat > point.lat !== b.lat > point.lat;
    if (crosses && point.lon < ((b.lon - a.lon) * (point.lat - a.lat)) / (b.lat - a.lat) + a.lon) inside = !inside;
  }
  return inside;
};
