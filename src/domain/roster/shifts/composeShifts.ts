// One unit's shifts as numbers: what each day leaves open, what each line must keep to, how many people each shift needs.
import { addDays, daysBetween, mondayOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import { hoursOf } from '../../policy/clauses/workLine.ts';
import { groupBy } from '../../policy/groupBy.ts';
import type { HistoryDay } from '../../policy/limitsFor.ts';
import type { Mode } from '../../policy/model.ts';
import type { Before, Cover, ShiftPerson, ShiftRequest } from '../lines/model.ts';
import type { RosterPerson, Wish } from '../model.ts';
import type { HoursOn } from './hoursOn.ts';
import type { ShiftUnit, Slot, UnitShift } from './shiftUnit.ts';

/** Published days of one person beside the plan, by day. */
export type Beside = ReadonlyMap<PlainDate, HistoryDay['cells'][number]>;

/** A day of a plan that is made again: its hours, null for a day without; `isFrozen` where it stays so. */
export interface StandingDay {
  readonly letter: string;
  readonly start: string | null;
  readonly isFrozen: boolean;
}

export interface ShiftGround {
  readonly unitId: string;
  /** Every day from the first to the last of the plan, in order. */
  readonly days: readonly PlainDate[];
  /** Positions in the roster problem, with the person. */
  readonly people: readonly (readonly [number, RosterPerson])[];
  readonly hours: (person: number, day: number) => HoursOn;
  readonly beside: (employeeId: string) => Beside;
  readonly fixedTime: (employeeId: string, day: PlainDate) => string | null;
  readonly wishes: readonly Wish[];
  /** How a day stands in a plan that is made again; null where it stood in none. */
  readonly standing?: (employeeId: string, day: PlainDate) => StandingDay | null;
  /** Decided office days; absent while days off are still to be found. */
  readonly office?: (person: number, day: number) => boolean;
}

/** Points: a person missing in a shift; a day unlike the plan that is made again; one beside the even spread; a night beside the fair share; a shift beside an even week; a day that must be worked; a wish of weight 1. */
const points = { missing: 400, keep: 60, spread: 4, fair: 6, week: 5, must: 5000, wish: 8 } as const;
/** Full weeks of Perpres 21/2023 art. 4 serve as an aim where no rule on hours speaks; not a limit. */
const usualWeek = 2250;
/** How far published days after the plan reach into its runs and rests. */
const daysAfter = 7;

const keyOf = (start: string, end: string, clause: string): string => `${start} ${end} ${clause}`;
const works = (mode: Mode): boolean => mode === 'office';

const typesOf = (ground: ShiftGround) => {
  const types: UnitShift[] = [];
  const at = new Map<string, number>();
  const indexOf = (key: string, make: () => UnitShift): number => {
    const index = at.get(key) ?? types.push(make()) - 1;
    at.set(key, index);
    return index;
  };
  /** Types that a clause offers. */
  const offered = (hours: HoursOn): number[] =>
    (hours.shifts?.clause.times ?? []).map((time) => {
      const { ref } = hours.shifts!;
      return indexOf(keyOf(time.start, time.end, `${ref.instrument}/${ref.clause}/${time.name}`), () => ({
        start: time.start,
        end: time.end,
        time: { name: time.name, start: time.start, end: time.end, kind: 'shift', ref },
        minimum: time.minimum ?? 0,
        maximum: time.maximum ?? null,
      }));
    });
  for (const [p] of ground.people) for (let d = 0; d < ground.days.length; d++) offered(ground.hours(p, d));
  /** The type of published hours: one that a clause offers now, or one that only the past knows. */
  const published = (start: UnitShift['start'], end: UnitShift['end']): number => {
    const known = types.findIndex((each) => each.start === start && each.end === end);
    return known >= 0
      ? known
      : indexOf(keyOf(start, end, ''), () => ({ start, end, time: null, minimum: 0, maximum: null }));
  };
  return { types, offered, published };
};
type Types = ReturnType<typeof typesOf>;

const slotOf = (ground: ShiftGround, types: Types, p: number, person: RosterPerson, d: number): Slot => {
  const settled = (type: number | null): Slot => ({ kind: 'settled', type });
  const ruling = person.rulings[d];
  const offered = types.offered(ground.hours(p, d));
  if (person.facts[d] == null || ruling === undefined || offered.length === 0) return settled(null);
  const fixed = person.fixed[d] ?? null;
  const standing = ground.standing?.(person.employeeId, ground.days[d]!) ?? null;
  if (standing?.isFrozen) return settled(offered.find((t) => types.types[t]!.start === standing.start) ?? null);
  const start = ground.fixedTime(person.employeeId, ground.days[d]!);
  const chosen = start === null ? undefined : offered.find((t) => `${types.types[t]!.start}` === start);
  if (ground.office !== undefined) {
    if (!ground.office(p, d)) return settled(null);
    return chosen === undefined ? { kind: 'must', types: offered } : settled(chosen);
  }
  if (fixed !== null)
    return fixed !== 'office'
      ? settled(null)
      : chosen === undefined
        ? { kind: 'must', types: offered }
        : settled(chosen);
  if (!ruling.allowed.includes('office')) return settled(null);
  return { kind: ruling.allowed.includes('off') ? 'open' : 'must', types: offered };
};

const beforeOf = (beside: Beside, first: PlainDate, types: Types): Before | null => {
  const on = (back: number) => {
    const cell = beside.get(addDays(first, -back));
    return cell?.adjoins ? cell : undefined;
  };
  if (on(1) === undefined) return null;
  const typeOf = (cell: ReturnType<typeof on>): number | null =>
    cell?.start === undefined || cell.end === undefined ? null : types.published(cell.start, cell.end);
  let daysOff = 0;
  while (on(daysOff + 1) !== undefined && !works(on(daysOff + 1)!.mode)) daysOff++;
  let run = 0;
  while (daysOff === 0 && on(run + 1) !== undefined && works(on(run + 1)!.mode)) run++;
  const shift = typeOf(on(daysOff + 1));
  let sameRun = 0;
  while (sameRun < run && shift !== null && typeOf(on(sameRun + 1)) === shift) sameRun++;
  return { shift, run, sameRun, daysOff };
};

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

const coversOf = (types: readonly UnitShift[], slots: readonly (readonly Slot[])[], days: number): Cover[] => {
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
      const over = { ...base, weightUnder: 0, weightOver: points.spread };
      return [
        ...(minimum > 0
          ? [{ ...base, id: `least ${t} ${day}`, requirement: minimum, weightUnder: points.missing, weightOver: 0 }]
          : []),
        { ...base, id: `spread ${t} ${day}`, requirement: aim, weightUnder: points.spread, weightOver: points.spread },
        // The farther from the even spread, the dearer each further person.
        { ...over, id: `crowd ${t} ${day}`, requirement: aim + 1 },
        { ...over, id: `crush ${t} ${day}`, requirement: aim + 3 },
        ...(maximum === null
          ? []
          : [{ ...base, id: `most ${t} ${day}`, requirement: maximum, weightUnder: 0, weightOver: points.missing }]),
      ];
    });
  });
};

