import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import type { RuleSet } from '../../../domain/attendance/day/rules.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { overlaps } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { firstOfMonth } from './deriveStale.ts';
import { lockedMonths } from './lockStore.ts';
import { readyRules } from './readyRules.ts';
import { insertRuleUse, listRuleUses, revokeRuleUse } from './ruleStore.ts';
import { setOfUse } from './rulesOfAgency.ts';

export const readySet = (name: string): RuleSet | undefined => readyRules().find((folder) => folder.name === name)?.set;

/** Bands of a table must follow each other without a gap, the last one open, and a missing record must name one of them. */
export const judgeBands = (set: RuleSet): Result<true> => {
  for (const rule of set.rules) {
    if (rule.kind !== 'classes') continue;
    const { bands, noRecord } = rule;
    const isOrdered = bands.every((band, i) => {
      const next = bands[i + 1];
      return next === undefined
        ? band.to === null
        : band.to !== null && band.to >= band.from && next.from === band.to + 1;
    });
    const isNamed = noRecord === null || noRecord === 'absent' || bands.some((band) => band.name === noRecord.band);
    if (!isOrdered || !isNamed) return refuse('attendanceDay.bandsWrong', { rule: rule.id });
  }
  return ok(true);
};

export const listRules: Handler<typeof attendanceDayEndpoints.rules> = async ({ tx, actor }) => {
  const used = await listRuleUses(tx, actor.agencyId);
  return ok({
    ready: readyRules().map((folder) => folder.set),
    used: used.map((use) => ({ ...use, set: setOfUse(use, readySet(use.ruleSet)) })),
  });
};

export const useRules: Handler<typeof attendanceDayEndpoints.useRules> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const set = body.content ?? readySet(body.ruleSet);
  if (set === undefined) return refuse('attendanceDay.unknownRules', { name: body.ruleSet });
  if (body.to !== null && body.to < body.from) return refuse('attendanceDay.endBeforeStart');
  if (body.content === null && body.from < set.from)
    return refuse('attendanceDay.rulesBeforeSource', { from: set.from });
  const judged = judgeBands(set);
  if (!judged.ok) return judged;
  const month = firstOfMonth(body.from);
  if ((await lockedMonths(tx, actor.agencyId)).has(month)) return refuse('attendanceDay.monthLocked', { month });
  const other = (await listRuleUses(tx, actor.agencyId)).find(
    (use) => use.ruleSet === body.ruleSet && overlaps(use, body),
  );
  if (other !== undefined) return refuse('attendanceDay.rulesOverlap', { from: other.from });
  const id = deps.newId();
  const content = body.content === null ? null : { ...body.content, id: body.ruleSet };
  await insertRuleUse(tx, actor.agencyId, { ...body, id, content }, { at: now, accountId: actor.accountId });
  await audit('attendanceDay.useRules', { kind: 'attendanceRules', id }, { ...body, content: content !== null });
  return ok({ id });
};

export const dropRules: Handler<typeof attendanceDayEndpoints.dropRules> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const done = await revokeRuleUse(tx, actor.agencyId, params.id, { at: now, accountId: actor.accountId });
  if (!done) return refuse('general.notFound');
  await audit('attendanceDay.dropRules', { kind: 'attendanceRules', id: params.id });
  return ok(undefined);
};
