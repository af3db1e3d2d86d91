import { kindOf } from './clause.ts';
import type { DayFacts, PolicyFacts, Say } from './clauses/clauseKind.ts';
import { type ClauseInForce, clausesInForce, type DayConditions } from './clausesInForce.ts';
import { anyOf, filterPredicate, type Predicate } from './filterPredicate.ts';
import type { Instrument } from './instrument.ts';
import type { PersonOnDay, Precedent, Reason, Ruling } from './model.ts';
import { byPrecedence, precedentOf, weightOf } from './precedence.ts';
import { profileFor } from './profile.ts';

/** A clause made ready for one day: whom it is for as a quick test, in order of precedence. */
export interface ReadyClause extends ClauseInForce {
  readonly isFor: Predicate;
  readonly subject: string | null;
  readonly say: (person: PersonOnDay) => Say | null;
  readonly boundsDay: boolean;
  readonly boundsPeriod: boolean;
  /** Counts published days beside the plan, as a bound or when it judges. */
  readonly looksBack: boolean;
}

/** Everything that holds on one day, the strongest clause first. Made once a day, used for every person. */
export interface DayContext {
  readonly facts: DayFacts;
  readonly clauses: readonly ReadyClause[];
  /** Equal for people whom no clause can tell apart. */
  readonly profileOf: (person: PersonOnDay) => string;
  /** What was worked out already, by profile. */
  readonly governing: Map<string, Governing>;
  readonly rulings: Map<string, Ruling>;
}

/** The clauses that govern a person on a day, and those that lost on the same subject. */
export interface Governing {
  /** Those of the spoken ones that count people of a day, and that count days of a person. */
  readonly ofDay: readonly ReadyClause[];
  readonly ofPeriod: readonly ReadyClause[];
  readonly spoken: readonly { readonly clause: ReadyClause; readonly say: Say }[];
  readonly lost: readonly {
    readonly clause: ReadyClause;
    readonly say: Say;
    readonly to: ReadyClause;
    readonly toSay: Say;
    readonly why: Precedent;
  }[];
}

export const noFacts: PolicyFacts = { switches: [], rooms: [], counters: [], indexInUnit: new Map() };

const makeReady = (each: ClauseInForce, facts: DayFacts): ReadyClause => {
  const kind = kindOf(each.clause.kind);
  const inScope = filterPredicate(each.scope);
  const who = filterPredicate(each.clause.who);
  const except = anyOf(each.clause.except);
  const silent: Say = { code: 'governed', params: { kind: each.clause.kind } };
  return {
    ...each,
    isFor: (person) => inScope(person) && who(person) && !except(person),
    subject: kind.subject?.(each.clause) ?? null,
    say: kind.onPerson === undefined ? () => silent : (person) => kind.onPerson!(each.clause, person, facts),
    boundsDay: kind.onDay !== undefined,
    boundsPeriod: kind.onPeriod !== undefined,
    looksBack: kind.onPeriod !== undefined || kind.judgesLines === true,
  };
};

/** Resolves the instruments for one day: the chain of amendments, the dates, the switches, the precedence. */
export const dayContext = (
  instruments: readonly Instrument[],
  at: Omit<DayConditions, 'switches'>,
  facts: PolicyFacts = noFacts,
): DayContext => {
  const dayFacts: DayFacts = { ...facts, day: at.day };
  const inForce = clausesInForce(instruments, { ...at, switches: facts.switches });
  const clauses = inForce
    .map((each) => ({ each, weight: weightOf(each) }))
    .sort((a, b) => byPrecedence(a.weight, b.weight))
    .map(({ each }) => makeReady(each, dayFacts));
  return {
    facts: dayFacts,
    clauses,
    profileOf: profileFor(inForce, dayFacts),
    governing: new Map(),
    rulings: new Map(),
  };
};

/** Kinds whose clauses an exemption takes away: those of its own instrument, of one it implements, and of one that implements it. */
const onPlace = new Set([
  'shareCap',
  'fixedHomeWeekday',
  'homeDays',
  'cohorts',
  'homeAllowed',
  'waves',
  'shifts',
  'longestRun',
]);
/** Shifts round the clock say when a unit works at all, and nothing of the place. */
const isOnPlace = ({ clause }: ReadyClause): boolean =>
  onPlace.has(clause.kind) && !(clause.kind === 'shifts' && clause.roundTheClock === true);

export const governingClauses = (person: PersonOnDay, context: DayContext): Governing => {
  const profile = context.profileOf(person);
  const known = context.governing.get(profile);
  if (known !== undefined) return known;
  const spoken: Governing['spoken'][number][] = [];
  const lost: Governing['lost'][number][] = [];
  const exempting: { clause: ReadyClause; say: Say }[] = [];
  for (const clause of context.clauses) {
    if (clause.clause.kind !== 'exemptServices' || !clause.isFor(person)) continue;
    const say = clause.say(person);
    if (say !== null) exempting.push({ clause, say });
  }
  const winners = new Map<string, { clause: ReadyClause; say: Say }>();
  for (const clause of context.clauses) {
    if (!clause.isFor(person)) continue;
    const say = clause.say(person);
    if (say === null) continue;
    const exemption =
      exempting.length > 0 && isOnPlace(clause)
        ? exempting.find(
            (each) => clause.lineage.has(each.clause.ref.instrument) || each.clause.lineage.has(clause.ref.instrument),
          )
        : undefined;
    if (exemption !== undefined) {
      lost.push({ clause, say, to: exemption.clause, toSay: exemption.say, why: 'exemption' });
      continue;
    }
    if (clause.subject !== null) {
      const winner = winners.get(clause.subject);
      if (winner !== undefined && !standsBeside(winner.clause, clause)) {
        const why = precedentOf(winner.clause, clause);
        lost.push({ clause, say, to: winner.clause, toSay: winner.say, why });
        continue;
      }
      if (winner === undefined) winners.set(clause.subject, { clause, say });
    }
    spoken.push({ clause, say });
  }
  const governing = {
    spoken,
    lost,
    ofDay: spoken.map((each) => each.clause).filter((clause) => clause.boundsDay),
    ofPeriod: spoken.map((each) => each.clause).filter((clause) => clause.boundsPeriod),
  };
  context.governing.set(profile, governing);
  return governing;
};

/** Shares of one instrument may bound the office and the home from both sides; they hold together. */
const standsBeside = (winner: ReadyClause, other: ReadyClause): boolean =>
  winner.clause.kind === 'shareCap' &&
  other.clause.kind === 'shareCap' &&
  winner.ref.instrument === other.ref.instrument &&
  (winner.clause.place !== other.clause.place || winner.clause.bound !== other.clause.bound);

export const reasonOf = (clause: ReadyClause, said: { code: string; params: Reason['params'] }): Reason => ({
  code: said.code,
  params: said.params,
  ref: clause.ref,
});
