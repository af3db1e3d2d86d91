import { addMonths } from '../../kernel/time.ts';
import type { DayFacts } from './clauses/clauseKind.ts';
import { dealtOut } from './clauses/dealtOut.ts';
import type { ClauseInForce } from './clausesInForce.ts';
import type { PersonOnDay } from './model.ts';

type Part = (person: PersonOnDay) => string;

/** Every list of texts that stands under a name anywhere in the clauses, each once. */
const listsUnder = (name: string, value: unknown, found: Map<string, readonly string[]> = new Map()) => {
  if (Array.isArray(value)) for (const each of value) listsUnder(name, each, found);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      if (key === name && Array.isArray(inner)) found.set(JSON.stringify(inner), inner as string[]);
      else listsUnder(name, inner, found);
    }
  return [...found.values()];
};

const yes = (holds: boolean): string => (holds ? '1' : '0');

/**
 * A text that is equal for two people whenever the clauses in force cannot tell them apart, so that thousands of people
 * come down to some hundred rulings a day. Only what some clause looks at goes into it: of a list of units, for instance,
 * whether it holds the person's own, and of waves the wave that he comes to.
 */
export const profileFor = (clauses: readonly ClauseInForce[], facts: DayFacts): ((person: PersonOnDay) => string) => {
  const all = clauses.map((each) => [each.scope, each.clause]);
  const text = JSON.stringify(all);
  const mentions = (word: string) => text.includes(`"${word}"`);
  const parts: Part[] = [];
  for (const list of listsUnder('unitIds', all)) {
    const units = new Set(list);
    parts.push((p) => yes(units.has(p.unitId) || p.unitPath.some((id) => units.has(id))));
  }
  for (const list of listsUnder('employeeIds', all)) {
    const people = new Set(list);
    parts.push((p) => yes(people.has(p.employeeId)));
  }
  const groups = new Set(
    clauses.flatMap(({ clause }) =>
      clause.kind === 'waves' ? [clause.waves.length] : clause.kind === 'cohorts' ? [clause.count] : [],
    ),
  );
  for (const count of groups) parts.push((p) => String(dealtOut(p, count, facts)));
  const places = new Set(listsUnder('residence', all).flat());
  if (mentions('residenceUnder') || mentions('residence'))
    for (const { region } of facts.switches) if (region) places.add(region);
  for (const place of places) parts.push((p) => (p.residence === null ? '' : yes(p.residence.startsWith(place))));
  const looksAt = new Set(
    clauses.flatMap(({ clause }) => (clause.kind === 'eligibility' ? [clause.consideration] : [])),
  );
  if (looksAt.has('performance')) parts.push(({ standing }) => standing.performance ?? '');
  if (looksAt.has('itSkill')) parts.push(({ standing }) => standing.itSkill ?? '');
  if (looksAt.has('discipline')) parts.push(({ standing }) => yes(standing.penalty === true));
  if (mentions('places')) parts.push((p) => p.place ?? '');
  if (mentions('attributes')) parts.push((p) => p.attributes?.join(',') ?? '');
  const months = new Set(
    clauses.flatMap(({ clause }) =>
      clause.kind === 'eligibility' && clause.consideration === 'newInPosition' ? [clause.months ?? 12] : [],
    ),
  );
  for (const each of months) {
    const since = addMonths(facts.day, -each);
    parts.push(({ standing }) => (standing.inPositionSince !== null && standing.inPositionSince > since ? 'new' : ''));
  }
  const make = (p: PersonOnDay): string => {
    let key = `${p.employmentKind}|${p.positionKind}|${p.jobKind}|${p.unitKind}|${p.services.join(',')}|${p.strategic}|${p.head}`;
    for (const each of p.grounds) key += `|${each.ground}${each.until}`;
    for (const each of p.declarations) key += `|${each.kind}${each.until}`;
    for (const part of parts) key += `|${part(p)}`;
    return key;
  };
  const under = sameClauses(
    facts.indexInUnit,
    `${text} ${[...months].map((each) => addMonths(facts.day, -each)).join(' ')}`,
  );
  return (p) => {
    const last = lastText.get(p);
    if (last !== undefined && last.under === under) return last.text;
    const made = make(p);
    // Equal texts compare quickest when they are the same one.
    const known = under.known.get(made) ?? made;
    under.known.set(known, known);
    lastText.set(p, { under, text: known });
    return known;
  };
};

/** Clauses that say the same on several days; a person known by one object on all of them has one text there. */
interface SameClauses {
  readonly known: Map<string, string>;
}
const lastText = new WeakMap<PersonOnDay, { readonly under: SameClauses; readonly text: string }>();
const byFacts = new WeakMap<DayFacts['indexInUnit'], Map<string, SameClauses>>();

/** One object for equal texts, kept as long as the facts they belong to; where nobody is numbered nothing is kept. */
const sameClauses = (facts: DayFacts['indexInUnit'], text: string): SameClauses => {
  if (facts.size === 0) return { known: new Map() };
  let all = byFacts.get(facts);
  if (all === undefined) {
    all = new Map();
    byFacts.set(facts, all);
  }
  let same = all.get(text);
  if (same === undefined) {
    same = { known: new Map() };
    all.set(text, same);
  }
  return same;
};
