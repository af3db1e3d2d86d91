// How many people each shift needs and should get, day by day.
import { hoursOf } from '../../policy/clauses/workLine.ts';
import type { Cover } from '../lines/model.ts';
import { shiftPrices, usualWeek } from './shiftPrices.ts';
import type { Slot, UnitShift } from './shiftUnit.ts';

/** How many people each shift gets where all work their hours, beyond what it needs; by day of the plan and type. */
const spreadOf = (types: readonly UnitShift[], slots: readonly (readonly Slot[])[], days: number): Float64Array[] => {
  const week = usualWeek / 7;
  const wanted = Array.from({ length: days }, (_, d) => {
    const aims = new Float64Array(types.length);
    const groups = new Map<string, { types: readonly number[]; people: number }>();
    for (const line of slots) {
      const slot = line[d]!;
      if (slot.kind === 'settled') continue;
      const group = groups.get(slot.types.join()) ?? { types: slot.types, people: 0 };
      const mean =
        slot.types.reduce(
          (sum, t) => sum + hoursOf(types[t]!.start, types[t]!.end).end - hoursOf(types[t]!.start, types[t]!.end).start,
          0,
        ) / slot.types.length;
      group.people += slot.kind === 'must' ? 1 : Math.min(1, week / mean);
      groups.set(slot.types.join(), group);
    }
    for (const { types: offered, people } of groups.values()) {
      const weights = offered.map((t) => Math.max(1, types[t]!.minimum));
      const whole = weights.reduce((sum, each) => sum + each, 0);
      for (const [i, t] of offered.entries()) aims[t]! += (people * weights[i]!) / whole;
    }
    return aims;
  });
  // Whole people, rounded so that the sums over days stay right.
  const sums = new Float64Array(types.length);
  return wanted.map((aims) =>
    aims.map((aim, t) => {
      const before = Math.round(sums[t]!);
      sums[t]! += aim;
      return Math.round(sums[t]!) - before;
    }),
  );
};

/** Covers of a unit: at least and at most as many as its shifts say, and an even spread between. */
export const coversOf = (types: readonly UnitShift[], slots: readonly (readonly Slot[])[], days: number): Cover[] => {
  const spread = spreadOf(types, slots, days);
  const offered = (d: number) => new Set(slots.flatMap((line) => (line[d]!.kind === 'settled' ? [] : line[d]!.types)));
  const settled = (d: number, t: number) =>
    slots.some((line) => line[d]!.kind === 'settled' && (line[d] as { type: number | null }).type === t);
  return Array.from({ length: days }, (_, day) => day).flatMap((day) => {
    const here = offered(day);
    return types.flatMap(({ time, minimum, maximum }, t): Cover[] => {
      if (time === null || (!here.has(t) && !settled(day, t))) return [];
      const base = { day, types: [t], people: null, min: 0, max: Number.POSITIVE_INFINITY };
      const aim = Math.min(maximum ?? Number.POSITIVE_INFINITY, Math.max(minimum, spread[day]![t]!));
      const over = { ...base, weightUnder: 0, weightOver: shiftPrices.spread };
      return [
        ...(minimum > 0
          ? [
              {
                ...base,
                id: `least ${t} ${day}`,
                requirement: minimum,
                weightUnder: shiftPrices.missing,
                weightOver: 0,
              },
            ]
          : []),
        {
          ...base,
          id: `spread ${t} ${day}`,
          requirement: aim,
          weightUnder: shiftPrices.spread,
          weightOver: shiftPrices.spread,
        },
        // The farther from the even spread, the dearer each further person.
        { ...over, id: `crowd ${t} ${day}`, requirement: aim + 1 },
        { ...over, id: `crush ${t} ${day}`, requirement: aim + 3 },
        ...(maximum === null
          ? []
          : [
              {
                ...base,
                id: `most ${t} ${day}`,
                requirement: maximum,
                weightUnder: 0,
                weightOver: shiftPrices.missing,
              },
            ]),
      ];
    });
  });
};
