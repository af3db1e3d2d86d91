import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { FileUnreadable, fileKeys } from '../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../platform/files/readFile.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listEvidence } from './evidenceStore.ts';
import { findCase } from './findCase.ts';

/** Null for a file that the present key cannot open; anything else stays a failure. */
const noneIfUnreadable = (error: unknown): null => {
  if (error instanceof FileUnreadable) return null;
  throw error;
};

export const openEvidence: Handler<typeof dispensationEndpoints.evidence> = async ({
  tx,
  actor,
  params,
  deps,
  audit,
}) => {
  const found = await findCase(tx, actor, params.id);
  if (!found.ok) return found;
  const tied = (await listEvidence(tx, actor.agencyId, params.id)).some((file) => file.fileId === params.fileId);
  if (!tied) return refuse('dispensation.evidenceErased');
  const file = await readFile(tx, actor.agencyId, params.fileId, fileKeys(deps.config.masterKey)).catch(
    noneIfUnreadable,
  );
  const bytes = file && (await allBytes(file).catch(noneIfUnreadable));
  if (!file || !bytes) return refuse('dispensation.unreadable');
  await audit('dispensation.openEvidence', { kind: 'dispensation', id: params.id });
  return ok({ bytes, name: file.name, mediaType: file.mediaType });
};
