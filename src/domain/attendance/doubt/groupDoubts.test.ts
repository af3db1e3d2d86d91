import { describe, expect, it } from 'vitest';
import { type Doubt, groupDoubts } from './groupDoubts.ts';
import { weigh } from './strength.ts';

const doubt = (person: number, code: string, over: Partial<Doubt> = {}): Doubt => ({
  ...weigh([{ code, params: { metres: 2000, people: 4, kmh: 400 } }], new Map(), () => false),
  employeeId: `p${person}`,
  day: '2026-11-23',
  channel: 'phone',
  siteId: 'city hall',
  sourceId: `phone ${person}`,
  waits: false,
  ...over,
});

describe('rows of the inbox', () => {
  it('three people of one site and day with a strange place are one row of less doubt than each alone', () => {
    const rows = groupDoubts([1, 2, 3].map((n) => doubt(n, 'place.outside')));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ cause: 'siteGps' });
    expect(rows[0]!.strength).toBeCloseTo(doubt(1, 'place.outside').strength / 2, 10);
  });

  it('two people, another day or another site stay apart', () => {
    expect(groupDoubts([1, 2].map((n) => doubt(n, 'place.outside')))).toHaveLength(2);
    const scattered = [
      doubt(1, 'place.outside'),
      doubt(2, 'place.outside', { day: '2026-11-24' }),
      doubt(3, 'place.outside', { siteId: 'annex' }),
    ];
    expect(groupDoubts(scattered).map((row) => row.cause)).toEqual([null, null, null]);
    expect(groupDoubts([1, 1, 1].map((n) => doubt(n, 'place.outside')))).toHaveLength(3);
  });

  it('a kiosk is found by its own number whatever the site, and several people at one spot are not less doubtful', () => {
    const kiosk = [1, 2, 3].map((n) => doubt(n, 'cardRevoked', { channel: 'kiosk', sourceId: 'kiosk 1' }));
    expect(groupDoubts(kiosk).map((row) => row.cause)).toEqual(['kiosk']);
    const spot = groupDoubts([1, 2, 3, 4].map((n) => doubt(n, 'sharedSpot')));
    expect(spot[0]).toMatchObject({ cause: 'sameSpot' });
    expect(spot[0]!.strength).toBeCloseTo(doubt(1, 'sharedSpot').strength, 10);
  });

  it('what concerns one phone alone is never put together', () => {
    expect(groupDoubts([1, 2, 3].map((n) => doubt(n, 'speed')))).toHaveLength(3);
  });

  it('the strongest come first, and a waiting one before an equal one that counts already', () => {
    const rows = groupDoubts([
      doubt(1, 'positionStale'),
      doubt(2, 'speed'),
      doubt(3, 'chainGap'),
      doubt(4, 'chainGap', { waits: true }),
    ]);
    expect(rows.map((row) => row.doubts[0]!.employeeId)).toEqual(['p2', 'p4', 'p3', 'p1']);
  });

  it('the order of arrival changes nothing', () => {
    const all = [
      doubt(1, 'place.outside'),
      doubt(2, 'place.outside'),
      doubt(3, 'speed'),
      doubt(4, 'place.outside'),
      doubt(5, 'chainGap'),
    ];
    const keys = (doubts: readonly Doubt[]) =>
      groupDoubts(doubts).map((row) => `${row.cause} ${row.doubts.map((each) => each.employeeId).sort()}`);
    expect(keys([...all].reverse())).toEqual(keys(all));
  });
});
