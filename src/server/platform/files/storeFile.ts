import { createHash, createHmac } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';
import { type FileKeys, newDataKey, sealPiece, wrapKey } from './fileKeys.ts';
import { type Bytes, inPieces } from './inPieces.ts';

export const pieceBytes = 256 * 1024;

export interface NewFile {
  readonly agencyId: number;
  readonly fileId: Id;
  /** Stored readable also for encrypted files: give those a name that tells nothing. */
  readonly name: string;
  readonly mediaType: string;
  readonly at: Instant;
  readonly createdBy: Id | null;
}

/**
 * Stores a file in pieces within the caller's transaction; with `keys` encrypted under a key of its own (AES-256-GCM).
 * Returns its size and checksum. The checksum of an encrypted file is keyed, so that it does not tell what is inside.
 */
export const storeFile = async (
  tx: Tx,
  file: NewFile,
  bytes: Bytes,
  keys: FileKeys | null = null,
): Promise<{ sizeBytes: number; sha256: string }> => {
  const dataKey = keys ? newDataKey() : null;
  const sum = dataKey ? createHmac('sha256', dataKey) : createHash('sha256');
  await tx
    .insertInto('stored_file')
    .values({
      agency_id: file.agencyId,
      file_id: file.fileId,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: 0,
      sha256: '',
      encrypted: dataKey !== null,
      ...(keys && dataKey ? wrapKey(keys, file, dataKey) : {}),
      created_at: file.at,
      created_by: file.createdBy,
    })
    .execute();
  let sizeBytes = 0;
  let piece = 0;
  for await (const plain of inPieces(bytes, pieceBytes)) {
    sizeBytes += plain.length;
    sum.update(plain);
    const stored = dataKey ? sealPiece(dataKey, file, piece, plain) : plain;
    await tx
      .insertInto('stored_file_piece')
      .values({ agency_id: file.agencyId, file_id: file.fileId, piece, bytes: stored })
      .execute();
    piece += 1;
  }
  const sha256 = sum.digest('hex');
  await tx
    .updateTable('stored_file')
    .set({ size_bytes: sizeBytes, sha256 })
    .where('agency_id', '=', file.agencyId)
    .where('file_id', '=', file.fileId)
    .execute();
  return { sizeBytes, sha256 };
};
