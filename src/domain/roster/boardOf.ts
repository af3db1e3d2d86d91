import type { PlainDate } from '../../kernel/time.ts';
import type { DayLimit, Overruled, Reason } from '../policy/model.ts';
import type { Board, BoardDayLimit, BoardHours, BoardPerson, BoardPersonLimit } from './board.ts';
import type { RosterLine } from './model.ts';
import type { HoursGround } from './shifts/hoursGround.ts';
import type { Grounds, UnitGround } from './unitGround.ts';
import type { WorkingTime } from './workingTime.ts';

/** A line as it stands in one version; `fixed` has a letter a day, `1` where a person set the cell. */
export interface StandingLine extends Omit<RosterLine, 'unitId'> {
  readonly fixed: string;
}

export interface BoardParts {
  readonly days: readonly PlainDate[];
  /** The units shown, in order. */
  readonly units: readonly UnitGround[];
  /** Lines of everybody on the board and of all whom a shared limit counts. */
  readonly lineOf: (employeeId: string) => StandingLine | undefined;
  readonly shared: Grounds['shared'];
  /** Bounds of the whole plan as of now; those that people outside it share take the place of what was kept with the plan. */
  readonly now?: readonly DayLimit[];
  /** Shifts and waves of the plan. */
  readonly times?: readonly WorkingTime[];
}

const letterFor = { office: 'K', home: 'R' } as const;

/** Hours of a board in the making. */
type HoursDraft = { -readonly [K in keyof BoardHours]-?: NonNullable<BoardHours[K]>[number][] };

/** The rules on hours of one unit, counted on the board. */
const addHours = (hours: HoursDraft, { hours: ground }: UnitGround, first: number, reasons: Reason[]): void => {
  const here = <T extends { readonly people: readonly number[]; readonly reason: Reason }>({
    people,
    reason,
    ...rest
  }: T) => ({
    ...rest,
    people: people.map((p) => first + p),
    reason: reasons.push(reason) - 1,
  });
  const inParts = <T extends Pick<HoursGround['rests'][number], 'parts'>>({ parts, ...rest }: T) => ({
    ...rest,
    ...(parts === undefined
      ? {}
      : { parts: parts.map(({ people, days }) => ({ people: people.map((p) => first + p), days })) }),
  });
  hours.shifts.push(...(ground?.shifts ?? []).map(here));
  hours.rests.push(...(ground?.rests ?? []).map((each) => inParts(here(each))));
  hours.rules.push(
    ...(ground?.rules ?? []).map(({ onCalendar, ...each }) => ({
      ...inParts(here(each)),
      ...(onCalendar === undefined ? {} : { onCalendar: onCalendar.map((p) => first + p) }),
    })),
  );
  hours.spans.push(...(ground?.spans ?? []).map((each) => ({ ...each, person: first + each.person })));
  hours.beside.push(...(ground?.beside ?? []).map((each) => ({ ...each, person: first + each.person })));
};

