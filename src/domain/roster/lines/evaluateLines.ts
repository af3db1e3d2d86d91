// The independent judge of shift plans: reads the problem as it stands and shares nothing with the search.
import {
  type Cover,
  dayOff,
  type Line,
  type Lines,
  type OrderRules,
  type ShiftPerson,
  type ShiftProblem,
  type Tally,
} from './model.ts';

export type LineRule =
  | 'length'
  | 'never'
  | 'fixed'
  | 'cannot'
  | 'mayNotPrecede'
  | 'rest'
  | 'longestRun'
  | 'shortestRun'
  | 'fewestDaysOff'
  | 'longestRunOfType'
  | 'daysOffAfter'
  | 'minMinutes'
  | 'maxMinutes'
  | 'maxWeekends'
  | 'sumMinMinutes'
  | 'sumMaxMinutes'
  | 'sumMaxWeekends'
  | 'tallyMin'
  | 'tallyMax'
  | 'coverMin'
  | 'coverMax';

/** A broken hard rule. `day` is where it shows (null: the whole line), `subject` the tally, sum or cover, `found` against `limit` in the unit of the rule. */
export interface LineFault {
  readonly rule: LineRule;
  readonly person: number | null;
  readonly day: number | null;
  readonly subject: string | null;
  readonly found: number;
  readonly limit: number;
}

export interface LinesVerdict {
  /** Empty for a lawful plan. */
  readonly faults: readonly LineFault[];
  /** Points of all soft terms; lower is better. Counted whether or not there are faults. */
  readonly value: number;
  readonly parts: { readonly requests: number; readonly tallies: number; readonly covers: number };
}

/** The rules of order in force on a day. */
const orderOn = (person: ShiftPerson, day: number): OrderRules =>
  (person.later ?? []).findLast((each) => each.from <= day) ?? person;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly works: boolean;
}

/** Days in a row that are alike: worked or off. */
const stretchesOf = (line: Line): Stretch[] => {
  const found: Stretch[] = [];
  for (let day = 0; day < line.length; day++) {
    const works = line[day] !== dayOff;
    const open = found.at(-1);
    if (open && open.works === works) found[found.length - 1] = { ...open, last: day };
    else found.push({ first: day, last: day, works });
  }
  return found;
};

const countOf = (line: Line, tally: Tally): number =>
  line.reduce(
    (sum, shift, day) =>
      sum + (tally.types.includes(shift) && (tally.days === null || tally.days.includes(day)) ? 1 : 0),
    0,
  );

const shortfall = (count: number, aim: number, weightUnder: number, weightOver: number): number =>
  count < aim ? (aim - count) * weightUnder : (count - aim) * weightOver;

type Report = (rule: LineRule, day: number | null, found: number, limit: number, subject?: string) => void;

const judgeDays = (problem: ShiftProblem, person: ShiftPerson, line: Line, report: Report): void => {
  for (let day = 0; day < line.length; day++) {
    const shift = line[day]!;
    if (shift === dayOff) continue;
    if (problem.types[shift] === undefined || person.never.includes(shift)) report('never', day, shift, 0);
    if (person.cannot.some((c) => c.day === day && c.shift === shift)) report('cannot', day, shift, 0);
  }
  for (const { day, shift } of person.fixed) {
    const wanted = shift ?? dayOff;
    if (line[day] !== wanted) report('fixed', day, line[day]!, wanted);
  }
};

/** What may follow what, and the rest between, also across days off and the border. */
const judgeFollowing = (problem: ShiftProblem, person: ShiftPerson, line: Line, report: Report): void => {
  const { before } = person;
  let lastShift = before?.shift ?? null;
  let lastDay = before === null ? -1 : -1 - before.daysOff;
  let sameRun = before !== null && before.run > 0 ? before.sameRun : 0;
  for (let day = 0; day < line.length; day++) {
    const shift = line[day]!;
    if (shift === dayOff) continue;
    const type = problem.types[shift]!;
    const apart = day - lastDay;
    const previous = lastShift === null ? null : problem.types[lastShift]!;
    if (previous !== null) {
      if (apart === 1 && previous.mayNotPrecede.includes(shift)) report('mayNotPrecede', day, shift, lastShift!);
      if (previous.end !== null && type.start !== null) {
        const rest = apart * 1440 + type.start - previous.end;
        const { restMinutes } = orderOn(person, day);
        if (rest < restMinutes) report('rest', day, rest, restMinutes);
      }
      if (apart > 1 && apart - 1 < previous.daysOffAfter) report('daysOffAfter', day, apart - 1, previous.daysOffAfter);
    }
    sameRun = apart === 1 && lastShift === shift ? sameRun + 1 : 1;
    if (type.longestRun !== null && sameRun > type.longestRun) {
      report('longestRunOfType', day, sameRun, type.longestRun);
    }
    lastShift = shift;
    lastDay = day;
  }
};

