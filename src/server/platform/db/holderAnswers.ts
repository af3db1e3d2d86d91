// What the commands of the terminal may ask of a running Luwes, because only that process may open the embedded database.
import { z } from 'zod';
import { type AuditReport, verifyAudit } from '../audit/verifyAudit.ts';
import { type BackupDone, backup } from './backup/backup.ts';
import type { Db } from './db.ts';
import type { HolderAnswers } from './folderLock.ts';

const RequestSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('backup'), file: z.string(), madeAt: z.string() }),
  z.object({ ask: z.literal('audit'), agencyId: z.int().positive().optional() }),
]);
export type HolderRequest = z.infer<typeof RequestSchema>;

export interface HolderReply {
  readonly backup: BackupDone;
  readonly audit: AuditReport[];
}

export const holderAnswers =
  (db: Db): HolderAnswers =>
  async (given) => {
    const request = RequestSchema.parse(given);
    return request.ask === 'backup' ? backup(db, request.file, request.madeAt) : verifyAudit(db, request.agencyId);
  };
