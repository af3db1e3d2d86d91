// When was it? No clock of a phone is believed: what server and phone saw of each other proves an interval.
import type { Grade, Signal } from '../model.ts';

/**
 * A server time that the phone asked for: both clocks of the phone in the middle of that trip, and half of the trip as what is not known.
 * All times in milliseconds; `mono` counts from the loading of a page and stands still while the phone sleeps.
 */
export interface Anchor {
  readonly serverMs: number;
  readonly wall: number;
  readonly mono: number;
  readonly page: string;
  readonly half: number;
}
/** Both clocks of a phone at one moment, and the page whose clock it is. */
export interface PhoneClocks {
  readonly wall: number;
  readonly mono: number;
  readonly page: string;
}
export interface Receipt {
  /** The server's time of receipt. */
  readonly serverMs: number;
  /** The phone's clocks when it sent. */
  readonly clocks: PhoneClocks;
}

export interface IntervalFacts {
  readonly anchor: Anchor | null;
  readonly punch: PhoneClocks;
  readonly receipt: Receipt;
  /** Before this it cannot have been: the phone was made known then. */
  readonly knownSinceMs: number;
  /** A later such moment, told by a third party: the step of a display code that was scanned. */
  readonly notBeforeMs?: number;
  /** Seconds by which the phone's clock may be wrong without being mentioned. */
  readonly clockSeconds: number;
}

export interface ProvenInterval {
  readonly earliestMs: number;
  readonly latestMs: number;
  /** The moment judged by. */
  readonly atMs: number;
  readonly grade: Grade;
  readonly signals: readonly Signal[];
}

/** A clock that follows network time is slowed or hurried by 500 millionths at most. */
const rate = 500e-6;
/** Widest interval of grade A. */
const narrowMs = 60_000;
/** A phone gives up a request after this time, so that what it sent is never older on arrival. */
export const transitMs = 20_000;
/** A clock that moved by more than this since the anchor was set by hand. */
const driftMs = 5_000;

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

/** How far the wall clock fell behind the running clock between two moments of one page; sleep only lets it run ahead. */
const setBack = (from: PhoneClocks, to: PhoneClocks): number =>
  from.page === to.page && to.mono >= from.mono ? Math.max(0, to.mono - from.mono - (to.wall - from.wall)) : 0;

const lowerBound = ({ anchor, punch, knownSinceMs, notBeforeMs }: IntervalFacts): number => {
  const known = Math.max(knownSinceMs, notBeforeMs ?? knownSinceMs);
  if (anchor === null) return known;
  const ran = anchor.page === punch.page ? Math.max(0, (punch.mono - anchor.mono - anchor.half) * (1 - rate)) : 0;
  return Math.max(anchor.serverMs + Math.floor(ran), known);
};

const upperBound = ({ punch, receipt }: IntervalFacts): number => {
  const { clocks, serverMs } = receipt;
  const ran = clocks.page === punch.page ? Math.max(0, (clocks.mono - punch.mono) * (1 - rate)) : 0;
  return serverMs - Math.floor(ran);
};

/** How far the phone's clock was moved since the anchor, as far as it shows. */
const driftSince = (anchor: Anchor, { punch, receipt }: IntervalFacts): number => {
  const { clocks, serverMs } = receipt;
  const moved = clocks.wall - serverMs - (anchor.wall - anchor.serverMs);
  // What was on its way for a while looks as if the clock had been set back.
  const since = moved > 0 ? moved - anchor.half : -moved - anchor.half - transitMs;
  return Math.max(0, since, setBack(anchor, punch), setBack(punch, clocks));
};

/**
 * The interval in which a punch was proven to be made, however the phone slept, was reloaded or had its clock set, and how good it is.
 * A: at most a minute wide. B: wider, the phone's claim lies inside and its clock did not move. C: the claim lies outside or the clock
 * moved; judged by the last possible moment. D: no anchor, so nothing proves how early; the last possible moment, and somebody decides.
 */
export const proveInterval = (facts: IntervalFacts): ProvenInterval => {
  const { anchor, punch, receipt, clockSeconds } = facts;
  const signals: Signal[] = [];
  const lower = lowerBound(facts);
  const upper = upperBound(facts);
  const apart = receipt.clocks.wall - receipt.serverMs;
  const atAnchor = anchor === null ? 0 : anchor.wall - anchor.serverMs;
  const wrong = Math.abs(apart) >= Math.abs(atAnchor) ? apart : atAnchor;
  if (Math.abs(wrong) > clockSeconds * 1000) signals.push({ code: 'clockWrong', params: { seconds: seconds(wrong) } });
  if (lower > upper) {
    // Two servers, or one whose clock was set, contradict each other; both bounds are kept.
    signals.push({ code: 'serverClocks', params: { seconds: seconds(lower - upper) } });
    return { earliestMs: upper, latestMs: lower, atMs: lower, grade: anchor === null ? 'D' : 'C', signals };
  }
  const as = (atMs: number, grade: Grade): ProvenInterval => ({
    earliestMs: lower,
    latestMs: upper,
    atMs,
    grade,
    signals,
  });
  if (anchor === null) return as(upper, 'D');

  const claim = Math.round(punch.wall - atAnchor);
  const drift = driftSince(anchor, facts);
  const outside = Math.max(0, lower - anchor.half - claim, claim - upper - anchor.half);
  if (drift >= driftMs) signals.push({ code: 'clockMoved', params: { seconds: seconds(drift) } });
  if (outside > 0) signals.push({ code: 'claimOutside', params: { seconds: Math.ceil(outside / 1000) } });
  const believed = outside === 0 && drift < driftMs;
  const within = (ms: number): number => Math.min(upper, Math.max(lower, ms));
  if (upper - lower <= narrowMs) {
    const ran = anchor.page === punch.page ? Math.round(anchor.serverMs + punch.mono - anchor.mono) : upper;
    return as(within(believed ? claim : ran), 'A');
  }
  return believed ? as(within(claim), 'B') : as(upper, 'C');
};
