import type { Instrument } from '../../domain/policy/instrument.ts';
import type { Tx } from '../platform/db/db.ts';
import { regionName } from '../workplace/regionList.ts';
import { agencyRegion } from './store.ts';

/** Name of the area that an instrument was written for, where the agency does not lie in it; null where all is well or nothing is known. */
export const writtenFor = async (tx: Tx, agencyId: number, { region }: Instrument): Promise<string | null> => {
  if (region === null) return null;
  const own = await agencyRegion(tx, agencyId);
  return own === null || own.startsWith(region) ? null : ((await regionName(region)) ?? region);
};
