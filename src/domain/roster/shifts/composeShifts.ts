// One unit's shifts as numbers: what each day leaves open, what each line must keep to, how many people each shift needs.
import { addDays, daysBetween, mondayOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import type { ShiftRules } from '../../policy/clauses/shiftRules.ts';
import { hoursOf, isNight } from '../../policy/clauses/workLine.ts';
import { groupBy } from '../../policy/groupBy.ts';
import type { ClauseRef, Mode } from '../../policy/model.ts';
import type { Before, DaySum, ShiftPerson, ShiftRequest } from '../lines/model.ts';
import type { RosterPerson } from '../model.ts';
import type { HoursOn } from './hoursOn.ts';
import { orderByDay, totalsOf, withDaysAfter } from './lineRules.ts';
import { coversOf } from './shiftCovers.ts';
import type { Beside, ShiftGround } from './shiftGround.ts';
import { shiftPrices } from './shiftPrices.ts';
import { evenWeeks, fairNights, nightWindows } from './shiftTallies.ts';
import type { ShiftUnit, Slot, UnitShift } from './shiftUnit.ts';

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
  /** Published nights in a row right before the plan, of whichever type. */
  const nightsBefore = ground.people.map(([, { employeeId }]) => {
    const beside = ground.beside(employeeId);
    let nights = 0;
    for (;;) {
      const cell = beside.get(addDays(first, -nights - 1));
      if (!cell?.adjoins || cell.start === undefined || cell.end === undefined) return nights;
      if (!isNight(hoursOf(cell.start, cell.end))) return nights;
      nights++;
    }
  });
  const nights = types.types.flatMap((each, t) => (hoursOf(each.start, each.end).end > 1440 ? [t] : []));
  const wishes = groupBy(ground.wishes, (wish) => wish.employeeId);
  const rulesOn = ground.people.map(([p]) => ground.rulesOn(p));
  const sumRefs = new Map<string, ClauseRef>();
  const minutes = types.types.map(({ start, end }) => hoursOf(start, end)).map(({ start, end }) => end - start);

  const covers = coversOf(types.types, slots, days);
  const fair = fairNights(ground, slots, nights, covers);

  const people = ground.people.map(([, person], i): ShiftPerson => {
    const own = slots[i]!;
    const on = rulesOn[i]!;
    const changes = on.some(({ rules }) => rules?.clause !== on[0]!.rules?.clause);
    const behind = afters[i]!.reduce<number>((sum, type) => sum + (type === null ? 0 : minutes[type]!), 0);
    /** Totals under a clause over the days that it governs. */
    const totals = (rule: ShiftRules | undefined, isUnder: (d: number) => boolean) =>
      totalsOf(rule, {
        isOpen: own.some((slot) => slot.kind === 'open'),
        present: own.filter((_, d) => isUnder(d) && isPresent(person, d) && !isElsewhere(person, d)).length,
        shortest: Math.min(...minutes),
        weekends: weekends.filter((inIt) => inIt.some((d) => isUnder(d) && person.facts[d] != null)).length,
      });
    const sums = (): DaySum[] => {
      const found = new Map(on.flatMap(({ rules }) => (rules === null ? [] : [[nameOf(rules.ref), rules] as const])));
      return [...found].map(([id, { clause, ref }]) => {
        const isUnder = (d: number): boolean => on[d]!.rules?.clause === clause;
        sumRefs.set(id, ref);
        return { id, days: ground.days.flatMap((_, d) => (isUnder(d) ? [d] : [])), ...totals(clause, isUnder) };
      });
    };
    const whole = changes ? totals(undefined, () => true) : totals(on[0]!.rules?.clause, () => true);
    const lastSlot = own.at(-1)!;
    const { order, banned } = withDaysAfter(
      orderByDay(on, days + after),
      days,
      afters[i]!.map((type) => (type === null ? null : hoursOf(types.types[type]!.start, types.types[type]!.end))),
      lastSlot.kind !== 'settled',
    );
    const requests: ShiftRequest[] = [];
    for (const [d, slot] of own.entries())
      if (slot.kind === 'must') requests.push({ day: d, shift: 'any', wanted: true, weight: shiftPrices.must });
    for (const [d, slot] of own.entries()) {
      const stood = slot.kind === 'settled' ? null : (ground.standing?.(person.employeeId, ground.days[d]!) ?? null);
      if (stood === null || slot.kind === 'settled') continue;
      const shift = slot.types.find((t) => types.types[t]!.start === stood.start);
      if (shift !== undefined) requests.push({ day: d, shift, wanted: true, weight: shiftPrices.keep });
      else if (stood.letter === '-') requests.push({ day: d, shift: 'any', wanted: false, weight: shiftPrices.keep });
    }
    for (const wish of wishes.get(person.employeeId) ?? []) {
      const day = daysBetween(first, wish.day);
      if (own[day]?.kind === 'open')
        requests.push({ day, shift: 'any', wanted: wish.mode === 'office', weight: shiftPrices.wish * wish.weight });
    }
    return {
      id: person.employeeId,
      minMinutes: whole.minMinutes === 0 ? 0 : whole.minMinutes + behind,
      maxMinutes: whole.maxMinutes + behind,
      ...order,
      maxWeekends: Math.min(weekends.length, whole.maxWeekends),
      ...(changes ? { sums: sums() } : {}),
      tallies: [
        ...nightWindows((d) => on[d]!.rules?.clause.mostNights, nights, { days, after, before: nightsBefore[i]! }),
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
          : types.types.flatMap((_, shift) =>
              slot.types.includes(shift) && !(banned && day === days - 1) ? [] : [{ day, shift }],
            ),
      ),
      requests,
      before: befores[i]!,
    };
  });
  const limits = rulesOn.flatMap((on) => [...new Set(on.map(({ rules }) => rules?.clause.mostNights))]);
  const isKept = (most: number): boolean => afters.every((line) => longestOf(line, nights) <= most);
  const common = nights.length === 1 ? commonLimit(limits) : null;
  const nightLimit = common !== null && isKept(common) ? common : null;
  return {
    unitId: ground.unitId,
    people: ground.people.map(([p]) => p),
    types: types.types,
    days,
    slots,
    rulesOn,
    sums: sumRefs,
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

const nameOf = (ref: ClauseRef): string => `${ref.instrument}/${ref.clause}`;

/** Days in a row with one of some types, at most. */
const longestOf = (line: readonly (number | null)[], wanted: readonly number[]): number => {
  let [longest, run] = [0, 0];
  for (const type of line) {
    run = type !== null && wanted.includes(type) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
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
