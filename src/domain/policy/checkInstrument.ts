import { type Clause, kindOf } from './clause.ts';
import { conditionsMeet } from './conditionsMeet.ts';
import { narrowness } from './filterPredicate.ts';
import type { Instrument } from './instrument.ts';
import { switchValues } from './model.ts';

/** Something wrong or doubtful in an instrument: a sentence code (`words.policy.findings`), its values, the clauses it is about. */
export interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly clauses: readonly string[];
  /** A contradiction must be mended before the instrument takes effect; a doubt may stand. */
  readonly weight: 'contradiction' | 'doubt';
}

const contradiction = (code: string, clauses: readonly string[], params: Finding['params'] = {}): Finding => ({
  code,
  params,
  clauses,
  weight: 'contradiction',
});
const doubt = (code: string, clauses: readonly string[], params: Finding['params'] = {}): Finding => ({
  code,
  params,
  clauses,
  weight: 'doubt',
});

/** Bounds on the office share that a cap comes to: at home at most 1/4 is in the office at least 3/4. */
const officeBounds = (clause: Extract<Clause, { kind: 'shareCap' }>): { min: number; max: number } => {
  const share = clause.share.num / clause.share.den;
  if (clause.place === 'office') return clause.bound === 'atMost' ? { min: 0, max: share } : { min: share, max: 1 };
  return clause.bound === 'atMost' ? { min: 1 - share, max: 1 } : { min: 0, max: 1 - share };
};

/** How many private grounds a schedule could stand for; an age is no secret, so beside it one illness alone would still be told. */
const secretsOf = ({ grounds = [], declarations = [] }: Extract<Clause, { kind: 'alwaysHome' }>): number =>
  new Set([...grounds.filter((each) => each !== 'age'), ...declarations.map((each) => each.kind)]).size;

/** What two clauses that can speak of the same person on the same day cannot both mean; null when they can. */
const clash = (a: Clause, b: Clause): Finding | null => {
  if (!conditionsMeet(a, b)) return null;
  const ids = [a.id, b.id];
  const pair = (x: Clause['kind'], y: Clause['kind']) =>
    (a.kind === x && b.kind === y) || (a.kind === y && b.kind === x);
  if (pair('alwaysOffice', 'alwaysHome')) {
    const home = a.kind === 'alwaysHome' ? a : b;
    const personal = kindOf('alwaysHome').personal?.(home) ?? false;
    return !personal && narrowness(a.who) === narrowness(b.who) ? contradiction('officeAndHome', ids) : null;
  }
  if (a.kind === 'shareCap' && b.kind === 'shareCap') {
    const [x, y] = [officeBounds(a), officeBounds(b)];
    if (Math.max(x.min, y.min) > Math.min(x.max, y.max) + 1e-9) return contradiction('sharesImpossible', ids);
    return a.place === b.place && a.bound === b.bound && a.per === b.per ? doubt('sameCapTwice', ids) : null;
  }
  if (a.kind === 'homeDays' && b.kind === 'homeDays' && a.per === b.per) {
    const min = Math.max(a.min ?? 0, b.min ?? 0);
    const max = Math.min(a.max ?? 31, b.max ?? 31);
    return min > max ? contradiction('minOverMax', ids, { min, max }) : null;
  }
  if (pair('fixedHomeWeekday', 'homeDays')) {
    const fixed = a.kind === 'fixedHomeWeekday' ? a : b.kind === 'fixedHomeWeekday' ? b : null;
    const days = a.kind === 'homeDays' ? a : b.kind === 'homeDays' ? b : null;
    return fixed && days && days.per === 'week' && days.max !== undefined && fixed.weekdays.length > days.max
      ? contradiction('fixedOverMax', ids, { fixed: fixed.weekdays.length, max: days.max })
      : null;
  }
  const cap = a.kind === 'shareCap' ? a : b.kind === 'shareCap' ? b : null;
  const other = cap === a ? b : a;
  if (cap !== null && officeBounds(cap).max === 0) {
    if (other.kind === 'alwaysOffice' && cap.excluded === undefined) return contradiction('noneButOffice', ids);
    if (other.kind === 'minimumStaff' && other.minimum > 0) return contradiction('noneButStaff', ids);
  }
  return null;
};

