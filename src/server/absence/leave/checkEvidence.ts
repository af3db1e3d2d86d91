import type { leaveEndpoints } from '../../../contract/leave.ts';
import { leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { peopleOn } from '../store.ts';
import { isHealthKind } from './leaveFiles.ts';
import { readyLeaveRules } from './leaveRules.ts';
import { appendLeaveAction, findLeave, leaveFilesOf, leaveToCheck, lockLeave } from './leaveStore.ts';
import { tellAsker } from './tellLeave.ts';

/** What waits for the health verifier. */
export const listEvidence: Handler<typeof leaveEndpoints.evidence> = async ({ tx, actor, today }) => {
  const { agencyId } = actor;
  const kinds = readyLeaveRules().rules.flatMap((rule) => (rule.health ? [rule.kind] : []));
  const requests = (await leaveToCheck(tx, agencyId, kinds)).filter((each) => each.employeeId !== actor.employeeId);
  const people = await peopleOn(tx, agencyId, [...new Set(requests.map((each) => each.employeeId))], today);
  const tree = await loadUnits(tx, agencyId, today);
  const rows = [];
  for (const request of requests) {
    const person = people.get(request.employeeId);
    rows.push({
      id: request.id,
      name: person?.name ?? '',
      number: person?.number ?? '',
      unitName: tree.get(request.unitId)?.name ?? '',
      kind: request.kind,
      from: request.from,
      to: request.to,
      files: await leaveFilesOf(tx, agencyId, request.id),
    });
  }
  return ok({ requests: rows });
};

/** Evidence that does not carry the leave stays unchecked; the employee is told what is missing. */
export const checkEvidence: Handler<typeof leaveEndpoints.check> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  await lockLeave(tx, agencyId, params.id);
  const request = await findLeave(tx, agencyId, params.id);
  if (request === null || !isHealthKind(request) || request.files.length === 0) return refuse('general.notFound');
  if (request.employeeId === actor.employeeId) return refuse('leave.own');
  if (leaveLife.after(request.state, 'checked') === null) return refuse('leave.notOpen', { state: request.state });
  if (!body.carries && body.note === '') return refuse('leave.noteMissing');
  const telling = { deps, tx, now, today, agencyId };
  if (body.carries)
    await appendLeaveAction(tx, agencyId, request.id, { move: 'checked', at: now, note: '', accountId });
  else await tellAsker(telling, request, 'leave.evidence', { note: body.note });
  await audit('leave.check', { kind: 'leave', id: request.id }, { carries: body.carries });
  return ok(undefined);
};
