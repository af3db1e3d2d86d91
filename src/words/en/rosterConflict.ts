import { formatsOf } from '../format.ts';
import type { rosterConflictWords as source } from '../id/rosterConflict.ts';
import type { SameShape } from '../shape.ts';

const formats = formatsOf('en');
const clock = formats.clockText;
type Shift = { name: string; start: string; end: string };
const shift = (p: Shift): string => `${p.name} shift ${clock(p.start)}–${clock(p.end)}`;
type Rule = Parameters<typeof source.rule>[0]['rule'];
const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
const nights = (n: number): string => (n === 1 ? '1 night shift' : `${n} night shifts`);
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
const cells = (n: string): string => (n === '1' ? '1 cell' : `${n} cells`);
const rules: Record<Rule, (n: number) => string> = {
  rest: (n) => `at least ${formats.duration(n)} of rest between shifts`,
  longestRun: (n) => `at most ${days(n)} at work in a row`,
  shortestRun: (n) => `at least ${days(n)} at work in a row`,
  shortestOff: (n) => `at least ${days(n)} off in a row`,
  mostNights: (n) => `at most ${nights(n)} in a row`,
  leastMinutes: (n) => `at least ${formats.duration(n)} a week on average`,
  mostMinutes: (n) => `at most ${formats.duration(n)} a week on average`,
  mostWeekends: (n) => `at most ${n === 1 ? '1 weekend' : `${n} weekends`} at work in four weeks`,
};
const ruleNames: Record<Rule, string> = {
  rest: 'rest between shifts',
  longestRun: 'longest run of working days',
  shortestRun: 'shortest run of working days',
  shortestOff: 'fewest days off in a row',
  mostNights: 'longest run of night shifts',
  leastMinutes: 'fewest hours a week',
  mostMinutes: 'most hours a week',
  mostWeekends: 'most weekends at work in four weeks',
};
const isTime = (rule: Rule): boolean => rule === 'rest' || rule === 'leastMinutes' || rule === 'mostMinutes';
const amount = (rule: Rule, n: number): string => (isTime(rule) ? formats.duration(n) : `${n}`);
const article = (text: string): string => (text ? ` (${text})` : '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const change = (to: number, from: number): string => (to < from ? 'Lower' : 'Raise');

const place = (mode: 'office' | 'home'): string => (mode === 'office' ? 'in the office' : 'working at home');
const head = (p: { day: string; name: string }): string => [p.name, p.day].filter(Boolean).join(', ');

export const rosterConflictWords: SameShape<typeof source> = {
  ask: 'Why can this not be kept?',
  asking: 'Looking for the cause…',
  possible: 'This rule can be kept: another plan keeps all of them. Plan again to find it.',
  possibleCells: (p) =>
    `This rule can be kept without making another worse: there is a plan that keeps it, by changing ${cells(p.cells)}.`,
  undecided:
    'The cause could not be settled within the limits of the search: it is not proven impossible, and no plan that keeps the rule was found. Try planning again, or first clear hand-set cells around that day.',
  title: 'What cannot hold together',
  minimal: 'The smallest set: without any one of them the rest can be kept.',
  notMinimal:
    'All of these are proven not to hold together, but not that the set is the smallest: the search ended at its limit.',
  notAllTried: 'The search ended at its limit; other changes may help as well.',
  cover: (p) =>
    `${capital(shift(p))}, ${p.day}: ${p.side === 'min' ? 'at least' : 'at most'} ${people(p.bound)}${
      p.bound === p.usual ? '' : ` as today, though ${p.usual} are asked for`
    }${article(p.article)}`,
  rule: (p) =>
    `${p.name ? `${p.name}: ${rules[p.rule](p.value)}` : capital(rules[p.rule](p.value))}${article(p.article)}`,
  beside: (p) => `${p.name}: what is already published ${p.side} this plan`,
  heldDays: (p) => `${p.names}, ${p.days}: ${p.what} (${p.why})`,
  byHand: 'set by hand',
  onShift: (p) => `${p.mode}, ${shift(p)}`,
  setCover: (p) =>
    `${change(p.to, p.from)} the ${p.side === 'min' ? 'least number' : 'limit'} of the ${shift(p)} from ${p.from} to ${people(p.to)} on ${p.day}${article(p.article)}`,
  lend: (p) => `Lend ${people(p.count)} from another unit for the ${shift(p)} on ${p.day}`,
  setRule: (p) =>
    `${change(p.to, p.from)} the ${ruleNames[p.rule]} from ${amount(p.rule, p.from)} to ${amount(p.rule, p.to)}${article(p.article)}`,
  otherCells: (p) => `${cells(p.cells)} changed with it`,
  others: (p) => `and ${p.count === 1 ? '1 other' : `${p.count} others`}`,
  apply: 'Fill into the board',
  applied: (p) => `${capital(cells(p.cells))} filled. Check, then save.`,
  saveFirst: 'Save or undo the changes on the board first, so that this can be filled in.',
  toClause: 'Open the rule',
  toAbsences: 'Open leave and travel',
  toPeople: 'Open the staff list',
  bound: (p) =>
    `${head(p)}: ${p.side === 'min' ? 'at least' : 'at most'} ${p.bound} ${p.name ? 'days' : 'people'} ${place(p.mode)} (${p.why})`,
  held: (p) => `${p.name}, ${p.day}: ${p.mode} (${p.why})`,
  corrections: 'Changes that were tried and would make it possible',
  none: 'No single change is enough; several are needed together.',
  setBound: (p) =>
    `${p.to < p.from ? 'Lower' : 'Raise'} the ${p.side === 'min' ? 'least number' : 'limit'} ${place(p.mode)} from ${p.from} to ${p.to}${p.day ? ` on ${p.day}` : ''}${p.name ? ` for ${p.name}` : ''} (${p.why})`,
  free: (p) =>
    p.byHand
      ? `Release the hand-set cell of ${p.name} on ${p.day} (${p.mode})`
      : `Talk to ${p.name}: ${p.mode.toLowerCase()} on ${p.day}`,
};
