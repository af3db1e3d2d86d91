import type { Id } from '../../../kernel/id.ts';
import { type Fence, isInside, type Point } from '../../../kernel/place.ts';
import { distanceToFence } from '../../workplace/distanceToFence.ts';
import type { PunchPlace } from '../model.ts';
import type { PhoneRules } from './phoneRules.ts';

export interface SeenPosition extends Point {
  /** Metres within which the phone believes itself to be with 95 %. */
  readonly accuracy: number;
}
export interface FencedPlace {
  readonly workplaceId: Id;
  readonly fence: Fence;
}
export interface PlaceFacts {
  /** Null where there is none, it was denied or it is stale. */
  readonly position: SeenPosition | null;
  /** Fences of the places where the person may work. */
  readonly fences: readonly FencedPlace[];
  /** The declared home; counts on home days only. */
  readonly home: Point | null;
  readonly homeDay: boolean;
}
export interface PlaceVerdict {
  readonly place: PunchPlace;
  /** The fence it was measured to; null for the home and where there is none. */
  readonly workplaceId: Id | null;
  /** Metres to the fence or circle, 0 inside; null where nothing was measured. */
  readonly distance: number | null;
}

type Thresholds = Pick<PhoneRules, 'insideMetres' | 'accuracyMetres' | 'homeMetres'>;

/** Three values. Inside: near enough and exact enough. Outside: too far even with all of the doubt. Unknown: everything between. */
export const threeValued = (
  distance: number,
  accuracy: number,
  { insideMetres, accuracyMetres }: Pick<Thresholds, 'insideMetres' | 'accuracyMetres'>,
): 'inside' | 'outside' | 'unknown' => {
  if (distance <= insideMetres && accuracy <= accuracyMetres) return 'inside';
  return distance - accuracy > insideMetres ? 'outside' : 'unknown';
};

/** Where a punch was made. An office counts on every day; the home only on home days. Location is evidence, never proof. */
export const judgePlace = (facts: PlaceFacts, rules: Thresholds): PlaceVerdict => {
  const { position, fences, home, homeDay } = facts;
  if (position === null) return { place: 'unknown', workplaceId: null, distance: null };
  const measured = fences
    .map(({ workplaceId, fence }) => {
      const distance = distanceToFence(fence, position);
      return { workplaceId, distance, verdict: threeValued(distance, position.accuracy, rules) };
    })
    .sort((a, b) => a.distance - b.distance);
  const nearest = measured[0];
  const office = measured.find(({ verdict }) => verdict === 'inside') ?? nearest;
  if (office?.verdict === 'inside')
    return { place: 'inside', workplaceId: office.workplaceId, distance: office.distance };
  if (homeDay) {
    if (home === null) return { place: 'unknown', workplaceId: null, distance: null };
    const circle: Fence = { kind: 'circle', centre: home, radiusMetres: rules.homeMetres };
    const distance = isInside(circle, position) ? 0 : distanceToFence(circle, position);
    const verdict = threeValued(distance, position.accuracy, rules);
    const place = ({ inside: 'home', outside: 'awayFromHome', unknown: 'unknown' } as const)[verdict];
    return { place, workplaceId: null, distance };
  }
  if (nearest === undefined) return { place: 'unknown', workplaceId: null, distance: null };
  const place = measured.every(({ verdict }) => verdict === 'outside') ? 'outside' : 'unknown';
  return { place, workplaceId: nearest.workplaceId, distance: nearest.distance };
};

/** Seconds between the position and the tap; a position from after the tap has a negative age. */
const ageOf = (tapWall: number, positionWall: number): number => (tapWall - positionWall) / 1000;
/** A phone looks for its position after the tap; one that comes much later than that lies in the future. */
const mostAhead = 30;

/** How old a position is where it is too old or lies in the future; null where it is fresh. */
export const staleSeconds = (tapWall: number, positionWall: number, most: number): number | null => {
  const age = ageOf(tapWall, positionWall);
  return age > most || age < -mostAhead ? Math.round(age) : null;
};
