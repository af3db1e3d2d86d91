import { repeatSeconds } from '../../../domain/attendance/card/judgeScan.ts';
import type { Signal } from '../../../domain/attendance/model.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { distanceMetres, type Point } from '../../../kernel/place.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { NearEvent } from './eventStore.ts';

/** Faster than this over land is remarkable under 100 km; by air it may be 900. ATTENDANCE.md 6. */
const speedLimit = (metres: number): number => (metres < 100_000 ? 150 : 900);

const centreOf = (place: Workplace | undefined): Point | null => {
  if (!place?.fence) return null;
  if (place.fence.kind === 'circle') return place.fence.centre;
  const { ring } = place.fence;
  return {
    lat: ring.reduce((sum, corner) => sum + corner.lat, 0) / ring.length,
    lon: ring.reduce((sum, corner) => sum + corner.lon, 0) / ring.length,
  };
};

/** The same person, session and place a moment before: one arrival, not two. */
export const isRepeated = (at: Instant, rollCallId: Id | null, earlier: readonly NearEvent[]): boolean =>
  earlier.some((one) => one.rollCallId === rollCallId && Math.abs(secondsBetween(one.at, at)) < repeatSeconds);

/** Two kiosks at different places within a time in which nobody travels between them. */
export const travelSignals = (
  at: Instant,
  workplaceId: Id,
  others: readonly NearEvent[],
  places: ReadonlyMap<Id, Workplace>,
): Signal[] =>
  others.flatMap((one) => {
    const here = centreOf(places.get(workplaceId));
    const there = centreOf(places.get(one.workplaceId));
    if (one.workplaceId === workplaceId || here === null || there === null) return [];
    const metres = Math.round(distanceMetres(here, there));
    const seconds = Math.abs(secondsBetween(one.at, at));
    const speed = (metres / Math.max(1, seconds)) * 3.6;
    if (metres < 500 || speed <= speedLimit(metres)) return [];
    return [
      {
        code: 'kioskTravel',
        params: {
          metres,
          seconds: Math.round(seconds),
          speed: Math.round(speed),
          place: places.get(one.workplaceId)?.name ?? '',
        },
      },
    ];
  });
