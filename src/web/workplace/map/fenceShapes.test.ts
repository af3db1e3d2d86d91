import { expect, it } from 'vitest';
import { distanceMetres } from '../../../kernel/place.ts';
import { areaOf, boundsOf, circleRing, gridLines, readDegrees, ringFromGeoJson, roundStep } from './fenceShapes.ts';

it('a drawn circle keeps its radius on the ground, in Semarang and on the equator', () => {
  for (const centre of [
    { lat: -6.98, lon: 110.41 },
    { lat: 0, lon: 109.32 },
  ]) {
    for (const point of circleRing(centre, 80, 12))
      expect(Math.abs(distanceMetres(centre, point) - 80)).toBeLessThan(0.5);
  }
});

it('measures a square of about a hundred metres', () => {
  const side = 100 / 111_195;
  const ring = [
    { lat: 0, lon: 109 },
    { lat: 0, lon: 109 + side },
    { lat: side, lon: 109 + side },
    { lat: side, lon: 109 },
  ];
  expect(Math.round(areaOf(ring))).toBe(10_000);
  expect(boundsOf(ring)).toMatchObject({ south: 0, west: 109 });
  expect(boundsOf([])).toBeNull();
});

it('reads degrees with comma or point; the equator is latitude zero, not nothing', () => {
  expect(['-6,98123', '0', '-0', '110.409876'].map((text) => readDegrees(text, 180))).toEqual([
    -6.98123, 0, 0, 110.40988,
  ]);
  expect(['', '91', 'abc', '6°58'].map((text) => readDegrees(text, 90))).toEqual([null, null, null, null]);
});

it('takes one GeoJSON polygon, bare or wrapped, and nothing else', () => {
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [109, 0],
        [109.1, 0],
        [109.1, 0.1],
        [109, 0],
      ],
    ],
  };
  const ring = [
    { lat: 0, lon: 109 },
    { lat: 0, lon: 109.1 },
    { lat: 0.1, lon: 109.1 },
  ];
  expect(ringFromGeoJson(JSON.stringify(polygon))).toEqual(ring);
  expect(
    ringFromGeoJson(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] })),
  ).toEqual(ring);
  for (const bad of [
    '',
    '{',
    '{"type":"Point","coordinates":[1,2]}',
    JSON.stringify({ ...polygon, coordinates: [[[1, 2]]] }),
  ])
    expect(ringFromGeoJson(bad)).toBeNull();
});

it('draws grid lines with a round distance', () => {
  expect([roundStep(0.01, 8), roundStep(1, 8), roundStep(37, 8)].map((step) => Number(step.toPrecision(3)))).toEqual([
    0.001, 0.1, 5,
  ]);
  const lines = gridLines({ south: -0.001, west: 109, north: 0.001, east: 109.008 });
  expect(lines.length).toBeGreaterThan(8);
});
