import { expect, it } from 'vitest';
import { addSeconds, type Instant, secondsBetween } from '../../../kernel/time.ts';
import { clockAfter, provenMoment } from './provenMoment.ts';

const noon: Instant = '2026-06-08T05:00:00Z';
const known = (aheadSeconds: number | null) => ({ aheadSeconds });

it('a punch that arrives at once is proven by its arrival', () => {
  expect(provenMoment(noon, addSeconds(noon, 4), { live: true, clock: known(null) })).toEqual({
    at: noon,
    earliest: noon,
    latest: addSeconds(noon, 4),
    grade: 'A',
    signals: [],
  });
});

it('a live punch whose clock is an hour off counts by its arrival and says by how much', () => {
  const early = provenMoment(addSeconds(noon, 3600), noon, { live: true, clock: known(null) });
  expect(early).toMatchObject({ at: noon, grade: 'C', signals: [{ params: { seconds: 3600 } }] });
  const late = provenMoment(addSeconds(noon, -3600), noon, { live: true, clock: known(null) });
  expect(late).toMatchObject({ at: noon, grade: 'C', signals: [{ params: { seconds: -3600 } }] });
});

it('a stored punch of a clock that is known to be right is B, of an unknown clock D, of a drifting one corrected and C', () => {
  const received = addSeconds(noon, 7200);
  expect(provenMoment(noon, received, { live: false, clock: known(2) })).toMatchObject({
    at: noon,
    earliest: addSeconds(noon, -60),
    latest: addSeconds(noon, 60),
    grade: 'B',
  });
  expect(provenMoment(noon, received, { live: false, clock: known(null) })).toMatchObject({ at: noon, grade: 'D' });
  expect(provenMoment(noon, received, { live: false, clock: known(-600) })).toMatchObject({
    at: addSeconds(noon, 600),
    latest: received,
    grade: 'C',
  });
});

it('no punch is ever judged by a moment outside its interval, or after its arrival by more than the tolerance', () => {
  for (const late of [-90_000, -61, -60, -1, 0, 1, 60, 61, 3600, 90_000])
    for (const live of [true, false])
      for (const ahead of [null, 0, 60, -60, 61, -61, 90_000, -90_000]) {
        const received = addSeconds(noon, late);
        const moment = provenMoment(noon, received, { live, clock: known(ahead) });
        expect(secondsBetween(moment.earliest, moment.at)).toBeGreaterThanOrEqual(0);
        expect(secondsBetween(moment.at, moment.latest)).toBeGreaterThanOrEqual(0);
        expect(secondsBetween(received, moment.at)).toBeLessThanOrEqual(60);
      }
});

it('a clock ahead shows at once; a clock behind takes two live punches that agree', () => {
  const unknown = { aheadSeconds: null, suspectSeconds: null };
  expect(clockAfter(unknown, addSeconds(noon, 300), noon)).toEqual({ aheadSeconds: 300, suspectSeconds: null });
  const once = clockAfter(unknown, addSeconds(noon, -300), noon);
  expect(once).toEqual({ aheadSeconds: null, suspectSeconds: -300 });
  expect(clockAfter(once, addSeconds(noon, -305), noon).aheadSeconds).toBe(-305);
  expect(clockAfter(once, addSeconds(noon, -3000), noon).aheadSeconds).toBeNull();
  expect(clockAfter(once, addSeconds(noon, -2), noon)).toEqual({ aheadSeconds: -2, suspectSeconds: null });
});
