import type { leaveEndpoints } from '../../../contract/leave.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { plansTouched } from '../store.ts';
import { leaveInReach } from './leaveInReach.ts';
import { leaveRulesOn } from './leaveRules.ts';
import { movesOf } from './leaveShape.ts';
import { appendLeaveAction, endOf, insertLeaveAbsence, lockLeave, revokeLeaveAbsence } from './leaveStore.ts';
import { tellAsker } from './tellLeave.ts';

/** Cancels an approved leave that has not begun, or calls the employee back: the days after the last one count as not taken. */
export const endLeave: Handler<typeof leaveEndpoints.end> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  await lockLeave(tx, agencyId, params.id);
  const found = await leaveInReach(call, params.id);
  if (!found.ok) return found;
  const { request, reader } = found.value;
  if (request.employeeId === actor.employeeId) return refuse('leave.own');
  const rule = (await leaveRulesOn(tx, agencyId, today)).get(request.kind)!;
  const wanted = body.lastDay === null ? 'cancel' : 'callBack';
  if (!movesOf(request, rule, reader).includes(wanted))
    return refuse(wanted === 'cancel' ? 'leave.begun' : 'leave.notRunning');
  const { lastDay, note } = body;
  const end = endOf(request);
  if (lastDay !== null && (lastDay < request.from || lastDay >= end || lastDay > today))
    return refuse('leave.badLastDay', { from: request.from, to: end });
  const by = { at: now, accountId };
  await revokeLeaveAbsence(tx, agencyId, request.id, by);
  if (lastDay !== null) {
    const basis = request.actions.findLast((each) => each.move === 'approved')?.letter ?? '';
    await insertLeaveAbsence(tx, agencyId, { id: deps.newId(), request, to: lastDay, basis, ...by });
  }
  const move = lastDay === null ? 'cancelled' : 'calledBack';
  await appendLeaveAction(tx, agencyId, request.id, { move, at: now, note, accountId, lastDay });
  await audit(`leave.${move}`, { kind: 'leave', id: request.id }, { from: request.from, to: end });
  const told = { note, ...(lastDay === null ? {} : { lastDay }) };
  await tellAsker({ deps, tx, now, today, agencyId }, request, `leave.${move}`, told);
  return ok({ plans: await plansTouched(tx, agencyId, request.employeeId, request.from, end) });
};
