import { type PlainDate, secondsOf } from '../../../kernel/time.ts';
import type { JudgedPunch } from '../model.ts';
import type { PunchDecision } from './model.ts';

/** A punch that counts, with the moment that holds after a decision. */
export interface Effective {
  readonly punch: JudgedPunch;
  /** Seconds since 1970. */
  readonly at: number;
  readonly decision: PunchDecision | null;
}

/** Punches so close together that they are one act: the first moment counts for coming, the last for going. */
export interface Act {
  readonly first: Effective;
  readonly last: Effective;
  readonly all: readonly Effective[];
}

const byMoment = (a: Effective, b: Effective): number =>
  a.at - b.at || (a.punch.id < b.punch.id ? -1 : a.punch.id > b.punch.id ? 1 : 0);

/** What one row says, so that two copies of a key compare the same way whichever came first. */
const ageOf = (punch: JudgedPunch): string =>
  `${punch.receivedAt} ${punch.at} ${punch.channel} ${punch.method} ${punch.grade}`;
const decisionAge = (decision: PunchDecision): string =>
  `${decision.decidedAt} ${decision.verdict} ${decision.decidedBy} ${decision.at ?? ''}`;

/** The decision that holds for each punch: the last one taken. */
export const lastDecisions = (decisions: readonly PunchDecision[]): ReadonlyMap<string, PunchDecision> => {
  const last = new Map<string, PunchDecision>();
  for (const each of decisions) {
    const known = last.get(each.punchId);
    if (known === undefined || decisionAge(known) < decisionAge(each)) last.set(each.punchId, each);
  }
  return last;
};

/**
 * Punches that count, sorted; a repeated key counts once. Refused ones do not count.
 * Those that wait for a decision count only `withWaiting`.
 */
export const effectivePunches = (
  punches: readonly JudgedPunch[],
  decided: ReadonlyMap<string, PunchDecision>,
  withWaiting: boolean,
): Effective[] => {
  const once = new Map<string, JudgedPunch>();
  for (const punch of punches) {
    const known = once.get(punch.id);
    if (known === undefined || ageOf(punch) < ageOf(known)) once.set(punch.id, punch);
  }
  const found: Effective[] = [];
  for (const punch of once.values()) {
    const decision = decided.get(punch.id) ?? null;
    if (decision?.verdict === 'refused') continue;
    if (decision === null && punch.waits && !withWaiting) continue;
    found.push({ punch, at: secondsOf(decision?.at ?? punch.at), decision });
  }
  return found.sort(byMoment);
};

/** Joins punches that follow the first of them within so many seconds. Status keys of terminals are not looked at. */
export const mergeActs = (effective: readonly Effective[], secondsOn: (day: PlainDate) => number): Act[] => {
  const acts: Act[] = [];
  let all: Effective[] = [];
  const close = () => {
    if (all.length > 0) acts.push({ first: all[0]!, last: all.at(-1)!, all });
    all = [];
  };
  for (const each of effective) {
    if (all.length > 0 && each.at - all[0]!.at > secondsOn(all[0]!.punch.day)) close();
    all.push(each);
  }
  close();
  return acts;
};
