// Soft aims and running limits of one person's line: fair nights, even weeks, nights in a row.
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { hoursOf } from '../../policy/clauses/workLine.ts';
import type { Cover, ShiftPerson } from '../lines/model.ts';
import type { ShiftGround } from './shiftGround.ts';
import { shiftPrices, usualWeek } from './shiftPrices.ts';
import type { Slot } from './shiftUnit.ts';

/** Nights in equal parts by the days that each is there, less what he had more of than others in the published days before. */
export const fairNights = (
  ground: ShiftGround,
  slots: readonly (readonly Slot[])[],
  nights: readonly number[],
  covers: readonly Cover[],
) => {
  const perDay = covers.filter(({ id, types }) => id.startsWith('spread') && nights.includes(types[0]!));
  const total = perDay.reduce((sum, { requirement }) => sum + requirement, 0);
  const open = slots.map(
    (line) => line.filter((slot) => slot.kind === 'open' && slot.types.some((t) => nights.includes(t))).length,
  );
  const whole = open.reduce((sum, each) => sum + each, 0);
  const before = ground.people.map(
    ([, { employeeId }]) =>
      [...ground.beside(employeeId).values()].filter(
        ({ start, end }) => start !== undefined && end !== undefined && hoursOf(start, end).end > 1440,
      ).length,
  );
  const usual = before.reduce((sum, each) => sum + each, 0) / Math.max(1, before.length);
  return {
    of: (i: number): ShiftPerson['tallies'] => {
      if (nights.length === 0 || whole === 0 || open[i] === 0) return [];
      const carried = Math.max(-2, Math.min(2, Math.round(before[i]! - usual)));
      const count = Math.max(0, Math.round((total * open[i]!) / whole) - carried);
      const aim = { count, weightUnder: shiftPrices.fair, weightOver: shiftPrices.fair };
      return [{ id: 'fair nights', types: nights, days: null, min: 0, max: Number.POSITIVE_INFINITY, aim }];
    },
  };
};

/** Each week about as many shifts as its open days come to, so that a month is not half rest and half work. */
export const evenWeeks = (
  ground: ShiftGround,
  own: readonly Slot[],
  minutes: readonly number[],
): ShiftPerson['tallies'] => {
  const weeks = new Map<PlainDate, number[]>();
  for (const [d, day] of ground.days.entries())
    if (own[d]!.kind === 'open') weeks.set(mondayOf(day), [...(weeks.get(mondayOf(day)) ?? []), d]);
  const offered = [...new Set(own.flatMap((slot) => (slot.kind === 'open' ? slot.types : [])))];
  const mean = offered.reduce((sum, t) => sum + minutes[t]!, 0) / Math.max(1, offered.length);
  return [...weeks.values()].flatMap((days) => {
    const count = Math.round((usualWeek / mean) * (days.length / 7));
    if (days.length < 4 || count === 0) return [];
    const aim = { count, weightUnder: shiftPrices.week, weightOver: shiftPrices.week };
    return [{ id: `week ${days[0]}`, types: offered, days, min: 0, max: Number.POSITIVE_INFINITY, aim }];
  });
};

/**
 * No more nights in a row than the limit of each day says, where it says one: in every stretch of one day more that ends on it. `before`
 * are nights in a row right before the plan; stretches that lie wholly after it bind nobody.
 */
export const nightWindows = (
  limitOn: (day: number) => number | undefined,
  nights: readonly number[],
  { days, after, before }: { readonly days: number; readonly after: number; readonly before: number },
): ShiftPerson['tallies'] =>
  nights.length === 0
    ? []
    : Array.from({ length: days + after }, (_, day) => day).flatMap((day) => {
        const most = limitOn(Math.min(day, days - 1));
        if (most === undefined || day - most >= days) return [];
        const from = Math.max(0, day - most);
        // A stretch that begins before the plan is full only where all its days there were nights.
        if (most - day > before) return [];
        const within = Array.from({ length: day - from + 1 }, (_day, i) => from + i);
        return [{ id: `nights ${day}`, types: nights, days: within, min: 0, max: within.length - 1, aim: null }];
      });