const judgeStretches = (person: ShiftPerson, line: Line, report: Report): void => {
  const { before } = person;
  for (const { first, last, works } of stretchesOf(line)) {
    const carried = first > 0 || before === null ? 0 : works ? before.run : before.daysOff;
    const length = last - first + 1 + carried;
    const told = new Set<OrderRules>();
    for (let day = last; works && day >= first; day--) {
      const order = orderOn(person, day);
      const sofar = length - (last - day);
      if (sofar <= order.longestRun || told.has(order)) continue;
      told.add(order);
      report('longestRun', day, sofar, order.longestRun);
    }
    const free = last === line.length - 1 || (first === 0 && before === null);
    if (free) continue;
    const { shortestRun, fewestDaysOff } = orderOn(person, first);
    if (works && length < shortestRun) report('shortestRun', last, length, shortestRun);
    if (!works && length < fewestDaysOff) report('fewestDaysOff', last, length, fewestDaysOff);
  }
  if (before === null || line.length === 0) return;
  const worksFirst = line[0] !== dayOff;
  if (!worksFirst && before.run > 0 && before.run < person.shortestRun) {
    report('shortestRun', 0, before.run, person.shortestRun);
  }
  if (worksFirst && before.daysOff > 0 && before.daysOff < person.fewestDaysOff) {
    report('fewestDaysOff', 0, before.daysOff, person.fewestDaysOff);
  }
};

const judgeTotals = (problem: ShiftProblem, person: ShiftPerson, line: Line, report: Report): void => {
  const minutes = line.reduce((sum, shift) => sum + (problem.types[shift]?.minutes ?? 0), 0);
  if (minutes < person.minMinutes) report('minMinutes', null, minutes, person.minMinutes);
  if (minutes > person.maxMinutes) report('maxMinutes', null, minutes, person.maxMinutes);
  const weekends = problem.weekends.filter((days) => days.some((day) => line[day] !== dayOff)).length;
  if (weekends > person.maxWeekends) report('maxWeekends', null, weekends, person.maxWeekends);
  for (const { id, days, ...limits } of person.sums ?? []) {
    const worked = new Set(days.filter((day) => line[day] !== dayOff));
    let total = 0;
    for (const day of worked) total += problem.types[line[day]!]?.minutes ?? 0;
    if (total < limits.minMinutes) report('sumMinMinutes', null, total, limits.minMinutes, id);
    if (total > limits.maxMinutes) report('sumMaxMinutes', null, total, limits.maxMinutes, id);
    const ends = problem.weekends.filter((weekend) => weekend.some((day) => worked.has(day))).length;
    if (ends > limits.maxWeekends) report('sumMaxWeekends', null, ends, limits.maxWeekends, id);
  }
  for (const tally of person.tallies) {
    const count = countOf(line, tally);
    if (count < tally.min) report('tallyMin', null, count, tally.min, tally.id);
    if (count > tally.max) report('tallyMax', null, count, tally.max, tally.id);
  }
};

const pointsOfRequests = (person: ShiftPerson, line: Line): number =>
  person.requests.reduce((sum, { day, shift, wanted, weight }) => {
    const happens = shift === 'any' ? line[day] !== dayOff : line[day] === shift;
    return sum + (happens === wanted ? 0 : weight);
  }, 0);

const pointsOfTallies = (person: ShiftPerson, line: Line): number =>
  person.tallies.reduce(
    (sum, { aim, ...tally }) =>
      aim === null
        ? sum
        : sum + shortfall(countOf(line, { aim, ...tally }), aim.count, aim.weightUnder, aim.weightOver),
    0,
  );

const presentFor = (lines: Lines, cover: Cover): number =>
  lines.filter(
    (line, person) =>
      cover.types.includes(line[cover.day]!) && (cover.people === null || cover.people.includes(person)),
  ).length;

/**
 * Judges a plan: every broken hard rule with person, day and numbers, and the points of the soft terms.
 * Throws when the plan has another number of people than the problem.
 */
export const evaluateLines = (problem: ShiftProblem, lines: Lines): LinesVerdict => {
  if (lines.length !== problem.people.length) throw new Error('a plan needs one line for each person');
  const faults: LineFault[] = [];
  const parts = { requests: 0, tallies: 0, covers: 0 };
  for (const [index, person] of problem.people.entries()) {
    const line = lines[index]!;
    const report: Report = (rule, day, found, limit, subject) =>
      faults.push({ rule, person: index, day, subject: subject ?? null, found, limit });
    if (line.length !== problem.days) {
      report('length', null, line.length, problem.days);
      continue;
    }
    judgeDays(problem, person, line, report);
    judgeFollowing(problem, person, line, report);
    judgeStretches(person, line, report);
    judgeTotals(problem, person, line, report);
    parts.requests += pointsOfRequests(person, line);
    parts.tallies += pointsOfTallies(person, line);
  }
  for (const cover of problem.covers) {
    const found = presentFor(lines, cover);
    const fault = { person: null, day: cover.day, subject: cover.id, found };
    if (found < cover.min) faults.push({ rule: 'coverMin', ...fault, limit: cover.min });
    if (found > cover.max) faults.push({ rule: 'coverMax', ...fault, limit: cover.max });
    parts.covers += shortfall(found, cover.requirement, cover.weightUnder, cover.weightOver);
  }
  return { faults, value: parts.requests + parts.tallies + parts.covers, parts };
};