/** Puts units of a plan together into one board; bounds shared with other units, of this plan or another, count those as they stand. */
export const boardOf = ({ days, units, lineOf, shared, now, times }: BoardParts): Board => {
  const hours: HoursDraft = { shifts: [], rests: [], rules: [], spans: [], beside: [] };
  const people: BoardPerson[] = [];
  const dayLimits: BoardDayLimit[] = [];
  const personLimits: BoardPersonLimit[] = [];
  const reasons: Reason[] = [];
  const overruled: (readonly Overruled[])[] = [];
  const place = new Map<string, number>();
  for (const unit of units) {
    const firstPerson = people.length;
    const firstReason = reasons.length;
    reasons.push(...unit.reasons);
    const firstSet = overruled.length;
    overruled.push(...(unit.overruled ?? []));
    for (const person of unit.people) {
      const line = lineOf(person.employeeId);
      if (line === undefined) throw new Error(`no line for ${person.employeeId}`);
      place.set(person.employeeId, people.length);
      people.push({
        employeeId: person.employeeId,
        modes: line.modes,
        ...(line.times === undefined ? {} : { times: line.times }),
        open: person.open,
        why: line.why.map((index) => firstReason + index),
        fixed: line.fixed,
        ...(person.overruled === undefined
          ? {}
          : { overruled: person.overruled.map((set) => (set < 0 ? -1 : firstSet + set)) }),
      });
    }
    addHours(hours, unit, firstPerson, reasons);
    for (const limit of unit.dayLimits)
      dayLimits.push({
        ...limit,
        counted: limit.counted.map((p) => firstPerson + p),
        elsewhere: limit.outside?.found ?? 0,
        shared: limit.outside !== undefined,
        reason: firstReason + limit.reason,
      });
    for (const limit of unit.personLimits)
      personLimits.push({ ...limit, person: firstPerson + limit.person, reason: firstReason + limit.reason });
  }
  const countIn = (ids: readonly string[], day: number, mode: DayLimit['mode']): number =>
    ids.reduce((sum, id) => sum + (lineOf(id)?.modes[day] === letterFor[mode] ? 1 : 0), 0);
  const insideOf = shared.groups.map((group) => group.flatMap((id) => place.get(id) ?? []));
  const outsideOf = shared.groups.map((group, g) =>
    insideOf[g]!.length === 0 ? [] : group.filter((id) => !place.has(id)),
  );
  for (const { reason, group, ...limit } of shared.limits) {
    const counted = insideOf[group]!;
    if (counted.length === 0) continue;
    const elsewhere = (limit.outside?.found ?? 0) + countIn(outsideOf[group]!, limit.day, limit.mode);
    dayLimits.push({ ...limit, counted, elsewhere, shared: true, reason: reasons.push(reason) - 1 });
  }
  const withHours = hours.shifts.length === 0 && !times?.length ? {} : { times: times ?? [], hours };
  if (now === undefined) return { days, people, dayLimits, personLimits, reasons, overruled, ...withHours };
  const standing = now.flatMap((limit): BoardDayLimit[] => {
    const day = days.indexOf(limit.day);
    const counted = limit.counted.flatMap((id) => place.get(id) ?? []);
    if (day < 0 || counted.length === 0) return [];
    const others = limit.counted.filter((id) => !place.has(id));
    const { mode, beside } = limit;
    const { min, max } = beside ?? limit;
    const elsewhere = (beside?.found ?? 0) + countIn(others, day, mode);
    const bound = { day, mode, min, max, counted, elsewhere, reason: reasons.push(limit.reason) - 1 };
    return beside === undefined
      ? [{ ...bound, shared: others.length > 0 }]
      : [{ ...bound, shared: true, outside: { people: beside.people, waiting: beside.waiting } }];
  });
  const isSame = sameBound(reasons);
  const outdated = dayLimits.filter((limit) => limit.outside !== undefined);
  const used = standing.filter((each) => each.outside !== undefined || outdated.some((limit) => isSame(each, limit)));
  const kept = dayLimits.filter((limit) => limit.outside === undefined && !used.some((each) => isSame(each, limit)));
  return { days, people, dayLimits: [...kept, ...used], personLimits, reasons, overruled, ...withHours };
};

/** The same clause about the same room, building, counter or unit: groups of one clause without a name never overlap. */
const sameBound =
  (reasons: readonly Reason[]) =>
  (a: BoardDayLimit, b: BoardDayLimit): boolean => {
    const [left, right] = [reasons[a.reason]!, reasons[b.reason]!];
    return (
      a.day === b.day &&
      a.mode === b.mode &&
      left.code === right.code &&
      left.ref?.instrument === right.ref?.instrument &&
      left.ref?.clause === right.ref?.clause &&
      left.params.name === right.params.name &&
      a.counted.some((p) => b.counted.includes(p))
    );
  };
