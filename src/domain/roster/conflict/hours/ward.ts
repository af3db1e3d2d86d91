// A board's shifts as a question about lines: what each day of each person may be, what holds it, and every bound on top.
import { addDays, daysBetween, daysFrom, type PlainDate, weekdayOf } from '../../../../kernel/time.ts';
import { hoursOf } from '../../../policy/clauses/workLine.ts';
import type { Board, BoardFault, BoardPerson } from '../../board.ts';
import { inShift, judgeHours } from '../../judgeHours.ts';
import { timeIndex } from '../../workingTime.ts';
import type { HoursPart, HoursRule, HoursTarget } from './model.ts';
import { targetOfFault } from './targetOfFault.ts';

/** What a day of a line can be, as a number: 0 off, then the shifts, then what counts for no shift. */
export interface Symbols {
  /** By symbol - 1, the hours of a shift. */
  readonly shifts: readonly { readonly time: number; readonly start: number; readonly end: number }[];
  /** Leave or travel; at work elsewhere; at work without known hours. */
  readonly away: number;
  readonly elsewhere: number;
  readonly untimed: number;
  readonly count: number;
}

/** Sets of symbols are bits. */
export interface WardDay {
  /** Place on the board; -1 for a published day beside it and for one that the plan leaves out. */
  readonly day: number;
  /** Between the first and the last day that the person has in the plan. */
  readonly own: boolean;
  /** 6 and 7 are a weekend. */
  readonly weekday: number;
  readonly now: number;
  /** What it may be when nothing holds it, and what it may be while that holds; equal where nothing does. */
  readonly free: number;
  readonly held: number;
  /** Before the first or after the last known day of this person. */
  readonly outside: boolean;
}

export interface WardLine {
  readonly person: number;
  readonly roundTheClock: boolean;
  readonly days: readonly WardDay[];
}

