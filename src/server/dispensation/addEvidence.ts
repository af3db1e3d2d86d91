import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import {
  evidenceKind,
  evidenceKinds,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '../../domain/dispensation/evidenceKind.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { fileKeys } from '../platform/files/fileKeys.ts';
import { storeFile } from '../platform/files/storeFile.ts';
import type { Handler } from '../platform/http/bind.ts';
import { attachEvidence } from './evidenceStore.ts';
import { findDispensation } from './store.ts';

export const addEvidence: Handler<typeof dispensationEndpoints.addEvidence> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const found = await findDispensation(tx, actor.agencyId, params.id);
  if (!found || found.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (found.state !== 'asked') return refuse('dispensation.notOpen');
  if (found.evidence >= mostEvidenceFiles) return refuse('dispensation.evidenceTooMany', { most: mostEvidenceFiles });
  if (body.length > mostEvidenceBytes)
    return refuse('dispensation.evidenceTooLarge', { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(body);
  if (kind === null) return refuse('dispensation.evidenceKind');
  const fileId = deps.newId();
  const name = `bukti-${found.evidence + 1}.${kind}`;
  const file = { agencyId: actor.agencyId, fileId, name, mediaType: evidenceKinds[kind], at: now, createdBy: null };
  await storeFile(tx, file, body, fileKeys(deps.config.masterKey));
  await attachEvidence(tx, actor.agencyId, params.id, fileId);
  await audit('dispensation.addEvidence', { kind: 'dispensation', id: params.id });
  return ok({ evidence: found.evidence + 1 });
};
