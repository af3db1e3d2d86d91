import type { RuleSet } from '../../../domain/attendance/day/rules.ts';
import type { Tx } from '../../platform/db/db.ts';
import { readyRules } from './readyRules.ts';
import { listRuleUses, type RuleUse } from './ruleStore.ts';

/** A set in use holds from the later first day to the earlier last day of the set and of its use. */
export const setOfUse = (use: RuleUse, ready: RuleSet | undefined): RuleSet | null => {
  const set = use.content ?? ready;
  if (set === undefined) return null;
  const from = use.from > set.from ? use.from : set.from;
  const to = set.to === null || (use.to !== null && use.to < set.to) ? use.to : set.to;
  return { ...set, from, to };
};

/** The base that ships with Luwes, and what the agency chose beside it. */
export const rulesOfAgency = async (tx: Tx, agencyId: number): Promise<RuleSet[]> => {
  const ready = new Map(readyRules().map((folder) => [folder.name, folder.set]));
  const used = (await listRuleUses(tx, agencyId)).flatMap((use) => setOfUse(use, ready.get(use.ruleSet)) ?? []);
  return [...[...ready.values()].filter((set) => set.level === 'base'), ...used];
};
