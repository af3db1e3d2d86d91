import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { unseal } from '../platform/seal.ts';
import { listEvidence, readSealedFile } from './evidenceStore.ts';
import { findCase } from './findCase.ts';

export const openEvidence: Handler<typeof dispensationEndpoints.evidence> = async ({
  tx,
  actor,
  params,
  deps,
  audit,
}) => {
  const found = await findCase(tx, actor, params.id);
  if (!found.ok) return found;
  const files = await listEvidence(tx, actor.agencyId, params.id);
  const at = files.findIndex((file) => file.fileId === params.fileId);
  const file = files[at];
  if (!file) return refuse('dispensation.evidenceErased');
  const bytes = unseal(
    deps.config.masterKey,
    `evidence:${file.fileId}`,
    await readSealedFile(tx, actor.agencyId, file.fileId),
  );
  if (bytes === null) return refuse('dispensation.unreadable');
  await audit('dispensation.openEvidence', { kind: 'dispensation', id: params.id });
  return ok({
    bytes,
    name: `bukti-${at + 1}.${file.mediaType.replace('application/', '').replace('image/', '')}`,
    mediaType: file.mediaType,
  });
};
