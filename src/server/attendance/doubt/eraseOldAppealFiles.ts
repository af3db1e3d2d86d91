import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { instantAt, todayIn, ZoneSchema } from '../../../kernel/time.ts';
import { agencyZones } from '../../absence/leave/leaveStore.ts';
import { readSettings } from '../../dispensation/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { detachAppealFiles } from './decisionStore.ts';

/** Pictures of appeals go so long after the answer as the agency keeps other evidence. */
export const eraseOldAppealFiles = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'attendance.eraseOldAppealFiles',
  everySeconds: 6 * 3600,
  run: async (now) => {
    for (const { agencyId, zone: text } of await db.asOwner(agencyZones)) {
      const zone = ZoneSchema.parse(text);
      await db.inAgency(agencyId, async (tx) => {
        const before = evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), todayIn(zone, now));
        const files = await detachAppealFiles(tx, agencyId, instantAt(before, '00:00', zone));
        for (const fileId of files) await eraseFile(tx, agencyId, fileId);
        if (files.length === 0) return;
        const target = { targetKind: 'agency', targetId: String(agencyId) };
        const entry = { agencyId, at: now, accountId: null, action: 'doubt.eraseOld', ...target };
        await appendAudit(tx, { ...entry, detail: { files: files.length } });
      });
    }
  },
});
