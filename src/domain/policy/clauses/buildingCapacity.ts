import { z } from 'zod';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import { ownGroups } from '../ownGroups.ts';
import { countOf, ShareSchema, shareText } from '../share.ts';
import type { ClauseKind, PolicyFacts } from './clauseKind.ts';

/** No more people in a building than a share of those placed there, or of its seats. */
export const BuildingCapacitySchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('buildingCapacity'),
  share: ShareSchema,
  of: z.enum(['people', 'seats']),
});
export type BuildingCapacity = z.infer<typeof BuildingCapacitySchema>;

/** People allowed inside; null where the building's seats are not known. */
const roomFor = (clause: BuildingCapacity, workplaceId: string, placed: number, facts: PolicyFacts): number | null => {
  if (clause.of === 'people') return countOf(clause.share, placed, 'floor', false);
  const rooms = facts.rooms.filter((room) => room.workplaceId === workplaceId);
  return rooms.length === 0
    ? null
    : countOf(
        clause.share,
        rooms.reduce((sum, room) => sum + room.capacity, 0),
        'floor',
        false,
      );
};

export const buildingCapacity: ClauseKind<BuildingCapacity> = {
  schema: BuildingCapacitySchema,
  fields: [
    { name: 'share', type: 'share' },
    { name: 'of', type: 'choice', options: ['people', 'seats'] },
  ],
  strictness: (clause) => 100 - Math.min(100, Math.round((100 * clause.share.num) / clause.share.den)),
  subject: () => 'buildingCapacity',
  onDay: (clause, people, facts) =>
    [...groupBy(people, (person) => person.workplaceId)].flatMap(([key, group]) => {
      const max = roomFor(clause, key, group.length, facts);
      if (max === null || max >= group.length) return [];
      const counted = group.map((person) => person.employeeId);
      const params = { share: shareText(clause.share), count: max, of: group.length };
      return [{ key, mode: 'office' as const, counted, min: null, max, code: 'buildingCapacity', params }];
    }),
  judge: (clause, cells, facts) =>
    [
      ...ownGroups(cells, (cell) => (cell.mode === 'off' ? null : `${cell.day} ${cell.person.workplaceId ?? ''}`)),
    ].flatMap(([key, placed]) => {
      const workplaceId = key.slice(11);
      const max = workplaceId === '' ? null : roomFor(clause, workplaceId, placed.length, facts);
      const inside = placed.filter((cell) => cell.mode === 'office');
      if (max === null || inside.length <= max) return [];
      const params = { share: shareText(clause.share), count: max, of: placed.length, found: inside.length };
      return [
        {
          code: 'buildingCapacity',
          params,
          day: placed[0]!.day,
          employeeIds: inside.map((cell) => cell.person.employeeId),
        },
      ];
    }),
  contradictions: (clause) => [
    ...(clause.share.num > clause.share.den ? [{ code: 'shareOverWhole', params: {} }] : []),
    ...(clause.share.num === 0 ? [{ code: 'roomForNobody', params: {} }] : []),
  ],
};
