import type { KnownUnit } from '../../../domain/people/import/previewUnits.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { listVersions } from '../unitStore.ts';
import { listUnitCodes } from './knownStore.ts';

/** Units as they stand on the import's day, with their codes. */
export const loadKnownUnits = async (tx: Tx, agencyId: number, day: PlainDate): Promise<KnownUnit[]> => {
  const codes = await listUnitCodes(tx, agencyId);
  const versions = await listVersions(tx, agencyId, { from: day, to: day });
  return versions
    .filter((v) => holdsOn(v, day))
    .map((version) => {
      const unit = codes.get(version.unitId);
      return { id: version.unitId, code: unit?.code ?? null, createdAt: unit?.createdAt ?? '', version };
    });
};
