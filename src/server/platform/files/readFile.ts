import { createHash, createHmac } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';
import { type FileKeys, FileUnreadable, openPiece, unwrapKey } from './fileKeys.ts';

export interface StoredFile {
  readonly fileId: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly encrypted: boolean;
  readonly createdAt: Instant;
  readonly createdBy: Id | null;
  /** The bytes, read piece by piece while the transaction is open. Throws `FileUnreadable` when they were changed. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A stored file, or null when the agency has none by this id. Throws `FileUnreadable` when its master key is not among `keys`. */
export const readFile = async (
  tx: Tx,
  agencyId: number,
  fileId: Id,
  keys: FileKeys | null = null,
): Promise<StoredFile | null> => {
  const row = await tx
    .selectFrom('stored_file')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!row) return null;
  const place = { agencyId, fileId };
  const dataKey = row.wrapped_key && row.key_id ? unwrapKey(keys, place, row.key_id, row.wrapped_key) : null;

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const sum = dataKey ? createHmac('sha256', dataKey) : createHash('sha256');
    for (let piece = 0, left = row?.size_bytes ?? 0; left > 0; piece++) {
      const stored = await tx
        .selectFrom('stored_file_piece')
        .select('bytes')
        .where('agency_id', '=', agencyId)
        .where('file_id', '=', fileId)
        .where('piece', '=', piece)
        .executeTakeFirst();
      if (!stored) throw new FileUnreadable('A piece of the file is missing.');
      const plain = dataKey ? openPiece(dataKey, place, piece, stored.bytes) : stored.bytes;
      left -= plain.length;
      sum.update(plain);
      yield plain;
    }
    if (sum.digest('hex') !== row?.sha256) throw new FileUnreadable('The bytes of the file were changed.');
  }
  return {
    fileId,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    encrypted: row.encrypted,
    createdAt: row.created_at,
    createdBy: row.created_by,
    pieces: pieces(),
  };
};

/** All bytes at once, for files known to be small. */
export const allBytes = async (file: StoredFile): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of file.pieces) parts.push(part);
  return Buffer.concat(parts);
};
