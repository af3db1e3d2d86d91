import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../db/db.ts';

/** Removes a file with its pieces and, if encrypted, its key: older backups apart, nobody can read it again. */
export const eraseFile = async (tx: Tx, agencyId: number, fileId: Id): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('stored_file')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};
