// What shows only beside other punches. Each says its numbers, none decides.
import { distanceMetres, type Point } from '../../../kernel/place.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Signal } from '../model.ts';
import type { PhoneRules } from './phoneRules.ts';

export interface PlacedPunch extends Point {
  readonly accuracy: number;
  readonly earliestMs: number;
  readonly latestMs: number;
}

/** Coordinates are kept to four digits: each may be off by half a step in both directions. */
const roundedBy = 8;
const farMetres = 100_000;
const leastMs = 1000;

/**
 * The speed that two punches of one person need at least: what is not known of both places is taken off the way, and the longest time
 * that both intervals allow is given. Null where it could have been travelled.
 */
export const speedSignal = (
  a: PlacedPunch,
  b: PlacedPunch,
  { nearSpeed, farSpeed }: Pick<PhoneRules, 'nearSpeed' | 'farSpeed'>,
): Signal | null => {
  const [first, second] = a.earliestMs <= b.earliestMs ? [a, b] : [b, a];
  const metres = Math.max(0, distanceMetres(first, second) - first.accuracy - second.accuracy - 2 * roundedBy);
  const ms = Math.max(leastMs, second.latestMs - first.earliestMs, first.latestMs - second.earliestMs);
  const speed = (metres / ms) * 3600;
  if (speed <= (metres < farMetres ? nearSpeed : farSpeed)) return null;
  return {
    code: 'speed',
    params: { kmh: Math.round(speed), km: Math.round(metres / 100) / 10, minutes: Math.round(ms / 6000) / 10 },
  };
};

/** Coordinates equal to seven digits on several days: a phone in a hand never stands on the same centimetre twice. */
export const sameSpotSignal = (days: number, { sameSpotDays }: Pick<PhoneRules, 'sameSpotDays'>): Signal | null =>
  days >= sameSpotDays ? { code: 'sameSpot', params: { days } } : null;

/** Several people at the very same coordinates. */
export const sharedSpotSignal = (
  people: number,
  { sharedSpotPeople }: Pick<PhoneRules, 'sharedSpotPeople'>,
): Signal | null => (people >= sharedSpotPeople ? { code: 'sharedSpot', params: { people } } : null);

const accuracyRow = 5;
/** The same whole number of metres as accuracy, time and again, newest first: real positions vary. */
export const constantAccuracySignal = (
  accuracies: readonly { readonly day: PlainDate; readonly metres: number }[],
): Signal | null => {
  const newest = accuracies.slice(0, accuracyRow);
  const metres = newest[0]?.metres;
  if (newest.length < accuracyRow || metres === undefined || !Number.isInteger(metres)) return null;
  const same = newest.every((each) => each.metres === metres) && new Set(newest.map(({ day }) => day)).size >= 3;
  return same ? { code: 'constantAccuracy', params: { metres, times: newest.length } } : null;
};

/** Events of one phone bear numbers and each the hash of the one before; a gap means that something was taken out or sent from a copy. */
export const chainSignal = (
  head: { readonly seq: number; readonly hash: string } | null,
  event: { readonly seq: number; readonly previous: string },
): Signal | null => {
  const expected = (head?.seq ?? 0) + 1;
  if (event.seq === expected && (head === null || event.previous === head.hash)) return null;
  return { code: 'chainGap', params: { expected, seq: event.seq, missing: Math.max(0, event.seq - expected) } };
};
