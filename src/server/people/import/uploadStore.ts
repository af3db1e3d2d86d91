import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

const pieceBytes = 256 * 1024;

/** Keeps an upload until its job has read it. */
export const keepUpload = async (
  tx: Tx,
  file: { agencyId: number; fileId: Id; name: string; bytes: Uint8Array; at: Instant; accountId: Id | null },
): Promise<void> => {
  const { agencyId, fileId, bytes } = file;
  await tx
    .insertInto('stored_file')
    .values({
      agency_id: agencyId,
      file_id: fileId,
      name: file.name,
      media_type: 'application/octet-stream',
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      created_at: file.at,
      created_by: file.accountId,
    })
    .execute();
  for (let piece = 0; piece * pieceBytes < bytes.length; piece++) {
    const part = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await tx
      .insertInto('stored_file_piece')
      .values({ agency_id: agencyId, file_id: fileId, piece, bytes: part })
      .execute();
  }
};

export const readUpload = async (
  tx: Tx,
  agencyId: number,
  fileId: Id,
): Promise<{ bytes: Uint8Array; sha256: string } | null> => {
  const file = await tx
    .selectFrom('stored_file')
    .select('sha256')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!file) return null;
  const pieces = await tx
    .selectFrom('stored_file_piece')
    .select('bytes')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .orderBy('piece')
    .execute();
  return { bytes: Buffer.concat(pieces.map((p) => p.bytes)), sha256: file.sha256 };
};

export const dropUpload = async (tx: Tx, agencyId: number, fileId: Id): Promise<void> => {
  await tx.deleteFrom('stored_file_piece').where('agency_id', '=', agencyId).where('file_id', '=', fileId).execute();
  await tx.deleteFrom('stored_file').where('agency_id', '=', agencyId).where('file_id', '=', fileId).execute();
};
