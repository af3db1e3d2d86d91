import type { leaveEndpoints } from '../../../contract/leave.ts';
import { judgeLeave } from '../../../domain/absence/leave/judgeLeave.ts';
import { leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadLeave } from './leaveGround.ts';
import { appendLeaveAction, findLeave, insertLeave, lockLeave } from './leaveStore.ts';
import { tellLeaveHeads } from './tellLeave.ts';

const shortestReason = 5;

export const askLeave: Handler<typeof leaveEndpoints.ask> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { employeeId, agencyId, accountId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const { rules, people } = await loadLeave(tx, agencyId, [employeeId], { from: body.from, to: body.to, today });
  const own = people.get(employeeId);
  const rule = rules.get(body.kind);
  if (own === undefined || rule === undefined || own.unitId === null) return refuse('leave.notServing');
  if (rule.health ? body.reason !== '' : body.reason.length < shortestReason)
    return refuse(rule.health ? 'leave.noHealthReason' : 'leave.reasonMissing');
  const judged = judgeLeave(rule, body, own.facts);
  if (!judged.ok) return judged;
  const { length, workdays } = judged.value;
  const request = {
    id: deps.newId(),
    employeeId,
    unitId: own.unitId,
    kind: body.kind,
    from: body.from,
    to: body.to,
    length,
    workdays,
    reason: body.reason,
    address: body.address,
    phone: body.phone,
    madeAt: now,
  };
  await insertLeave(tx, agencyId, request, accountId);
  await tellLeaveHeads({ deps, tx, now, today, agencyId }, request, own.person.name);
  // Neither kind nor reason go into the trail: both can tell of health.
  await audit('leave.ask', { kind: 'leave', id: request.id }, { from: body.from, to: body.to });
  return ok({ id: request.id });
};

export const withdrawLeave: Handler<typeof leaveEndpoints.withdraw> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  await lockLeave(tx, actor.agencyId, params.id);
  const request = await findLeave(tx, actor.agencyId, params.id);
  if (request === null || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (leaveLife.after(request.state, 'withdrawn') === null) return refuse('leave.notOpen', { state: request.state });
  const { accountId } = actor;
  await appendLeaveAction(tx, actor.agencyId, request.id, { move: 'withdrawn', at: now, note: '', accountId });
  await audit('leave.withdraw', { kind: 'leave', id: request.id });
  return ok(undefined);
};
