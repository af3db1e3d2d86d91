// The lines of a ward under some of its parts, ready for the engine of lines; diagrams are kept for questions that share them.
import { compileCoverCurves } from '../../lines/coverCurves.ts';
import type { LineSpace, PersonSpace } from '../../lines/lineSpace.ts';
import type { Cover, ShiftProblem, ShiftType } from '../../lines/model.ts';
import { daysUnder } from '../../shifts/daysUnder.ts';
import { type LawfulLines, lawfulLines } from './lawfulLines.ts';
import { type HeldRule, type LineLimits, limitOf, limitsOfRules } from './lineLimits.ts';
import type { LineDay } from './lineSteps.ts';
import type { HoursPart, HoursRule } from './model.ts';
import { ruleKey, type Ward, type WardLine } from './ward.ts';

/** One change that is being tried. */
export type Change =
  | { readonly kind: 'cover'; readonly part: number; readonly to: number }
  | { readonly kind: 'rule'; readonly rule: HoursRule; readonly at: number; readonly to: number }
  | { readonly kind: 'held'; readonly part: number };

export interface Question {
  /** Parts that hold; everything else is left out. */
  readonly parts: readonly number[];
  readonly change?: Change;
  /** Days of the lines that may differ from the board; everywhere left out: all of them, and changes cost nothing. */
  readonly window?: { readonly from: number; readonly to: number };
  /** People of the board of whose days in the window so many may differ, and nobody else's; left out: everybody's, all of them. */
  readonly movable?: { readonly people: ReadonlySet<number>; readonly days: number };
}

/** What a person missing or one too many weighs. */
export const missing = 100;
/** A changed cell weighs this where the least change is looked for, and all of them together less than one person missing. */
const changed = 1;
export const mostChanged = (ward: Ward): number => changed * ward.lines.length * (ward.last - ward.first + 1);
const missingBesideChanges = (ward: Ward): number => 4 * mostChanged(ward);

const limitsOf = (ward: Ward, line: WardLine, { parts, change }: Question): LineLimits => {
  const hours = ward.board.hours!;
  const { person } = line;
  const target = ward.parts[0];
  const held: HeldRule[] = [];
  for (const index of parts) {
    const part = ward.parts[index]!;
    if (part.kind !== 'rule') continue;
    const { rule, at } = part;
    const clause = (rule === 'rest' ? hours.rests : hours.rules)[at]!;
    if (!clause.people.includes(person) || ward.aside.has(ruleKey(person, rule, at))) continue;
    const isOfTarget = target?.kind === 'rule' && target.rule === rule && target.at === at && target.person === person;
    if (part.person === null ? isOfTarget : part.person !== person) continue;
    const isChanged = change?.kind === 'rule' && change.rule === rule && change.at === at;
    const onCalendar = rule === 'rest' ? undefined : hours.rules[at]!.onCalendar;
    held.push({
      rule,
      value: isChanged ? change.to : limitOf(hours, rule, at),
      days: daysUnder(clause, person),
      isMeasured: line.roundTheClock && !onCalendar?.includes(person),
    });
  }
  return limitsOfRules(held, ward.board.days.length);
};

/** What holds one line in a question: days of the board, and whether the published days before and after it stand. */
interface HeldBy {
  readonly days: Set<number>;
  before: boolean;
  after: boolean;
}

/** By line of the ward what holds it. */
const heldBy = (ward: Ward, { parts, change }: Question): HeldBy[] => {
  const held = ward.lines.map((): HeldBy => ({ days: new Set(), before: false, after: false }));
  for (const index of parts) {
    const part = ward.parts[index]!;
    if (part.kind === 'held' && !(change?.kind === 'held' && change.part === index))
      held[ward.placeOf.get(part.person)!]!.days.add(part.day);
    if (part.kind === 'beside') held[ward.placeOf.get(part.person)!]![part.side] = true;
  }
  return held;
};

const isFrozen = ({ person }: WardLine, { window, movable }: Question): boolean =>
  window !== undefined && movable !== undefined && !movable.people.has(person);

const daysOf = (line: WardLine, question: Question, held: HeldBy): LineDay[] => {
  const { window } = question;
  const first = line.days.findIndex((day) => day.own);
  const frozen = isFrozen(line, question);
  return line.days.map(({ day, own, weekday, outside, now, held: bound, free }, at): LineDay => {
    const stands = frozen || (window !== undefined && (at < window.from || at > window.to));
    return {
      day,
      own,
      weekday,
      now,
      outside: !own && (outside || !(at < first ? held.before : held.after)),
      may: stands ? 1 << now : held.days.has(day) ? bound : free,
    };
  });
};

/** Equal for questions under which a line may be the same: the rules that hold, the window, and what holds the line itself. */
const keyOfRules = (ward: Ward, { parts, change }: Question): string => {
  const rules = parts.filter((index) => ward.parts[index]!.kind === 'rule').join();
  return change?.kind === 'rule' ? `${rules} ${change.rule} ${change.at} ${change.to}` : rules;
};
const keyOfLine = (line: WardLine, question: Question, rules: string, { days, before, after }: HeldBy): string => {
  const { window, movable } = question;
  const frozen = isFrozen(line, question);
  const where = window === undefined ? '' : frozen ? 'stands' : `${window.from} ${window.to} ${movable?.days}`;
  return `${rules}|${where}|${frozen ? '' : [...days].join()}|${before} ${after}`;
};

