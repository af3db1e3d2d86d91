import {
  evidenceKind,
  evidenceKinds,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '../../domain/dispensation/evidenceKind.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { fileKeys } from '../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../platform/files/readFile.ts';
import { storeFile } from '../platform/files/storeFile.ts';

interface Keeping {
  readonly tx: Tx;
  readonly deps: Pick<Deps, 'newId' | 'config'>;
  readonly now: Instant;
  readonly actor: { readonly agencyId: number; readonly accountId: Id };
}

/** Keeps a file of evidence encrypted under a neutral name; refusals bear the codes of the asking area. The caller attaches it. */
export const keepEvidence = async (
  { tx, deps, now, actor }: Keeping,
  bytes: Uint8Array,
  had: number,
  area: 'leave' | 'flexible' | 'attendanceRequest',
): Promise<Result<Id>> => {
  if (had >= mostEvidenceFiles) return refuse(`${area}.fileTooMany`, { most: mostEvidenceFiles });
  if (bytes.length > mostEvidenceBytes)
    return refuse(`${area}.fileTooLarge`, { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(bytes);
  if (kind === null) return refuse(`${area}.fileKind`);
  const { agencyId, accountId } = actor;
  const fileId = deps.newId();
  const name = `bukti-${had + 1}.${kind}`;
  const file = { agencyId, fileId, name, mediaType: evidenceKinds[kind], at: now, createdBy: accountId };
  await storeFile(tx, file, bytes, fileKeys(deps.config.masterKey));
  return ok(fileId);
};

/** A kept file as it came; null where it is gone. */
export const openEvidence = async ({ tx, deps, actor }: Omit<Keeping, 'now'>, fileId: Id) => {
  const file = await readFile(tx, actor.agencyId, fileId, fileKeys(deps.config.masterKey));
  return file === null ? null : { bytes: await allBytes(file), name: file.name, mediaType: file.mediaType };
};
