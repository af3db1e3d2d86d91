import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

const pieceBytes = 256 * 1024;

export interface EvidenceFile {
  readonly fileId: Id;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** Keeps sealed evidence in pieces under a neutral name; the fingerprint is of the sealed bytes. */
export const insertEvidence = async (
  tx: Tx,
  agencyId: number,
  dispensationId: Id,
  file: EvidenceFile & { readonly name: string; readonly sealed: Uint8Array; readonly sha256: string },
  at: Instant,
): Promise<void> => {
  const key = { agency_id: agencyId, file_id: file.fileId };
  await tx
    .insertInto('stored_file')
    .values({
      ...key,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      encrypted: true,
      created_at: at,
      created_by: null,
    })
    .execute();
  for (let piece = 0; piece * pieceBytes < file.sealed.length; piece += 1) {
    const bytes = file.sealed.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await tx
      .insertInto('stored_file_piece')
      .values({ ...key, piece, bytes })
      .execute();
  }
  await tx
    .insertInto('dispensation_evidence')
    .values({ ...key, dispensation_id: dispensationId })
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

/** The sealed bytes of a file, its pieces joined. */
export const readSealedFile = async (tx: Tx, agencyId: number, fileId: Id): Promise<Uint8Array> => {
  const rows = await tx
    .selectFrom('stored_file_piece')
    .select('bytes')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .orderBy('piece')
    .execute();
  return Buffer.concat(rows.map((r) => r.bytes));
};

/** Erases ground, answer and evidence of a dispensation; that it held, and until when, stays. */
export const eraseSecretAndEvidence = async (tx: Tx, agencyId: number, dispensationId: Id): Promise<void> => {
  const files = await listEvidence(tx, agencyId, dispensationId);
  const ofCase = { agency: agencyId, id: dispensationId };
  await tx
    .deleteFrom('dispensation_evidence')
    .where('agency_id', '=', ofCase.agency)
    .where('dispensation_id', '=', ofCase.id)
    .execute();
  for (const { fileId } of files) {
    await tx.deleteFrom('stored_file').where('agency_id', '=', agencyId).where('file_id', '=', fileId).execute();
  }
  await tx
    .deleteFrom('dispensation_secret')
    .where('agency_id', '=', ofCase.agency)
    .where('dispensation_id', '=', ofCase.id)
    .execute();
};
