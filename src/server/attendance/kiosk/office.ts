import type { StationOffice } from '../../../contract/attendanceStation.ts';
import type { Zone } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import { findWorkplace } from '../../workplace/store.ts';
import type { Station } from './stationStore.ts';

/** Where a station stands, as its screen says it. */
export const officeOf = async (tx: Tx, station: Station): Promise<StationOffice> => {
  const agency = await readAgencyRow(tx, station.agencyId);
  const place = await findWorkplace(tx, station.agencyId, station.workplaceId);
  return {
    agency: station.agencyId,
    agencyName: agency.name,
    stationName: station.name,
    workplaceName: place?.name ?? '',
    zone: place?.zone ?? (agency.zone as Zone),
  };
};
