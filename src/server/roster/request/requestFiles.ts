import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { keepEvidence, openEvidence } from '../../dispensation/keepEvidence.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { requestInReach } from './requestInReach.ts';
import { attachFile, findRequest, lockRequest } from './requestStore.ts';

/** Adds evidence to an own application that waits; encrypted, under a neutral name. */
export const addRequestFile: Handler<typeof rosterRequestEndpoints.addFile> = async (call) => {
  const { tx, actor, params, body, audit } = call;
  const { agencyId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request?.kind !== 'flexibleDay' || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (request.state !== 'asked') return refuse('request.notOpen', { state: request.state });
  const kept = await keepEvidence(call, body, request.files.length, 'flexible');
  if (!kept.ok) return kept;
  await attachFile(tx, agencyId, request.id, kept.value);
  const files = request.files.length + 1;
  await audit('flexibleDay.addFile', { kind: 'rosterRequest', id: request.id }, { files });
  return ok({ files });
};

export const readRequestFile: Handler<typeof rosterRequestEndpoints.readFile> = async (call) => {
  const { params, audit } = call;
  const found = await requestInReach(call, params.id);
  if (!found.ok) return found;
  const { request } = found.value;
  const file = request.files.includes(params.fileId) ? await openEvidence(call, params.fileId) : null;
  if (file === null) return refuse('general.notFound');
  await audit('flexibleDay.readFile', { kind: 'rosterRequest', id: request.id }, {});
  return ok(file);
};
