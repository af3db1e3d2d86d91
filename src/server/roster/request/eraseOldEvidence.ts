import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { todayIn, ZoneSchema } from '../../../kernel/time.ts';
import { readSettings } from '../../dispensation/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import { detachFilesBefore } from './requestStore.ts';
import { listAgencyZones } from './windowStore.ts';

/** Erases evidence of flexible days so long after the last day as the agency keeps other evidence; how many files. */
export const eraseOldEvidence = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number> => {
  const now = deps.clock();
  let erased = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(listAgencyZones)) {
    const today = todayIn(ZoneSchema.parse(zone), now);
    erased += await deps.db.inAgency(agencyId, async (tx) => {
      const before = evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today);
      const files = await detachFilesBefore(tx, agencyId, before);
      for (const fileId of files) await eraseFile(tx, agencyId, fileId);
      if (files.length > 0)
        await appendAudit(tx, {
          agencyId,
          at: now,
          accountId: null,
          action: 'flexibleDay.eraseOld',
          targetKind: 'agency',
          targetId: String(agencyId),
          detail: { files: files.length },
        });
      return files.length;
    });
  }
  return erased;
};