const weekendsOf = (days: readonly PlainDate[]): number[][] => {
  const weekends = new Map<PlainDate, number[]>();
  for (const [d, day] of days.entries())
    if (weekdayOf(day) >= 6) weekends.set(mondayOf(day), [...(weekends.get(mondayOf(day)) ?? []), d]);
  return [...weekends.values()];
};

/** The shifts of one unit as the engine takes them; null where nobody has anything to choose. */
export const composeShifts = (ground: ShiftGround): ShiftUnit | null => {
  const types = typesOf(ground);
  if (types.types.length === 0) return null;
  const days = ground.days.length;
  const first = ground.days[0]!;
  const last = ground.days[days - 1]!;
  const slots = ground.people.map(([p, person]) => ground.days.map((_, d) => slotOf(ground, types, p, person, d)));
  if (!slots.some((line) => line.some((slot) => slot.kind !== 'settled'))) return null;
  const after = ground.people.some(([, { employeeId }]) => ground.beside(employeeId).get(addDays(last, 1))?.adjoins)
    ? daysAfter
    : 0;
  const weekends = weekendsOf(ground.days);
  const befores = ground.people.map(([, { employeeId }]) => beforeOf(ground.beside(employeeId), first, types));
  const afters = ground.people.map(([, { employeeId }]) =>
    Array.from({ length: after }, (_, i): number | null => {
      const cell = ground.beside(employeeId).get(addDays(last, i + 1));
      return cell?.start === undefined || cell.end === undefined ? null : types.published(cell.start, cell.end);
    }),
  );
  const nights = types.types.flatMap((each, t) => (hoursOf(each.start, each.end).end > 1440 ? [t] : []));
  const wishes = groupBy(ground.wishes, (wish) => wish.employeeId);
  const rules = ground.people.map(([p]) => firstOf(ground.days, (d) => ground.hours(p, d).rules));
  const rest = ground.people.map(([p]) => firstOf(ground.days, (d) => ground.hours(p, d).rest));
  const minutes = types.types.map(({ start, end }) => hoursOf(start, end)).map(({ start, end }) => end - start);

  const covers = coversOf(types.types, slots, days);
  const fair = fairNights(ground, slots, nights, covers);

  const people = ground.people.map(([, person], i): ShiftPerson => {
    const own = slots[i]!;
    const rule = rules[i]?.clause;
    const present = own.filter((_, d) => isPresent(person, d) && !isElsewhere(person, d)).length;
    const isOpen = own.some((slot) => slot.kind === 'open');
    const behind = afters[i]!.reduce<number>((sum, type) => sum + (type === null ? 0 : minutes[type]!), 0);
    const weekendsOfOwn = weekends.filter((inIt) => inIt.some((d) => person.facts[d] != null)).length;
    const requests: ShiftRequest[] = [];
    for (const [d, slot] of own.entries())
      if (slot.kind === 'must') requests.push({ day: d, shift: 'any', wanted: true, weight: points.must });
    for (const [d, slot] of own.entries()) {
      const stood = slot.kind === 'settled' ? null : (ground.standing?.(person.employeeId, ground.days[d]!) ?? null);
      if (stood === null || slot.kind === 'settled') continue;
      const shift = slot.types.find((t) => types.types[t]!.start === stood.start);
      if (shift !== undefined) requests.push({ day: d, shift, wanted: true, weight: points.keep });
      else if (stood.letter === '-') requests.push({ day: d, shift: 'any', wanted: false, weight: points.keep });
    }
    for (const wish of wishes.get(person.employeeId) ?? []) {
      const day = daysBetween(first, wish.day);
      if (own[day]?.kind === 'open')
        requests.push({ day, shift: 'any', wanted: wish.mode === 'office', weight: points.wish * wish.weight });
    }
    return {
      id: person.employeeId,
      minMinutes:
        isOpen && present >= 7 && rule?.leastMinutes !== undefined
          ? Math.max(0, Math.floor((rule.leastMinutes * present) / 7) - Math.min(...minutes) + 1) + behind
          : 0,
      maxMinutes:
        isOpen && rule?.mostMinutes !== undefined
          ? Math.ceil((rule.mostMinutes * present) / 7) + behind
          : Number.POSITIVE_INFINITY,
      longestRun: rule?.longestRun ?? days + after,
      shortestRun: rule?.shortestRun ?? 1,
      fewestDaysOff: rule?.shortestOff ?? 1,
      maxWeekends:
        rule?.mostWeekends === undefined ? weekends.length : Math.ceil((rule.mostWeekends * weekendsOfOwn) / 4),
      restMinutes: (rest[i]?.clause.hours ?? 0) * 60,
      tallies: [
        ...nightWindows(rule?.mostNights, nights, days + after),
        ...fair.of(i),
        ...evenWeeks(ground, own, minutes),
      ],
      never: types.types.flatMap((_type, t) =>
        own.some((slot) => (slot.kind === 'settled' ? slot.type === t : slot.types.includes(t))) ||
        afters[i]!.includes(t)
          ? []
          : [t],
      ),
      fixed: [
        ...own.flatMap((slot, day) => (slot.kind === 'settled' ? [{ day, shift: slot.type }] : [])),
        ...afters[i]!.map((shift, j) => ({ day: days + j, shift })),
      ],
      cannot: own.flatMap((slot, day) =>
        slot.kind === 'settled'
          ? []
          : types.types.flatMap((_, shift) => (slot.types.includes(shift) ? [] : [{ day, shift }])),
      ),
      requests,
      before: befores[i]!,
    };
  });
  const nightLimit = nights.length === 1 ? commonLimit(rules.map((each) => each?.clause.mostNights)) : null;
  return {
    unitId: ground.unitId,
    people: ground.people.map(([p]) => p),
    types: types.types,
    days,
    slots,
    rest: rest.map((each) => each?.ref ?? null),
    rules: rules.map((each) => each?.ref ?? null),
    problem: {
      days: days + after,
      types: types.types.map(({ start, end }, t) => ({
        id: `${t}`,
        minutes: minutes[t]!,
        ...hoursOf(start, end),
        mayNotPrecede: [],
        longestRun: nightLimit !== null && nights.includes(t) ? nightLimit : null,
        daysOffAfter: 0,
      })),
      people:
        nightLimit === null
          ? people
          : people.map((each) => ({ ...each, tallies: each.tallies.filter(({ id }) => !id.startsWith('nights')) })),
      covers,
      weekends,
    },
  };
};

