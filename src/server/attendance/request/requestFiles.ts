import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { requestLife } from '../../../domain/attendance/request/requestLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { peopleOn } from '../../absence/store.ts';
import { keepEvidence, openEvidence } from '../../dispensation/keepEvidence.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { mayStillAddFile } from './myRequests.ts';
import { attachRequestFile, requestFilesOf, requestsToCheck } from './requestFileStore.ts';
import { openReading, requestInReach } from './requestInReach.ts';
import { appendAction, type DayRequest, findRequest, findRequests, lockRequest } from './requestStore.ts';
import { tellAsker } from './tellRequest.ts';

/** Adds evidence to an own request; encrypted, under a neutral name. */
export const addRequestFile: Handler<typeof attendanceRequestEndpoints.addFile> = async (call) => {
  const { tx, actor, params, body, audit } = call;
  await lockRequest(tx, actor.agencyId, params.id);
  const request = await findRequest(tx, actor.agencyId, params.id);
  if (request === null || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (!mayStillAddFile(request.state)) return refuse('attendanceRequest.notOpen');
  const kept = await keepEvidence(call, body, request.files.length, 'attendanceRequest');
  if (!kept.ok) return kept;
  await attachRequestFile(tx, actor.agencyId, request.id, kept.value);
  const files = request.files.length + 1;
  await audit(`${request.kind}.addFile`, { kind: 'attendanceRequest', id: request.id }, { files });
  return ok({ files });
};

type Reading = Pick<Call<typeof attendanceRequestEndpoints.readFile>, 'tx' | 'actor' | 'deps' | 'audit'>;

const open = async (call: Reading, request: DayRequest, fileId: Id) => {
  const file = request.files.includes(fileId) ? await openEvidence(call, fileId) : null;
  if (file === null) return refuse('general.notFound');
  await call.audit(`${request.kind}.readFile`, { kind: 'attendanceRequest', id: request.id });
  return ok(file);
};

/** Not for health: who decides about a permit does not read a doctor's letter. */
export const readRequestFile: Handler<typeof attendanceRequestEndpoints.readFile> = async (call) => {
  const found = await requestInReach(call, await openReading(call), call.params.id);
  if (!found.ok) return found;
  return found.value.health ? refuse('general.notFound') : open(call, found.value, call.params.fileId);
};

/** Health only. */
export const readRequestEvidence: Handler<typeof attendanceRequestEndpoints.readEvidence> = async (call) => {
  const request = await findRequest(call.tx, call.actor.agencyId, call.params.id);
  if (request === null || !request.health || request.employeeId === call.actor.employeeId)
    return refuse('general.notFound');
  return open(call, request, call.params.fileId);
};

/** What waits for the health verifier. */
export const listRequestEvidence: Handler<typeof attendanceRequestEndpoints.evidence> = async (call) => {
  const { tx, actor, today } = call;
  const { agencyId } = actor;
  const found = await findRequests(tx, agencyId, await requestsToCheck(tx, agencyId));
  const requests = found.filter((each) => each.employeeId !== actor.employeeId);
  const people = await peopleOn(tx, agencyId, [...new Set(requests.map((each) => each.employeeId))], today);
  const tree = await loadUnits(tx, agencyId, today);
  const rows = [];
  for (const { id, employeeId, unitId, day } of requests)
    rows.push({
      id,
      name: people.get(employeeId)?.name ?? '',
      unitName: tree.get(unitId)?.name ?? '',
      day,
      files: await requestFilesOf(tx, agencyId, id),
    });
  return ok({ requests: rows });
};

/** Evidence that does not carry the permit stays unchecked; the employee is told what is missing. */
export const checkRequestEvidence: Handler<typeof attendanceRequestEndpoints.check> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request === null || !request.health || request.files.length === 0) return refuse('general.notFound');
  if (request.employeeId === actor.employeeId) return refuse('attendanceRequest.own');
  if (requestLife.after(request.state, 'checked') === null) return refuse('attendanceRequest.notOpen');
  if (!body.carries && body.note === '') return refuse('attendanceRequest.noteMissing');
  if (body.carries) await appendAction(tx, agencyId, request.id, { move: 'checked', at: now, note: '', accountId });
  else await tellAsker({ deps, tx, now, agencyId }, request, 'dayRequest.evidence', { note: body.note });
  await audit('permit.check', { kind: 'attendanceRequest', id: request.id }, { carries: body.carries });
  return ok(undefined);
};
