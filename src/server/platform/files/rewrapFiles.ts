import type { Db } from '../db/db.ts';
import { type FileKeys, unwrapKey, wrapKey } from './fileKeys.ts';

/**
 * After a change of the master key: wraps the key of every encrypted file anew under the current one. The files themselves
 * stay as they are. Returns how many were wrapped anew; afterwards the older master keys are no longer needed for files.
 */
export const rewrapFiles = (db: Db, keys: FileKeys): Promise<number> =>
  db.asOwner(async (tx) => {
    const rows = await tx
      .selectFrom('stored_file')
      .select(['agency_id', 'file_id', 'key_id', 'wrapped_key'])
      .where('wrapped_key', 'is not', null)
      .where('key_id', '!=', keys.current)
      .forUpdate()
      .execute();
    for (const row of rows) {
      const place = { agencyId: row.agency_id, fileId: row.file_id };
      const dataKey = unwrapKey(keys, place, row.key_id!, row.wrapped_key!);
      await tx
        .updateTable('stored_file')
        .set(wrapKey(keys, place, dataKey))
        .where('agency_id', '=', row.agency_id)
        .where('file_id', '=', row.file_id)
        .execute();
    }
    return rows.length;
  });
