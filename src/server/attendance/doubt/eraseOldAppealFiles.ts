import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { instantAt } from '../../../kernel/time.ts';
import { eraseOldFiles } from '../../access/agency/eraseOldFiles.ts';
import { readSettings } from '../../dispensation/store.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { detachAppealFiles } from './decisionStore.ts';

/** Pictures of appeals go so long after the answer as the agency keeps other evidence. */
export const eraseOldAppealFiles = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'attendance.eraseOldAppealFiles',
  everySeconds: 6 * 3600,
  run: async (now) => {
    await eraseOldFiles(db, now, 'doubt.eraseOld', async (tx, agencyId, today, zone) => {
      const before = evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today);
      return detachAppealFiles(tx, agencyId, instantAt(before, '00:00', zone));
    });
  },
});
