import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { todayIn, ZoneSchema } from '../../../kernel/time.ts';
import { readSettings } from '../../dispensation/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import { agenciesInService } from '../day/staleStore.ts';
import { detachRequestFiles } from './requestFileStore.ts';

/** Erases evidence of corrections and permits so long after their day as the agency keeps other evidence; how many files. */
export const eraseOldRequestFiles = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number> => {
  const now = deps.clock();
  let erased = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(agenciesInService)) {
    const today = todayIn(ZoneSchema.parse(zone), now);
    erased += await deps.db.inAgency(agencyId, async (tx) => {
      const before = evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today);
      const files = await detachRequestFiles(tx, agencyId, before);
      for (const fileId of files) await eraseFile(tx, agencyId, fileId);
      if (files.length === 0) return 0;
      const target = { targetKind: 'agency', targetId: String(agencyId) };
      const entry = { agencyId, at: now, accountId: null, action: 'attendanceRequest.eraseOld', ...target };
      await appendAudit(tx, { ...entry, detail: { files: files.length } });
      return files.length;
    });
  }
  return erased;
};
