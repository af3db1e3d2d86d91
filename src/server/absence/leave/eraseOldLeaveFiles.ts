import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { eraseOldFiles } from '../../access/agency/eraseOldFiles.ts';
import { readSettings } from '../../dispensation/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { detachLeaveFiles } from './leaveStore.ts';

/** Erases evidence of leave so long after its last day as the agency keeps other evidence; how many files. */
export const eraseOldLeaveFiles = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  eraseOldFiles(db, clock(), 'leave.eraseOld', async (tx, agencyId, today) =>
    detachLeaveFiles(tx, agencyId, evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today)),
  );