const findingsOfDates = (instrument: Instrument): Finding[] => {
  const found: Finding[] = [];
  const { from, to } = instrument;
  if (to !== null && from > to) found.push(contradiction('endsBeforeStart', [], { from, to }));
  for (const { id, when } of instrument.clauses) {
    if (when?.from !== undefined && when.to !== undefined && when.from > when.to)
      found.push(contradiction('endsBeforeStart', [id], { from: when.from, to: when.to }));
    else if ((when?.to !== undefined && when.to < from) || (when?.from !== undefined && to !== null && when.from > to))
      found.push(contradiction('neverHolds', [id]));
    for (const each of when?.switches ?? []) {
      const known: readonly string[] = switchValues[each.name];
      for (const value of each.is)
        if (!known.includes(value)) found.push(contradiction('switchUnknown', [id], { name: each.name, value }));
    }
  }
  if (instrument.issued !== null && instrument.issued > from)
    found.push(doubt('backdated', [], { issued: instrument.issued, from }));
  return found;
};

const findingsOfReplaces = (instrument: Instrument, known: readonly Instrument[]): Finding[] => {
  const byId = new Map(known.map((each) => [each.id, each]));
  const amended = new Set(
    instrument.relations
      .filter((each) => each.kind === 'amends' || each.kind === 'implements')
      .map((each) => each.instrument),
  );
  return instrument.clauses.flatMap((clause) =>
    (clause.replaces ?? []).flatMap((name) => {
      const [instrumentId = '', clauseId = ''] = name.split('/');
      if (instrumentId === instrument.id) return [contradiction('replacesOwn', [clause.id], { name })];
      const target = byId.get(instrumentId);
      if (known.length > 0 && !target?.clauses.some((each) => each.id === clauseId))
        return [contradiction('replacesUnknown', [clause.id], { name })];
      return amended.has(instrumentId) ? [] : [doubt('replacesWithoutAmending', [clause.id], { name })];
    }),
  );
};

/**
 * Where an instrument contradicts itself or leaves doubt. `known` are the instruments that `replaces` may name;
 * when empty, names are not looked up.
 */
export const checkInstrument = (instrument: Instrument, known: readonly Instrument[] = []): Finding[] => {
  const { clauses } = instrument;
  const found: Finding[] = [...findingsOfDates(instrument), ...findingsOfReplaces(instrument, known)];
  if (clauses.length === 0) found.push(doubt('noClauses', []));
  const seen = new Set<string>();
  for (const clause of clauses) {
    if (seen.has(clause.id)) found.push(contradiction('sameIdTwice', [clause.id], { id: clause.id }));
    seen.add(clause.id);
    for (const each of kindOf(clause.kind).contradictions?.(clause) ?? [])
      found.push(contradiction(each.code, [clause.id], each.params));
    if (
      clause.kind === 'fixedHomeWeekday' &&
      clause.when?.weekdays &&
      !clause.weekdays.some((day) => clause.when?.weekdays?.includes(day))
    )
      found.push(contradiction('neverHolds', [clause.id]));
    if (clause.who && (clause.except ?? []).some((each) => JSON.stringify(each) === JSON.stringify(clause.who)))
      found.push(contradiction('exceptsEverybody', [clause.id]));
    if (clause.kind === 'alwaysHome' && secretsOf(clause) === 1) found.push(doubt('oneGround', [clause.id]));
    if (!clause.certain && instrument.certain) found.push(doubt('uncertainHidden', [clause.id]));
  }
  for (const [i, a] of clauses.entries())
    for (const b of clauses.slice(i + 1)) {
      const finding = clash(a, b);
      if (finding !== null) found.push(finding);
    }
  if (instrument.relations.some((each) => each.instrument === instrument.id))
    found.push(contradiction('relatesToItself', []));
  return found;
};
