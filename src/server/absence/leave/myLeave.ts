import type { leaveEndpoints } from '../../../contract/leave.ts';
import { leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import type { LeaveRule } from '../../../domain/absence/leave/model.ts';
import { ok, type Problem, refuse } from '../../../kernel/result.ts';
import { addMonths, yearOf } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { balanceIn, type LeaveGround, loadLeave } from './leaveGround.ts';
import { historyOf, shapeOf } from './leaveShape.ts';

/** Why a kind is closed to somebody today, whatever the days. */
const closedBy = (rule: LeaveRule, { facts }: LeaveGround): Problem | null => {
  const { kind } = rule;
  if (facts.employmentKind === null || !rule.employmentKinds.includes(facts.employmentKind))
    return { code: 'leave.notForKind', params: { kind } };
  if (rule.sex !== undefined && facts.sex !== null && facts.sex !== rule.sex)
    return { code: 'leave.notForKind', params: { kind } };
  const open = facts.serviceStart === null ? null : addMonths(facts.serviceStart, rule.afterMonths);
  return open !== null && open > facts.today ? { code: 'leave.tooNew', params: { kind, day: open } } : null;
};

export const myLeave: Handler<typeof leaveEndpoints.mine> = async ({ tx, actor, today }) => {
  const { employeeId, agencyId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const { rules, people } = await loadLeave(tx, agencyId, [employeeId], { from: today, to: today, today });
  const own = people.get(employeeId);
  if (own === undefined) return refuse('general.notFound');
  const year = yearOf(today);
  return ok({
    balances: rules.get('annual')?.yearly === null ? [] : [balanceIn(own, year), balanceIn(own, year + 1)],
    kinds: [...rules.values()].map(({ ownSince: _, ...rule }) => ({ ...rule, closed: closedBy(rule, own) })),
    requests: own.requests.map((request) => {
      const rule = rules.get(request.kind)!;
      return {
        ...shapeOf(request, rule),
        reason: request.reason,
        files: request.files.length,
        history: historyOf(request),
        mayWithdraw: leaveLife.after(request.state, 'withdrawn') !== null,
        mayAddFile: mayStillAddFile(request.state),
      };
    }),
  });
};

/** A doctor's letter often comes after the leave has begun. */
export const mayStillAddFile = (state: string): boolean => state === 'asked' || state === 'approved';
