import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import { addDays } from '../../../kernel/time.ts';
import { eraseOldFiles } from '../../access/agency/eraseOldFiles.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { detachOldPhotos } from './store.ts';

/** Erases photos of sheets so long after their day as the agency keeps them; how many. The rows of the sheets stay. */
export const eraseOldPhotos = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  eraseOldFiles(db, clock(), 'attendanceRegister.eraseOld', async (tx, agencyId, today) => {
    const { settings } = await readAgencyRow(tx, agencyId);
    return detachOldPhotos(tx, agencyId, addDays(today, -agencySettingsOf(settings).sheetDays));
  });
