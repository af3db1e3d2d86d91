import { describe, expect, it } from 'vitest';
import { homeIsOpen, judgedBy, limitsBy, peopleOf } from './trial.ts';

const half = (of: string) => ({ kind: 'buildingCapacity', share: { num: 1, den: 2 }, of });
const people = peopleOf(10, { workplaceId: 'w1' });
const facts = { rooms: [{ id: 'r1', workplaceId: 'w1', name: 'A', capacity: 6 }] };

describe('building capacity', () => {
  it.each([
    ['half of the people placed there', 'people', 5],
    ['half of its seats', 'seats', 3],
  ] as const)('%s', (_title, of, max) => {
    expect(limitsBy([homeIsOpen, half(of)], '2026-05-04', '2026-05-04', { people, facts }).dayLimits[0]?.max).toBe(max);
  });

  it('binds nobody where the seats are not known', () => {
    expect(limitsBy([homeIsOpen, half('seats')], '2026-05-04', '2026-05-04', { people }).dayLimits).toEqual([]);
  });

  it('finds a building that is too full', () => {
    const lines = [...'KKKKKKRRRR'];
    expect(judgedBy([homeIsOpen, half('people')], '2026-05-04', lines, { people })).toMatchObject([
      { code: 'buildingCapacity', params: { count: 5, found: 6 } },
    ]);
  });
});