const plainType = (index: number): ShiftType => ({
  id: `${index}`,
  minutes: 0,
  start: null,
  end: null,
  mayNotPrecede: [],
  longestRun: null,
  daysOffAfter: 0,
});

const coverOf = (ward: Ward, part: HoursPart & { readonly kind: 'cover' }, bound: number, weight: number): Cover => {
  const { people } = ward.board.hours!.shifts[part.group]!;
  const places = people.flatMap((p) => ward.placeOf.get(p) ?? []);
  return {
    id: `${part.side} ${part.group} ${part.time} ${part.day}`,
    day: ward.dayAt[part.day]!,
    types: [ward.symbols.shifts.findIndex((each) => each.time === part.time)],
    people: places.length === ward.lines.length ? null : places,
    requirement: bound,
    weightUnder: part.side === 'min' ? weight : 0,
    weightOver: part.side === 'max' ? weight : 0,
    min: 0,
    max: Number.POSITIVE_INFINITY,
  };
};

/** Diagrams by what they depend on, shared by all questions about a ward. */
export const openSpaces = (ward: Ward, spend: (work: number) => void) => {
  const { symbols, length } = ward;
  const types = symbols.count - 1;
  const diagrams = new Map<string, LawfulLines | null>();
  const diagramOf = (limits: LineLimits, days: readonly LineDay[], most: number | undefined): LawfulLines | null => {
    const counted = days.map(({ outside, own, may, now }) =>
      outside ? 'x' : `${own ? '' : '-'}${may}${most === undefined ? '' : ` ${now}`}`,
    );
    const key = `${JSON.stringify(limits)} ${most} ${counted.join()}`;
    const known = diagrams.get(key);
    if (known !== undefined) return known;
    const made = lawfulLines(symbols, limits, days, most);
    spend(made === null ? heavy : made.reached * 8);
    diagrams.set(key, made);
    return made;
  };

  const noCost = new Float64Array(length * (types + 1));
  const changeCost = ward.lines.map((line): Float64Array => {
    const own = noCost.slice();
    for (let at = ward.first; at <= ward.last; at++)
      for (let symbol = 0; symbol <= types; symbol++)
        if (symbol !== line.days[at]!.now) own[at * (types + 1) + symbol] = changed;
    return own;
  });
  const spaces = ward.lines.map(() => new Map<string, PersonSpace | null>());
  const covers = new Map<string, Cover>();

  /** The person's lines; null where there are too many to write down. */
  const personOf = (place: number, question: Question, rules: string, held: HeldBy): PersonSpace | null => {
    const line = ward.lines[place]!;
    const key = keyOfLine(line, question, rules, held);
    const known = spaces[place]!.get(key);
    if (known !== undefined) return known;
    const most = question.window === undefined ? undefined : question.movable?.days;
    const lines = diagramOf(limitsOf(ward, line, question), daysOf(line, question, held), most);
    const made = lines && {
      diagram: lines.diagram,
      members: lines.symbols.map((symbol) => (symbol === 0 ? [] : [symbol - 1])),
      own: question.window === undefined ? noCost : changeCost[place]!,
      constant: 0,
      givenUp: [],
    };
    spaces[place]!.set(key, made);
    return made;
  };

  /** The space of a question; null where somebody's lines are too many to write down. */
  const spaceOf = (question: Question): LineSpace | null => {
    const held = heldBy(ward, question);
    const rules = keyOfRules(ward, question);
    const people: PersonSpace[] = [];
    for (let place = 0; place < ward.lines.length; place++) {
      const person = personOf(place, question, rules, held[place]!);
      if (person === null) return null;
      people.push(person);
    }
    const weight = question.window === undefined ? missing : missingBesideChanges(ward);
    const { change } = question;
    const asked = question.parts.flatMap((index): Cover[] => {
      const part = ward.parts[index]!;
      if (part.kind !== 'cover') return [];
      const bound = change?.kind === 'cover' && change.part === index ? change.to : part.bound;
      const key = `${index} ${bound} ${weight}`;
      const cover = covers.get(key) ?? coverOf(ward, part, bound, weight);
      covers.set(key, cover);
      return [cover];
    });
    const problem: ShiftProblem = {
      days: length,
      types: Array.from({ length: types }, (_, t) => plainType(t)),
      people: ward.lines.map(({ person }) => ({
        id: `${person}`,
        minMinutes: 0,
        maxMinutes: Number.POSITIVE_INFINITY,
        longestRun: length,
        shortestRun: 1,
        fewestDaysOff: 1,
        maxWeekends: Number.POSITIVE_INFINITY,
        restMinutes: 0,
        tallies: [],
        never: [],
        fixed: [],
        cannot: [],
        requests: [],
        before: null,
      })),
      covers: asked,
      weekends: [],
    };
    return {
      problem,
      days: length,
      types,
      curves: compileCoverCurves(problem),
      people: people.map((each, p) => ({ ...each, person: problem.people[p]! })),
      complete: true,
      widest: people.reduce((most, { diagram }) => Math.max(most, diagram.nodes), 2),
    };
  };

  /** Whether one person has a lawful line at all; null where they are too many to write down. */
  const hasLine = (person: number, question: Question): boolean | null => {
    const place = ward.placeOf.get(person)!;
    const lines = personOf(place, question, keyOfRules(ward, question), heldBy(ward, question)[place]!);
    return lines === null ? null : lines.diagram.root > 0;
  };
  return { spaceOf, hasLine };
};

/** Work that a diagram too large to write down counts for. */
const heavy = 4_000_000;
