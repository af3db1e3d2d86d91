import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import { addDays, todayIn, ZoneSchema } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import { agenciesInService } from '../day/staleStore.ts';
import { detachOldPhotos } from './store.ts';

/** Erases photos of sheets so long after their day as the agency keeps them; how many. The rows of the sheets stay. */
export const eraseOldPhotos = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number> => {
  const now = deps.clock();
  let erased = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(agenciesInService)) {
    erased += await deps.db.inAgency(agencyId, async (tx) => {
      const { settings } = await readAgencyRow(tx, agencyId);
      const before = addDays(todayIn(ZoneSchema.parse(zone), now), -agencySettingsOf(settings).sheetDays);
      const files = await detachOldPhotos(tx, agencyId, before);
      for (const fileId of files) await eraseFile(tx, agencyId, fileId);
      if (files.length === 0) return 0;
      const target = { targetKind: 'agency', targetId: String(agencyId) };
      const entry = { agencyId, at: now, accountId: null, action: 'attendanceRegister.eraseOld', ...target };
      await appendAudit(tx, { ...entry, detail: { files: files.length } });
      return files.length;
    });
  }
  return erased;
};