const firstOf = <T>(days: readonly PlainDate[], at: (d: number) => T | null): T | null => {
  for (let d = 0; d < days.length; d++) {
    const found = at(d);
    if (found !== null) return found;
  }
  return null;
};

/** Employed and neither on leave nor travelling. */
const isPresent = (person: RosterPerson, d: number): boolean => {
  const mode = person.fixed[d] ?? (person.rulings[d]?.allowed.length === 1 ? person.rulings[d]!.allowed[0] : null);
  return person.facts[d] != null && mode !== 'leave' && mode !== 'travel';
};

/** At work on a day, but not where shifts are. */
const isElsewhere = (person: RosterPerson, d: number): boolean => {
  const fixed = person.fixed[d];
  if (fixed != null) return fixed === 'home' || fixed === 'other';
  const allowed = person.rulings[d]?.allowed ?? [];
  return !allowed.includes('office') && (allowed.includes('home') || allowed.includes('other'));
};

/** The one limit that all have; null where they differ or somebody has none. */
const commonLimit = (limits: readonly (number | undefined)[]): number | null =>
  limits[0] !== undefined && limits[0] > 0 && limits.every((each) => each === limits[0]) ? limits[0] : null;

/** Nights in equal parts by the days that each is there, less what he had more of than others in the published days before. */
const fairNights = (
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
      const aim = { count, weightUnder: points.fair, weightOver: points.fair };
      return [{ id: 'fair nights', types: nights, days: null, min: 0, max: Number.POSITIVE_INFINITY, aim }];
    },
  };
};

