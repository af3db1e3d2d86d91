import { midnightOf, minutesOf, type PlainDate, type Zone } from '../../../kernel/time.ts';
import type { Permit, Shift } from './model.ts';
import type { DayRules } from './rulesInForce.ts';

/** The hours of one shift as they are asked for, after part-day permits. Seconds since 1970. */
export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly breakFrom: number;
  readonly breakTo: number;
  /** How far the start may move, in seconds. */
  readonly earlier: number;
  readonly later: number;
  /** Net seconds of the hours as they were set, and as they are asked for. */
  readonly net: number;
  readonly required: number;
  /** Permits that touch the hours, those inside them that move no edge, and how many net seconds all take off. */
  readonly permits: readonly Permit[];
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly permitted: number;
  /** Permits cover all of it. */
  readonly whole: boolean;
  /** The flexible rule moves the start, and not the wave of the plan itself. */
  readonly byRule: boolean;
}

const minute = 60;
const day = 86_400;

/** Seconds of [from, to) that lie in [a, b). */
export const overlapOf = (from: number, to: number, a: number, b: number): number =>
  Math.max(0, Math.min(to, b) - Math.max(from, a));

/** Start, end and break of a shift; what is not after the start lies on the next day. */
export const hoursOf = (shift: Shift, date: PlainDate, zone: Zone) => {
  const midnight = midnightOf(date, zone);
  const start = midnight + minutesOf(shift.start) * minute;
  const after = (clock: Shift['end'], than: number): number => {
    const at = midnight + minutesOf(clock) * minute;
    return at > than ? at : at + day;
  };
  const end = after(shift.end, start);
  if (shift.breakStart === null || shift.breakEnd === null) return { start, end, breakFrom: end, breakTo: end };
  const breakFrom = after(shift.breakStart, start);
  return { start, end, breakFrom, breakTo: after(shift.breakEnd, breakFrom) };
};

/** Seconds of [from, to) without the break. */
export const netOf = (from: number, to: number, breakFrom: number, breakTo: number): number =>
  Math.max(0, to - from) - overlapOf(from, to, breakFrom, breakTo);

/** A permit in seconds. In a night shift a time before the start is one of the next day. */
const placeOf = (permit: Permit, set: { start: number; end: number }, midnight: number) => {
  let from = permit.from === null ? set.start : midnight + minutesOf(permit.from) * minute;
  if (from < set.start && from + day < set.end) from += day;
  const to = permit.to === null ? set.end : midnight + minutesOf(permit.to) * minute;
  return { from, to: to > from ? to : to + day };
};

/**
 * Hours of a shift with the permits of its day. A permit at the beginning moves the start, one at the end moves the end;
 * one in the middle only takes its minutes off. Where a moved edge falls into the break, the break is over or has begun.
 */
export const expectedHours = (
  shift: Shift,
  date: PlainDate,
  zone: Zone,
  permits: readonly Permit[],
  rules: Pick<DayRules, 'flexible'>,
): Expected => {
  const set = hoursOf(shift, date, zone);
  const flexible = shift.kind === 'week' && shift.laterMinutes === undefined ? rules.flexible : null;
  const net = netOf(set.start, set.end, set.breakFrom, set.breakTo);
  const base: Expected = {
    start: set.start,
    end: set.end,
    breakFrom: set.breakFrom,
    breakTo: set.breakTo,
    earlier: (flexible?.earlierMinutes ?? 0) * minute,
    later: (flexible?.laterMinutes ?? shift.laterMinutes ?? 0) * minute,
    net,
    required: net,
    permits,
    gaps: [],
    permitted: 0,
    whole: false,
    byRule: flexible !== null,
  };
  if (permits.length === 0) return base;
  const placed = permits
    .map((permit) => ({ permit, ...placeOf(permit, set, midnightOf(date, zone)) }))
    .filter((each) => overlapOf(set.start, set.end, each.from, each.to) > 0)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.permit.id < b.permit.id ? -1 : 1));
  let { start, end } = set;
  for (const each of placed) if (each.from <= start && each.to > start) start = Math.min(each.to, end);
  if (start > set.start && start >= set.breakFrom && start < set.breakTo) start = set.breakTo;
  for (const each of [...placed].sort((a, b) => b.to - a.to))
    if (each.to >= end && each.from < end) end = Math.max(each.from, start);
  if (end < set.end && end > set.breakFrom && end <= set.breakTo) end = Math.max(set.breakFrom, start);
  // What permits cover in all, each second once.
  let covered = 0;
  let reached = set.start;
  for (const each of placed) {
    const from = Math.max(each.from, reached);
    const to = Math.min(each.to, set.end);
    if (to <= from) continue;
    covered += netOf(from, to, set.breakFrom, set.breakTo);
    reached = to;
  }
  const isMoved = start > set.start || end < set.end;
  return {
    ...base,
    start,
    end,
    earlier: isMoved ? 0 : base.earlier,
    later: isMoved ? 0 : base.later,
    required: base.net - covered,
    permits: placed.map((each) => each.permit),
    gaps: placed.filter((each) => each.from > start && each.to < end),
    permitted: covered,
    whole: placed.length > 0 && end <= start,
  };
};
