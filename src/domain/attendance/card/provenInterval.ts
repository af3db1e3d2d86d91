import type { StationAnchor } from './stationEvent.ts';

/** Both clocks of the device at one moment, in milliseconds; `mono` compares within one `page` only and stops while the device sleeps. */
export interface Clocks {
  readonly wall: number;
  readonly mono: number;
  readonly page: string;
}

export interface ProvenInterval {
  readonly earliest: number;
  readonly latest: number;
  /** The moment judged by; it lies between the two. */
  readonly at: number;
  /** What the device's clock said, set right by the anchor. */
  readonly claimed: number;
  /** The claim as far as the interval allows it: for the day it belongs to, and to tell two events apart. */
  readonly told: number;
  readonly grade: 'A' | 'B' | 'C';
}

const widthOfA = 60_000;
/** A device's clock may have moved this far against the server's between anchor and sync: five seconds, and what a cheap crystal loses. */
const driftAllowed = (elapsed: number): number => 5_000 + 0.0001 * elapsed;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * When an event happened, as far as it can be proven (ATTENDANCE.md 7): not before the anchor, not after its receipt, both narrowed by the
 * steady clock where the page is the same. Sleep can only widen the interval, a wall clock set by hand can never move it.
 */
export const provenInterval = (
  event: Clocks,
  anchor: StationAnchor,
  sync: Clocks & { readonly receivedAt: number },
): ProvenInterval => {
  const sinceAnchor = event.page === anchor.page ? Math.max(0, event.mono - anchor.mono) : 0;
  const untilSync = event.page === sync.page ? Math.max(0, sync.mono - event.mono) : 0;
  const lower = anchor.at - anchor.unsure + sinceAnchor;
  const latest = Math.max(sync.receivedAt - untilSync, anchor.at - anchor.unsure);
  const earliest = Math.min(lower, latest);
  const offset = anchor.at - anchor.wall;
  const claimed = event.wall + offset;
  const told = between(claimed, earliest, latest);
  const drift = Math.abs(sync.receivedAt - sync.wall - offset);
  if (latest - earliest <= widthOfA) return { earliest, latest, at: told, claimed, told, grade: 'A' };
  const inside = claimed >= earliest - anchor.unsure && claimed <= latest;
  if (inside && drift <= driftAllowed(sync.receivedAt - anchor.at))
    return { earliest, latest, at: told, claimed, told, grade: 'B' };
  return { earliest, latest, at: latest, claimed, told, grade: 'C' };
};
