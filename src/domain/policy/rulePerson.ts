import type { DayOnCalendar } from '../calendar/model.ts';
import { type DayContext, governingClauses, type ReadyClause, reasonOf } from './dayContext.ts';
import type { Mode, Overruled, PersonOnDay, Reason, Ruling } from './model.ts';
import { precedentOf } from './precedence.ts';

const dayOff = (kind: DayOnCalendar['kind']): Ruling => ({
  allowed: ['off'],
  because: [{ code: `calendar.${kind}`, params: {}, ref: null }],
  overruled: [],
  duties: [],
});
const daysOff = new Map<DayOnCalendar['kind'], Ruling>();
const officeUnlessOpened: Reason = { code: 'homeNotOpened', params: {}, ref: null };

/**
 * What the policies in force say about one person on one day. Clauses that forbid are taken in order of precedence;
 * one that would leave nothing open has lost to those before it, and the ruling names both.
 */
export const rulePerson = (person: PersonOnDay, day: DayOnCalendar['kind'], context: DayContext): Ruling => {
  if (day !== 'workday') {
    let ruling = daysOff.get(day);
    if (ruling === undefined) {
      ruling = dayOff(day);
      daysOff.set(day, ruling);
    }
    return ruling;
  }
  const profile = context.profileOf(person);
  let ruling = context.rulings.get(profile);
  if (ruling === undefined) {
    ruling = ruleWorkday(person, context);
    context.rulings.set(profile, ruling);
  }
  return ruling;
};

const ruleWorkday = (person: PersonOnDay, context: DayContext): Ruling => {
  const { spoken, lost } = governingClauses(person, context);
  const open = new Set<Mode>(['office']);
  let homeRank = 0;
  let officeRank = 0;
  const ranking: Reason[] = [];
  for (const { clause, say } of spoken) {
    for (const mode of say.opens ?? []) open.add(mode);
    homeRank += say.homeRank ?? 0;
    officeRank += say.officeRank ?? 0;
    if (say.homeRank !== undefined || say.officeRank !== undefined) ranking.push(reasonOf(clause, say));
  }
  const openedHome = open.has('home');
  const because: Reason[] = [];
  const overruled: Overruled[] = lost.map((each) => ({
    reason: reasonOf(each.clause, each.say),
    by: reasonOf(each.to, each.toSay),
    why: each.why,
  }));
  let deciding: ReadyClause | null = null;
  const duties: Reason[] = [];
  const officeDuties: Reason[] = [];
  for (const { clause, say } of spoken) {
    if (say.forbids !== undefined) {
      // Days off of a line are no place: who may be nowhere else has not been told where to work.
      const left = [...open].filter((mode) => mode !== 'off' && !say.forbids!.includes(mode));
      if (left.length === 0)
        overruled.push({
          reason: reasonOf(clause, say),
          by: because[0] ?? officeUnlessOpened,
          ...(deciding === null ? {} : { why: precedentOf(deciding, clause) }),
        });
      else {
        deciding ??= clause;
        for (const mode of say.forbids) open.delete(mode);
        because.push(reasonOf(clause, say));
      }
    }
    addDuties(duties, overruled, clause, say.duties);
    addDuties(officeDuties, overruled, clause, say.officeDuties);
  }
  if (!openedHome && because.length === 0) because.push(officeUnlessOpened);
  return {
    allowed: [...open],
    because,
    overruled,
    duties: open.has('home') || open.has('other') ? duties : [],
    officeDuties: open.has('office') ? officeDuties : [],
    homeRank,
    officeRank,
    ranking,
  };
};

/** A duty already stated by a stronger clause is not stated twice. */
const addDuties = (
  list: Reason[],
  overruled: Overruled[],
  clause: Parameters<typeof reasonOf>[0],
  spoken: readonly { code: string; params: Reason['params'] }[] | undefined,
): void => {
  for (const duty of spoken ?? []) {
    const reason = reasonOf(clause, duty);
    const stronger = list.find((each) => each.code === duty.code);
    if (stronger === undefined) list.push(reason);
    else overruled.push({ reason, by: stronger });
  }
};