/** Each week about as many shifts as its open days come to, so that a month is not half rest and half work. */
const evenWeeks = (ground: ShiftGround, own: readonly Slot[], minutes: readonly number[]): ShiftPerson['tallies'] => {
  const weeks = new Map<PlainDate, number[]>();
  for (const [d, day] of ground.days.entries())
    if (own[d]!.kind === 'open') weeks.set(mondayOf(day), [...(weeks.get(mondayOf(day)) ?? []), d]);
  const offered = [...new Set(own.flatMap((slot) => (slot.kind === 'open' ? slot.types : [])))];
  const mean = offered.reduce((sum, t) => sum + minutes[t]!, 0) / Math.max(1, offered.length);
  return [...weeks.values()].flatMap((days) => {
    const count = Math.round((usualWeek / mean) * (days.length / 7));
    if (days.length < 4 || count === 0) return [];
    const aim = { count, weightUnder: points.week, weightOver: points.week };
    return [{ id: `week ${days[0]}`, types: offered, days, min: 0, max: Number.POSITIVE_INFINITY, aim }];
  });
};

/** No more than so many nights in any stretch of one day more. */
const nightWindows = (most: number | undefined, nights: readonly number[], days: number): ShiftPerson['tallies'] =>
  most === undefined || nights.length === 0
    ? []
    : Array.from({ length: Math.max(0, days - most) }, (_window, from) => ({
        id: `nights ${from}`,
        types: nights,
        days: Array.from({ length: most + 1 }, (_day, i) => from + i),
        min: 0,
        max: most,
        aim: null,
      }));
