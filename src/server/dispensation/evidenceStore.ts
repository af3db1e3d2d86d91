import type { Id } from '../../kernel/id.ts';
import type { Tx } from '../platform/db/db.ts';
import { eraseFile } from '../platform/files/eraseFile.ts';

export interface EvidenceFile {
  readonly fileId: Id;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** Ties a stored file to a dispensation as its evidence. */
export const attachEvidence = async (tx: Tx, agencyId: number, dispensationId: Id, fileId: Id): Promise<void> => {
  await tx
    .insertInto('dispensation_evidence')
    .values({ agency_id: agencyId, dispensation_id: dispensationId, file_id: fileId })
    .execute();
};

export const listEvidence = async (tx: Tx, agencyId: number, dispensationId: Id): Promise<EvidenceFile[]> => {
  const rows = await tx
    .selectFrom('dispensation_evidence')
    .innerJoin('stored_file', (j) =>
      j
        .onRef('stored_file.agency_id', '=', 'dispensation_evidence.agency_id')
        .onRef('stored_file.file_id', '=', 'dispensation_evidence.file_id'),
    )
    .select(['stored_file.file_id', 'stored_file.media_type', 'stored_file.size_bytes'])
    .where('dispensation_evidence.agency_id', '=', agencyId)
    .where('dispensation_evidence.dispensation_id', '=', dispensationId)
    .orderBy('stored_file.file_id')
    .execute();
  return rows.map((r) => ({ fileId: r.file_id, mediaType: r.media_type, sizeBytes: r.size_bytes }));
};

/** Erases ground, answer and evidence of a dispensation; that it held, and until when, stays. */
export const eraseSecretAndEvidence = async (tx: Tx, agencyId: number, dispensationId: Id): Promise<void> => {
  const files = await listEvidence(tx, agencyId, dispensationId);
  await tx
    .deleteFrom('dispensation_evidence')
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', dispensationId)
    .execute();
  for (const { fileId } of files) await eraseFile(tx, agencyId, fileId);
  await tx
    .deleteFrom('dispensation_secret')
    .where('agency_id', '=', agencyId)
    .where('dispensation_id', '=', dispensationId)
    .execute();
};
