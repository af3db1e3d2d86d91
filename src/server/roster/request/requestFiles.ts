import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import {
  evidenceKind,
  evidenceKinds,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '../../../domain/dispensation/evidenceKind.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { requestInReach } from './requestInReach.ts';
import { attachFile, findRequest, lockRequest } from './requestStore.ts';

/** Adds evidence to an own application that waits; encrypted, under a neutral name. */
export const addRequestFile: Handler<typeof rosterRequestEndpoints.addFile> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request?.kind !== 'flexibleDay' || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (request.state !== 'asked') return refuse('request.notOpen', { state: request.state });
  const had = request.files.length;
  if (had >= mostEvidenceFiles) return refuse('flexible.fileTooMany', { most: mostEvidenceFiles });
  if (body.length > mostEvidenceBytes)
    return refuse('flexible.fileTooLarge', { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(body);
  if (kind === null) return refuse('flexible.fileKind');
  const fileId = deps.newId();
  const name = `bukti-${had + 1}.${kind}`;
  const file = { agencyId, fileId, name, mediaType: evidenceKinds[kind], at: now, createdBy: actor.accountId };
  await storeFile(tx, file, body, fileKeys(deps.config.masterKey));
  await attachFile(tx, agencyId, request.id, fileId);
  await audit('flexibleDay.addFile', { kind: 'rosterRequest', id: request.id }, { files: had + 1 });
  return ok({ files: had + 1 });
};

export const readRequestFile: Handler<typeof rosterRequestEndpoints.readFile> = async (call) => {
  const { tx, actor, params, deps, audit } = call;
  const found = await requestInReach(call, params.id);
  if (!found.ok) return found;
  const { request } = found.value;
  if (!request.files.includes(params.fileId)) return refuse('general.notFound');
  const file = await readFile(tx, actor.agencyId, params.fileId, fileKeys(deps.config.masterKey));
  if (file === null) return refuse('general.notFound');
  await audit('flexibleDay.readFile', { kind: 'rosterRequest', id: request.id }, {});
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
};
