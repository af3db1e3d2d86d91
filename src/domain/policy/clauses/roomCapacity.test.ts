import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { type RoomCapacity, seatsAt } from './roomCapacity.ts';
import { clauseWith, homeIsOpen, judgedBy, limitsBy, peopleOf } from './trial.ts';

const room = { id: 'r1', workplaceId: 'w1', name: 'Ruang A', capacity: 8 };
const half = { kind: 'roomCapacity', share: { num: 1, den: 2 } };
const people = peopleOf(6, { roomId: 'r1' });

describe('room capacity', () => {
  it.each([
    ['half of eight seats', half, 4],
    ['twice the usual distance leaves a quarter', { kind: 'roomCapacity', metres: 2, usualMetres: 1 }, 2],
    ['the usual distance changes nothing', { kind: 'roomCapacity', metres: 1, usualMetres: 1 }, 8],
    [
      'the stricter of share and distance',
      { kind: 'roomCapacity', share: { num: 1, den: 2 }, metres: 2, usualMetres: 1 },
      2,
    ],
  ] as const)('%s', (_title, clause, seats) => {
    expect(seatsAt(clauseWith(clause) as RoomCapacity, 8)).toBe(seats);
  });

  it('bounds the people of a room and lets the judge count them', () => {
    const given = { people, facts: { rooms: [room] } };
    expect(limitsBy([homeIsOpen, half], '2026-05-04', '2026-05-04', given).dayLimits).toMatchObject([
      { max: 4, mode: 'office' },
    ]);
    expect(judgedBy([homeIsOpen, half], '2026-05-04', ['K', 'K', 'K', 'K', 'K', 'R'], given)).toMatchObject([
      { code: 'roomCapacity', params: { name: 'Ruang A', count: 4, found: 5 } },
    ]);
  });

  it.each([
    ['no bound', { kind: 'roomCapacity' }, 'boundsMissing'],
    ['a room for nobody', { kind: 'roomCapacity', share: { num: 0, den: 1 } }, 'roomForNobody'],
    ['metres without the usual distance', { kind: 'roomCapacity', metres: 1 }, 'usualMissing'],
  ] as const)('names %s', (_title, clause, code) => {
    expect(kindOf('roomCapacity').contradictions?.(clauseWith(clause))[0]?.code).toBe(code);
  });
});
