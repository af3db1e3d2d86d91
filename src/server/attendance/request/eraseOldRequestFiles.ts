import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { eraseOldFiles } from '../../access/agency/eraseOldFiles.ts';
import { readSettings } from '../../dispensation/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { detachRequestFiles } from './requestFileStore.ts';

/** Erases evidence of corrections and permits so long after their day as the agency keeps other evidence; how many files. */
export const eraseOldRequestFiles = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  eraseOldFiles(db, clock(), 'attendanceRequest.eraseOld', async (tx, agencyId, today) =>
    detachRequestFiles(tx, agencyId, evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today)),
  );
