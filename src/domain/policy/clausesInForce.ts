import { holdsOn, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import type { Clause } from './clause.ts';
import type { Instrument } from './instrument.ts';
import {
  type ClauseRef,
  type Filter,
  type Level,
  type SwitchName,
  type SwitchState,
  switchValues,
  type When,
} from './model.ts';

/** A clause that speaks on a day, with what decides between it and others. */
export interface ClauseInForce {
  readonly clause: Clause;
  readonly ref: ClauseRef;
  readonly level: Level;
  readonly scope: Filter | undefined;
  /** The instrument and all that it implements or amends, directly or not. */
  readonly lineage: ReadonlySet<string>;
}

export interface DayConditions {
  readonly day: PlainDate;
  readonly ramadan: boolean;
  readonly switches: readonly SwitchState[];
  /** Kemendagri code of the agency; instruments of other areas are left out. Null: all are read. */
  readonly region: string | null;
}

/** The value of a switch in the agency's own area; the first value where nobody set it. */
export const switchOn = (switches: readonly SwitchState[], name: SwitchName, day: PlainDate): string =>
  switches.findLast((state) => state.name === name && (state.region ?? null) === null && holdsOn(state, day))?.value ??
  switchValues[name][0];

const speaksWhen = (when: When | undefined, at: DayConditions): boolean => {
  if (when === undefined) return true;
  if (when.from !== undefined && at.day < when.from) return false;
  if (when.to !== undefined && at.day > when.to) return false;
  if (when.weekdays !== undefined && !when.weekdays.includes(weekdayOf(at.day))) return false;
  if (when.ramadan !== undefined && when.ramadan !== at.ramadan) return false;
  return (when.switches ?? []).every((each) => each.is.includes(switchOn(at.switches, each.name, at.day)));
};

/** Whether an instrument holds on a day: its own dates and state, and no revocation by another that itself holds or held. */
export const isInForce = (instrument: Instrument, instruments: readonly Instrument[], day: PlainDate): boolean =>
  instrument.state !== 'draft' &&
  !(instrument.state === 'revoked' && instrument.to === null) &&
  holdsOn(instrument, day) &&
  !instruments.some(
    (other) =>
      other.state !== 'draft' &&
      other.relations.some(
        (r) => r.kind === 'revokes' && r.instrument === instrument.id && (r.from ?? other.from) <= day,
      ),
  );

const lineageOf = (instrument: Instrument, byId: ReadonlyMap<string, Instrument>): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (each: Instrument) => {
    if (seen.has(each.id)) return;
    seen.add(each.id);
    for (const relation of each.relations) {
      if (relation.kind === 'revokes') continue;
      seen.has(relation.instrument) ||
        (byId.has(relation.instrument) ? visit(byId.get(relation.instrument)!) : seen.add(relation.instrument));
    }
  };
  visit(instrument);
  return seen;
};

/**
 * The clauses that speak on a day. An instrument in force takes the place of the clauses that its own `replaces` name, from the
 * day its clause begins; before that day and after its end the old clause holds again, so that old days keep their old rule.
 */
export const clausesInForce = (instruments: readonly Instrument[], at: DayConditions): ClauseInForce[] => {
  const byId = new Map(instruments.map((each) => [each.id, each]));
  const holding = instruments.filter(
    (each) =>
      isInForce(each, instruments, at.day) &&
      (at.region === null || each.region === null || at.region.startsWith(each.region)),
  );
  const replaced = new Set<string>();
  for (const instrument of holding)
    for (const clause of instrument.clauses)
      if ((clause.when?.from ?? at.day) <= at.day && (clause.when?.to ?? at.day) >= at.day)
        for (const name of clause.replaces ?? []) replaced.add(name);
  return holding.flatMap((instrument) => {
    const lineage = lineageOf(instrument, byId);
    return instrument.clauses
      .filter((clause) => !replaced.has(`${instrument.id}/${clause.id}`) && speaksWhen(clause.when, at))
      .map((clause) => ({
        clause,
        ref: { instrument: instrument.id, clause: clause.id, article: clause.article },
        level: instrument.level,
        scope: instrument.scope,
        lineage,
      }));
  });
};
