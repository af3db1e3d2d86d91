import type { leaveEndpoints } from '../../../contract/leave.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { keepEvidence, openEvidence } from '../../dispensation/keepEvidence.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { leaveInReach } from './leaveInReach.ts';
import { readyLeaveRules } from './leaveRules.ts';
import { attachLeaveFile, findLeave, type LeaveRequest, lockLeave } from './leaveStore.ts';
import { mayStillAddFile } from './myLeave.ts';

export const isHealthKind = ({ kind }: Pick<LeaveRequest, 'kind'>): boolean =>
  readyLeaveRules().rules.some((rule) => rule.kind === kind && rule.health);

/** Adds evidence to an own request; encrypted, under a neutral name. */
export const addLeaveFile: Handler<typeof leaveEndpoints.addFile> = async (call) => {
  const { tx, actor, params, body, audit } = call;
  const { agencyId } = actor;
  await lockLeave(tx, agencyId, params.id);
  const request = await findLeave(tx, agencyId, params.id);
  if (request === null || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (!mayStillAddFile(request.state)) return refuse('leave.notOpen', { state: request.state });
  const kept = await keepEvidence(call, body, request.files.length, 'leave');
  if (!kept.ok) return kept;
  await attachLeaveFile(tx, agencyId, request.id, kept.value);
  const files = request.files.length + 1;
  await audit('leave.addFile', { kind: 'leave', id: request.id }, { files });
  return ok({ files });
};

type Reading = Pick<Call<typeof leaveEndpoints.readFile>, 'tx' | 'actor' | 'deps' | 'audit'>;

const open = async (call: Reading, request: LeaveRequest, fileId: Id): Promise<Result<File>> => {
  const file = request.files.includes(fileId) ? await openEvidence(call, fileId) : null;
  if (file === null) return refuse('general.notFound');
  await call.audit('leave.readFile', { kind: 'leave', id: request.id });
  return ok(file);
};
interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** Not for health kinds: who decides about a leave does not read a doctor's letter. */
export const readLeaveFile: Handler<typeof leaveEndpoints.readFile> = async (call) => {
  const found = await leaveInReach(call, call.params.id);
  if (!found.ok) return found;
  return isHealthKind(found.value.request)
    ? refuse('general.notFound')
    : open(call, found.value.request, call.params.fileId);
};

/** Health kinds only. */
export const readLeaveEvidence: Handler<typeof leaveEndpoints.readEvidence> = async (call) => {
  const request = await findLeave(call.tx, call.actor.agencyId, call.params.id);
  if (request === null || !isHealthKind(request) || request.employeeId === call.actor.employeeId)
    return refuse('general.notFound');
  return open(call, request, call.params.fileId);
};
