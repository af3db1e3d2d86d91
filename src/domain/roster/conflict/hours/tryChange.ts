// Changes tried before they are offered: a plan under the change is looked for near the breach first, and judged as a board.
import type { Board } from '../../board.ts';
import type { WardAsker } from './askWard.ts';
import { foundCells, isBetter } from './foundPlan.ts';
import { limitOf, looser, noLimits } from './lineLimits.ts';
import type { FoundCell, HoursCorrection, HoursPart, HoursTarget } from './model.ts';
import { lettersOn, type Ward } from './ward.ts';
import type { Change, Question } from './wardSpace.ts';

/** The board under a change, with every cell as it stands. */
export const changedBoard = (ward: Ward, change: Change): Board => {
  const { board, parts } = ward;
  const hours = board.hours!;
  if (change.kind === 'rule') {
    const { rule, at, to } = change;
    return rule === 'rest'
      ? {
          ...board,
          hours: { ...hours, rests: hours.rests.map((each, i) => (i === at ? { ...each, minutes: to } : each)) },
        }
      : {
          ...board,
          hours: {
            ...hours,
            rules: hours.rules.map((each, i) => (i === at ? { ...each, rules: { ...each.rules, [rule]: to } } : each)),
          },
        };
  }
  const part = parts[change.part]!;
  if (part.kind === 'held')
    return {
      ...board,
      people: board.people.map((each, p) =>
        p === part.person
          ? {
              ...each,
              fixed: `${each.fixed.slice(0, part.day)}0${each.fixed.slice(part.day + 1)}`,
              open: each.open.map((letters, d) => (d === part.day ? lettersOn(each, d) : letters)),
            }
          : each,
      ),
    };
  if (part.kind !== 'cover' || change.kind !== 'cover') return board;
  return {
    ...board,
    hours: {
      ...hours,
      // The group of the day stands for itself, so that the other days keep their number.
      shifts: hours.shifts.flatMap((each, group) => {
        if (group !== part.group) return [each];
        const times = each.times.map((time) => (time.time === part.time ? { ...time, [part.side]: change.to } : time));
        return [
          { ...each, days: each.days.filter((day) => day !== part.day) },
          { ...each, days: [part.day], times },
        ];
      }),
    },
  };
};

/** How far from the breach cells may change, in days; the last is the whole plan. */
export const reaches = [0, 1, 3, 7, Number.POSITIVE_INFINITY] as const;

/** All parts of a ward, where only cells within so many days of some days may change. */
const questionWithin = (
  ward: Ward,
  about: readonly number[],
  reach: number,
  change?: Change,
  movable?: Question['movable'],
): Question => {
  const at = about.map((day) => ward.dayAt[day]!);
  const window =
    at.length === 0 || !Number.isFinite(reach)
      ? { from: 0, to: ward.length }
      : { from: Math.min(...at) - reach, to: Math.max(...at) + reach };
  const parts = ward.parts.map((_, index) => index);
  return { parts, window, ...(change && { change }), ...(movable && { movable }) };
};

/** A plan without the breach in which only cells within so many days of some days change: its cells; null where none was found. */
export const planWithin = (
  ward: Ward,
  asker: WardAsker,
  target: HoursTarget,
  about: readonly number[],
  reach: number,
  change?: Change,
  movable?: Question['movable'],
): readonly FoundCell[] | null => {
  const question = questionWithin(ward, about, reach, change, movable);
  const asked = asker.ask(question, true);
  if (asked.lines === null) return null;
  const cells = foundCells(ward, asked.lines);
  const changed = change === undefined ? ward.board : changedBoard(ward, change);
  return isBetter(ward.board, changed, target, cells) ? cells : null;
};

/** Days around which a change has to tell: the shift's own, or those that are held in a line. */
const daysAbout = (ward: Ward, target: HoursTarget, parts: readonly number[]): number[] => {
  if (target.kind === 'cover') return [target.day];
  const held = parts.flatMap((index) => {
    const part = ward.parts[index]!;
    return part.kind === 'held' ? [part.day] : [];
  });
  return held.length > 0 ? held : target.day === null ? [] : [target.day];
};

/** Those whom a change is about: whoever can be in the shift, whose line breaks the rule, whose day is given back. */
const peopleAbout = (ward: Ward, target: HoursTarget, change: Change): Set<number> => {
  const people = new Set<number>();
  if (target.kind === 'rule') people.add(target.person);
  else {
    const shift = ward.symbols.shifts.findIndex((each) => each.time === target.time);
    for (const { person, days } of ward.lines)
      if ((days[ward.dayAt[target.day]!]!.held & (2 << shift)) !== 0) people.add(person);
  }
  const part = change.kind === 'held' ? ward.parts[change.part]! : null;
  if (part?.kind === 'held') people.add(part.person);
  return people;
};

