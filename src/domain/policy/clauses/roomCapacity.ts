import { z } from 'zod';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import { ownGroups } from '../ownGroups.ts';
import { countOf, ShareSchema } from '../share.ts';
import type { ClauseKind } from './clauseKind.ts';

/** No more people in a room than a share of its seats, or than keep their distance. */
export const RoomCapacitySchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('roomCapacity'),
  share: ShareSchema.optional(),
  /** Metres between people, and between seats when the room is full. */
  metres: z.number().min(0.1).max(10).optional(),
  usualMetres: z.number().min(0.1).max(10).optional(),
});
export type RoomCapacity = z.infer<typeof RoomCapacitySchema>;

/** Seats that stay when each person keeps a wider distance: the area per seat grows with its square. */
export const seatsAt = (clause: RoomCapacity, capacity: number): number => {
  const byShare = clause.share === undefined ? capacity : countOf(clause.share, capacity, 'floor', false);
  if (clause.metres === undefined) return byShare;
  const usual = clause.usualMetres ?? clause.metres;
  return Math.min(byShare, Math.floor(capacity * Math.min(1, (usual / clause.metres) ** 2)));
};

export const roomCapacity: ClauseKind<RoomCapacity> = {
  schema: RoomCapacitySchema,
  fields: [
    { name: 'share', type: 'share', optional: true },
    { name: 'metres', type: 'decimal', min: 0.1, max: 10, optional: true },
    { name: 'usualMetres', type: 'decimal', min: 0.1, max: 10, optional: true },
  ],
  strictness: (clause) => 100 - Math.min(100, seatsAt(clause, 100)),
  subject: () => 'roomCapacity',
  onDay: (clause, people, facts) => {
    const rooms = new Map(facts.rooms.map((room) => [room.id, room]));
    return [...groupBy(people, (person) => person.roomId)].flatMap(([key, group]) => {
      const room = rooms.get(key);
      if (room === undefined) return [];
      const seats = seatsAt(clause, room.capacity);
      if (seats >= group.length) return [];
      const counted = group.map((person) => person.employeeId);
      return [
        {
          key,
          mode: 'office' as const,
          counted,
          min: null,
          max: seats,
          code: 'roomCapacity',
          params: { name: room.name, count: seats },
        },
      ];
    });
  },
  judge: (clause, cells, facts) =>
    [
      ...ownGroups(cells, (cell) =>
        cell.mode !== 'off' && cell.person.roomId !== null ? `${cell.day} ${cell.person.roomId}` : null,
      ),
    ].flatMap(([key, placed]) => {
      const inside = placed.filter((cell) => cell.mode === 'office');
      const room = facts.rooms.find((each) => each.id === key.slice(11));
      if (room === undefined || inside.length <= seatsAt(clause, room.capacity)) return [];
      const params = { name: room.name, count: seatsAt(clause, room.capacity), found: inside.length };
      return [
        {
          code: 'roomCapacity',
          params,
          day: inside[0]!.day,
          employeeIds: inside.map((cell) => cell.person.employeeId),
        },
      ];
    }),
  contradictions: (clause) => [
    ...(clause.share === undefined && clause.metres === undefined ? [{ code: 'boundsMissing', params: {} }] : []),
    ...(clause.share !== undefined && clause.share.num > clause.share.den
      ? [{ code: 'shareOverWhole', params: {} }]
      : []),
    ...(clause.share?.num === 0 ? [{ code: 'roomForNobody', params: {} }] : []),
    ...(clause.metres !== undefined && clause.usualMetres === undefined ? [{ code: 'usualMissing', params: {} }] : []),
  ],
};
