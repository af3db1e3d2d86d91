// What every room of attendance speaks of. Punches are evidence and never change; days are judged from them.
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';

export const channels = ['phone', 'kiosk', 'display', 'terminal', 'register', 'file', 'rollCall'] as const;
export type Channel = (typeof channels)[number];

export const methods = [
  'position',
  'displayCode',
  'qrCard',
  'qrLive',
  'iris',
  'finger',
  'face',
  'palm',
  'card',
  'pin',
  'manual',
  'other',
] as const;
export type Method = (typeof methods)[number];

/**
 * How well the moment is proven. A: the interval is at most a minute wide. B: wider, the claim lies inside and no clock drifted.
 * C: the claim lies outside, or a clock drifted. D: nothing but the claim.
 */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** Where a punch was made, as far as it can be told; `none` where the channel says nothing of a place. */
export const punchPlaces = ['inside', 'outside', 'unknown', 'home', 'awayFromHome', 'none'] as const;
export type PunchPlace = (typeof punchPlaces)[number];

/** Something remarkable about a punch, with its numbers. It never decides. */
export interface Signal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Punch {
  /** Made by the phone or kiosk; for terminals and files by hash from what cannot repeat. */
  readonly id: Id;
  readonly employeeId: Id;
  /** Day of the claimed moment at the place, fixed once, so that a retry after midnight is the same punch. */
  readonly day: PlainDate;
  /** The moment judged by; it lies between `earliest` and `latest`. */
  readonly at: Instant;
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly grade: Grade;
  /** What the device's own clock said. */
  readonly claimedAt: Instant | null;
  readonly receivedAt: Instant;
  readonly channel: Channel;
  readonly method: Method;
  /** Phone, kiosk, display, terminal or sheet. */
  readonly sourceId: Id | null;
  readonly workplaceId: Id | null;
  readonly place: PunchPlace;
  readonly signals: readonly Signal[];
  /** Numbers of the channel beside: metres, network, session of a roll call. Never an exact coordinate. */
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  /** A person has to decide before it counts. */
  readonly waits: boolean;
}

/** What the judge of days looks at. */
export type JudgedPunch = Pick<
  Punch,
  | 'id'
  | 'employeeId'
  | 'day'
  | 'at'
  | 'earliest'
  | 'latest'
  | 'receivedAt'
  | 'channel'
  | 'method'
  | 'grade'
  | 'place'
  | 'workplaceId'
  | 'waits'
>;