/** A plan of those alone is taken where it changes so few cells, and of nobody more days than that; otherwise everybody's are looked at. */
const fewCells = 4;
const fewDays = 3;
/** Reaches that are asked at once, because most plans lie there; before the others it is asked whether any can be found. */
const closeReaches = 2;

interface Tried {
  readonly ward: Ward;
  readonly asker: WardAsker;
  readonly target: HoursTarget;
  /** The conflict; a change under which it still cannot hold needs no plan to be looked for. */
  readonly parts: readonly number[];
}

const planUnder = ({ ward, asker, target, parts }: Tried, change: Change): readonly FoundCell[] | null => {
  if (asker.ask({ parts, change }, false).answer === 'no') return null;
  const stand: readonly FoundCell[] = [];
  if (isBetter(ward.board, changedBoard(ward, change), target, stand)) return stand;
  const about = daysAbout(ward, target, parts);
  const within = about.length === 0 ? reaches.slice(-1) : reaches.slice(0, -1);
  /** What cannot be within the widest window cannot be within a smaller one either. */
  const isOpen = (movable?: Question['movable']): boolean =>
    asker.ask(questionWithin(ward, about, within.at(-1)!, change, movable), false).answer !== 'no';
  const movable = { people: peopleAbout(ward, target, change), days: fewDays };
  for (const [i, reach] of within.entries()) {
    if (i === closeReaches && !isOpen(movable)) break;
    const cells = planWithin(ward, asker, target, about, reach, change, movable);
    if (cells !== null && cells.length <= fewCells) return cells;
  }
  if (!isOpen()) return null;
  for (const reach of within) {
    const cells = planWithin(ward, asker, target, about, reach, change);
    if (cells !== null) return cells;
    if (asker.shouldStop()) return null;
  }
  return null;
};

/** Numbers tried one after another, at most. */
const mostSteps = 3;

const corrections = (tried: Tried, index: number): HoursCorrection[] => {
  const { ward } = tried;
  const part: HoursPart = ward.parts[index]!;
  if (part.kind === 'cover') {
    if (part.bound !== part.usual) return [];
    const sign = part.side === 'min' ? -1 : 1;
    for (let step = 1; step <= mostSteps && part.bound + sign * step >= 0; step++) {
      const to = part.bound + sign * step;
      const cells = planUnder(tried, { kind: 'cover', part: index, to });
      if (cells === null) continue;
      const { group, time, day, side } = part;
      const lower = { kind: 'cover' as const, group, time, day, side, from: part.bound, to, cells };
      // Whoever is lent fills just the places that the lower number leaves open.
      return side === 'max' || index > 0 ? [lower] : [lower, { kind: 'lend', group, time, day, count: step, cells }];
    }
    return [];
  }
  if (part.kind === 'rule') {
    const { rule, at } = part;
    const from = limitOf(ward.board.hours!, rule, at);
    if (from === noLimits[rule]) return [];
    let to = looser(rule, from);
    for (let step = 0; step < mostSteps && to !== null; step++) {
      const cells = planUnder(tried, { kind: 'rule', rule, at, to });
      if (cells !== null) return [{ kind: 'rule', rule, at, from, to, cells }];
      to = looser(rule, to);
    }
    return [];
  }
  if (part.kind === 'held' && isAskable(ward.board, part.person, part.day)) {
    const cells = planUnder(tried, { kind: 'held', part: index });
    return cells === null ? [] : [{ kind: 'held', person: part.person, day: part.day, cells }];
  }
  return [];
};

/** Leave, travel and cells that somebody set can be asked about; what a clause decides, a person's health above all, is never offered. */
const isAskable = (board: Board, person: number, day: number): boolean => {
  const { modes, fixed } = board.people[person]!;
  return 'CD'.includes(modes[day] ?? '-') || fixed[day] === '1';
};

const mostCorrections = 8;
/** Held days tried, so that a ward on leave is not asked one by one. */
const mostHeld = 5;

/** Each part of a conflict changed alone, by as little as can be. */
export const triedCorrections = (
  ward: Ward,
  asker: WardAsker,
  target: HoursTarget,
  parts: readonly number[],
): HoursCorrection[] => {
  const found: HoursCorrection[] = [];
  const seen = new Set<string>();
  let held = 0;
  for (const index of parts) {
    if (found.length >= mostCorrections || asker.shouldStop()) break;
    const part = ward.parts[index]!;
    // A rule of a clause is one number, whoever it is counted for.
    const key = part.kind === 'rule' ? `${part.rule} ${part.at}` : `${index}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (part.kind === 'held' && held++ >= mostHeld) continue;
    found.push(...corrections({ ward, asker, target, parts }, index));
  }
  return found;
};