export interface Ward {
  readonly board: Board;
  readonly symbols: Symbols;
  /** Days of the longest line; the plan is days `first` to `last` of them. */
  readonly length: number;
  readonly first: number;
  readonly last: number;
  readonly lines: readonly WardLine[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** Every bound and everything held, the target first. */
  readonly parts: readonly HoursPart[];
  /** By person of the board the rules that his line breaks besides the target, which are left aside. */
  readonly aside: ReadonlySet<string>;
  /** Day of the lines for each day of the board. */
  readonly dayAt: readonly number[];
}

export const ruleKey = (person: number, rule: HoursRule, at: number): string => `${person} ${rule} ${at}`;
const bit = (symbol: number): number => 1 << symbol;

/** People who share a shift with the target's, directly or by others. */
const peopleAround = (board: Board, target: HoursTarget): number[] => {
  const groups = board.hours?.shifts ?? [];
  const reached = new Set(target.kind === 'cover' ? groups[target.group]!.people : [target.person]);
  for (let grows = true; grows; ) {
    grows = false;
    for (const { people } of groups) {
      if (!people.some((p) => reached.has(p)) || people.every((p) => reached.has(p))) continue;
      for (const p of people) reached.add(p);
      grows = true;
    }
  }
  return [...reached].sort((a, b) => a - b);
};

const symbolsOf = (board: Board, people: readonly number[]): Symbols => {
  const { hours, times: table = [] } = board;
  const within = new Set(people);
  const used = new Set<number>();
  for (const { people: group, times } of hours?.shifts ?? [])
    if (group.some((p) => within.has(p))) for (const { time } of times) used.add(time);
  for (const p of people) for (const letter of board.people[p]!.times ?? '') used.add(timeIndex(letter));
  for (const { person, days } of hours?.beside ?? [])
    if (within.has(person)) for (const { time } of days) used.add(time);
  const shifts = [...used]
    .filter((time) => table[time] !== undefined)
    .sort((a, b) => a - b)
    .map((time) => ({ time, ...hoursOf(table[time]!.start, table[time]!.end) }));
  const away = shifts.length + 1;
  return { shifts, away, elsewhere: away + 1, untimed: away + 2, count: away + 3 };
};

/** Letters that the clauses leave open; on leave, those of the nearest day that is not. */
export const lettersOn = ({ modes, open }: BoardPerson, day: number): string => {
  const isAway = (d: number): boolean => 'CD'.includes(modes[d] ?? '-');
  const speaks = (d: number): boolean => !isAway(d) && (open[d] ?? '-') !== '-';
  if (!isAway(day)) return open[day] ?? '-';
  for (let apart = 1; apart < modes.length; apart++)
    for (const near of [day - apart, day + apart])
      if (near >= 0 && near < modes.length && speaks(near)) return open[near]!;
  return 'K-';
};

/** What a cell of the board may be: freely, and as things hold it. */
const cellOf = (
  board: Board,
  symbols: Symbols,
  person: number,
  day: number,
): Pick<WardDay, 'now' | 'free' | 'held'> => {
  const { modes, times, fixed } = board.people[person]!;
  const symbolOf = (time: number): number => symbols.shifts.findIndex((each) => each.time === time) + 1;
  const letter = modes[day] ?? '-';
  const isAway = 'CD'.includes(letter);
  const now = symbolOfCell(symbols, letter, symbolOf(timeIndex(times?.[day])));
  const groups = board.hours!.shifts.filter((each) => each.days.includes(day) && each.people.includes(person));
  const letters = lettersOn(board.people[person]!, day);
  if (groups.length === 0 || letters === '-') return { now, free: bit(now), held: bit(now) };
  let shifts = 0;
  for (const { times: offered } of groups) for (const { time } of offered) shifts |= bit(symbolOf(time));
  const idle = groups.some((each) => each.roundTheClock) ? bit(0) : bit(symbols.elsewhere);
  let ruled = 0;
  if (letters.includes('K')) ruled |= shifts;
  if (letters.includes('-')) ruled |= bit(0);
  if (letters.includes('R') || letters.includes('L')) ruled |= bit(symbols.elsewhere);
  // Given back, such a day is what the clauses leave open.
  if (isAway || fixed[day] === '1') return { now, free: ruled | bit(now), held: bit(now) };
  return (ruled & shifts) !== 0 && (ruled & ~shifts) !== 0
    ? { now, free: ruled | bit(now), held: ruled | bit(now) }
    : { now, free: shifts | idle | ruled | bit(now), held: ruled };
};

/** A letter of a board as a symbol; `timed` is the symbol of its hours, 0 where they are not known. */
const symbolOfCell = (symbols: Symbols, letter: string, timed: number): number => {
  if (letter === 'K') return timed > 0 ? timed : symbols.untimed;
  if (letter === 'C' || letter === 'D') return symbols.away;
  return letter === '-' ? 0 : symbols.elsewhere;
};

/** The whole question about a target; null where the board has no hours. */
export const wardOf = (board: Board, target: HoursTarget): Ward | null => {
  const { hours, days } = board;
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (hours === undefined || firstDay === undefined || lastDay === undefined) return null;
  const people = peopleAround(board, target);
  const within = new Set(people);
  const symbols = symbolsOf(board, people);
  const beside = new Map(
    hours.beside.filter(({ person }) => within.has(person)).map((each) => [each.person, each.days]),
  );
  const dateOf = (away: number): PlainDate => addDays(away < 0 ? firstDay : lastDay, away);
  const reach = (sign: 1 | -1): number =>
    [...beside.values()].flat().reduce((most, { away }) => Math.max(most, sign * away), 0);
  const from = addDays(firstDay, -reach(-1));
  const calendar = daysFrom(from, addDays(lastDay, reach(1)));
  const at = new Map(days.map((day, d) => [day, d]));
  const first = daysBetween(from, firstDay);
  const last = daysBetween(from, lastDay);
  const roundTheClock = new Set(hours.shifts.flatMap((each) => (each.roundTheClock ? each.people : [])));

  const lines = people.map((person): WardLine => {
    const known = new Map((beside.get(person) ?? []).map((each) => [dateOf(each.away), each]));
    const dates = [...known.keys()].sort();
    const span = hours.spans?.find((each) => each.person === person);
    const [firstOwn, lastOwn] = [days[span?.from ?? 0]!, days[span?.to ?? days.length - 1]!];
    const [start, end] = [dates[0] ?? firstOwn, dates.at(-1) ?? lastOwn];
    return {
      person,
      roundTheClock: roundTheClock.has(person),
      days: calendar.map((date): WardDay => {
        const own = firstOwn <= date && date <= lastOwn;
        const day = own ? (at.get(date) ?? -1) : -1;
        const about = { day, own, weekday: weekdayOf(date), outside: !own && (date < start || date > end) };
        if (day >= 0) return { ...about, ...cellOf(board, symbols, person, day) };
        const past = known.get(date);
        const shift = symbols.shifts.findIndex((each) => each.time === past?.time) + 1;
        const now = symbolOfCell(symbols, past?.letter ?? '-', shift);
        return { ...about, now, free: bit(now), held: bit(now) };
      }),
    };
  });

  const aside = asideOf(board, target, within);
  return {
    board,
    symbols,
    length: calendar.length,
    first,
    last,
    lines,
    placeOf: new Map(people.map((person, i) => [person, i])),
    parts: partsOf(board, target, lines, within),
    aside,
    dayAt: days.map((day) => daysBetween(from, day)),
  };
};

/** Rules on hours that the board breaks besides the target. */
const asideOf = (board: Board, target: HoursTarget, within: ReadonlySet<number>): Set<string> => {
  const own = target.kind === 'rule' ? ruleKey(target.person, target.rule, target.at) : '';
  const keyOf = (fault: BoardFault): string[] => {
    const each = targetOfFault(board, fault);
    if (each?.kind !== 'rule' || !within.has(each.person)) return [];
    const key = ruleKey(each.person, each.rule, each.at);
    return key === own ? [] : [key];
  };
  return new Set(judgeHours(board).flatMap(keyOf));
};

const partsOf = (
  board: Board,
  target: HoursTarget,
  lines: readonly WardLine[],
  within: ReadonlySet<number>,
): HoursPart[] => {
  const hours = board.hours!;
  const covers: HoursPart[] = [];
  let own: HoursPart | null = null;
  for (const [group, { people, days, times }] of hours.shifts.entries()) {
    if (!people.some((p) => within.has(p))) continue;
    for (const day of days) {
      const here = people.filter((p) => !'CD'.includes(board.people[p]!.modes[day] ?? '-'));
      if (here.every((p) => board.people[p]!.open[day] === '-')) continue;
      for (const { time, ...bounds } of times)
        for (const side of ['min', 'max'] as const) {
          const usual = bounds[side];
          if (usual === null || (side === 'min' && usual === 0)) continue;
          const isTarget =
            target.kind === 'cover' &&
            target.group === group &&
            target.day === day &&
            target.time === time &&
            target.side === side;
          const found = inShift(board, people, day, time);
          const bound = isTarget ? usual : side === 'min' ? Math.min(usual, found) : Math.max(usual, found);
          const part: HoursPart = { kind: 'cover', group, time, day, side, bound, usual };
          if (isTarget) own = part;
          else if (side === 'max' || bound > 0) covers.push(part);
        }
    }
  }
  const rules: HoursPart[] = [];
  const add = (rule: HoursRule, at: number, people: readonly number[]): void => {
    if (!people.some((p) => within.has(p))) return;
    const isTarget = target.kind === 'rule' && target.rule === rule && target.at === at;
    if (isTarget) own = { kind: 'rule', rule, at, person: target.person };
    if (!isTarget || people.some((p) => within.has(p) && p !== target.person))
      rules.push({ kind: 'rule', rule, at, person: null });
  };
  for (const [at, { people }] of hours.rests.entries()) add('rest', at, people);
  for (const [at, { people, rules: own }] of hours.rules.entries())
    for (const [rule, value] of Object.entries(own)) if (value !== undefined) add(rule as HoursRule, at, people);
  const held = lines.flatMap(({ person, days }): HoursPart[] =>
    days.flatMap((each): HoursPart[] =>
      each.day >= 0 && each.held !== each.free ? [{ kind: 'held', person, day: each.day }] : [],
    ),
  );
  const beside = lines.flatMap(({ person, days }): HoursPart[] => {
    const middle = days.findIndex((each) => each.own);
    const sides = [
      { side: 'before' as const, days: days.slice(0, middle) },
      { side: 'after' as const, days: days.slice(middle).filter((each) => !each.own) },
    ];
    return sides.flatMap(({ side, days: known }): HoursPart[] =>
      known.some((each) => !each.outside) ? [{ kind: 'beside', person, side }] : [],
    );
  });
  return [...(own === null ? [] : [own]), ...covers, ...rules, ...beside, ...held];
};
