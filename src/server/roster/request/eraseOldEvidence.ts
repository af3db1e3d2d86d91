import { evidenceErasedBefore, retentionOf } from '../../../domain/dispensation/retention.ts';
import { eraseOldFiles } from '../../access/agency/eraseOldFiles.ts';
import { readSettings } from '../../dispensation/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { detachFilesBefore } from './requestStore.ts';

/** Erases evidence of flexible days so long after the last day as the agency keeps other evidence; how many files. */
export const eraseOldEvidence = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  eraseOldFiles(db, clock(), 'flexibleDay.eraseOld', async (tx, agencyId, today) =>
    detachFilesBefore(tx, agencyId, evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today)),
  );
