import type { leaveEndpoints } from '../../../contract/leave.ts';
import {
  evidenceKind,
  evidenceKinds,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '../../../domain/dispensation/evidenceKind.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { leaveInReach } from './leaveInReach.ts';
import { readyLeaveRules } from './leaveRules.ts';
import { attachLeaveFile, findLeave, type LeaveRequest, lockLeave } from './leaveStore.ts';
import { mayStillAddFile } from './myLeave.ts';

export const isHealthKind = ({ kind }: Pick<LeaveRequest, 'kind'>): boolean =>
  readyLeaveRules().rules.some((rule) => rule.kind === kind && rule.health);

/** Adds evidence to an own request; encrypted, under a neutral name. */
export const addLeaveFile: Handler<typeof leaveEndpoints.addFile> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId } = actor;
  await lockLeave(tx, agencyId, params.id);
  const request = await findLeave(tx, agencyId, params.id);
  if (request === null || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (!mayStillAddFile(request.state)) return refuse('leave.notOpen', { state: request.state });
  const had = request.files.length;
  if (had >= mostEvidenceFiles) return refuse('leave.fileTooMany', { most: mostEvidenceFiles });
  if (body.length > mostEvidenceBytes)
    return refuse('leave.fileTooLarge', { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(body);
  if (kind === null) return refuse('leave.fileKind');
  const fileId = deps.newId();
  const name = `bukti-${had + 1}.${kind}`;
  const file = { agencyId, fileId, name, mediaType: evidenceKinds[kind], at: now, createdBy: actor.accountId };
  await storeFile(tx, file, body, fileKeys(deps.config.masterKey));
  await attachLeaveFile(tx, agencyId, request.id, fileId);
  await audit('leave.addFile', { kind: 'leave', id: request.id }, { files: had + 1 });
  return ok({ files: had + 1 });
};

type Reading = Pick<Call<typeof leaveEndpoints.readFile>, 'tx' | 'actor' | 'deps' | 'audit'>;

const open = async ({ tx, actor, deps, audit }: Reading, request: LeaveRequest, fileId: Id): Promise<Result<File>> => {
  if (!request.files.includes(fileId)) return refuse('general.notFound');
  const file = await readFile(tx, actor.agencyId, fileId, fileKeys(deps.config.masterKey));
  if (file === null) return refuse('general.notFound');
  await audit('leave.readFile', { kind: 'leave', id: request.id });
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
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
