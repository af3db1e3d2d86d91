import type { Rest } from '../../policy/clauses/rest.ts';
import type { ShiftRules } from '../../policy/clauses/shiftRules.ts';
import type { Shifts } from '../../policy/clauses/shifts.ts';
import type { Waves } from '../../policy/clauses/waves.ts';
import { type DayContext, governingClauses } from '../../policy/dayContext.ts';
import type { ClauseRef, PersonOnDay } from '../../policy/model.ts';

interface With<C> {
  readonly clause: C;
  readonly ref: ClauseRef;
}

/** The clauses about hours that govern a person on a day: shifts or waves, the rest between, the rules for his line. */
export interface HoursOn {
  readonly shifts: With<Shifts> | null;
  readonly waves: With<Waves> | null;
  readonly rest: With<Rest> | null;
  readonly rules: With<ShiftRules> | null;
}

const nothing: HoursOn = { shifts: null, waves: null, rest: null, rules: null };
const kinds = new Set(['shifts', 'waves', 'rest', 'shiftRules']);

/** Looks the clauses up by day and profile, so that thousands of people come down to a few answers. */
export const hoursReader = (contexts: readonly DayContext[]) => {
  const speaks = contexts.map((context) => context.clauses.some(({ clause }) => kinds.has(clause.kind)));
  const known = contexts.map(() => new Map<string, HoursOn>());
  return (person: PersonOnDay | null, day: number): HoursOn => {
    const context = contexts[day];
    if (person === null || context === undefined || !speaks[day]) return nothing;
    const profile = context.profileOf(person);
    const before = known[day]!.get(profile);
    if (before !== undefined) return before;
    const found: { -readonly [K in keyof HoursOn]: HoursOn[K] } = { ...nothing };
    for (const { clause: each } of governingClauses(person, context).spoken) {
      const { clause, ref } = each;
      if (clause.kind === 'shifts') found.shifts ??= { clause, ref };
      else if (clause.kind === 'waves') found.waves ??= { clause, ref };
      else if (clause.kind === 'rest') found.rest ??= { clause, ref };
      else if (clause.kind === 'shiftRules') found.rules ??= { clause, ref };
    }
    known[day]!.set(profile, found);
    return found;
  };
};
