import type { Room, Workplace } from '../../domain/workplace/model.ts';
import type { Tx } from '../platform/db/db.ts';
import { type KeptCounter, listCounters } from './counterStore.ts';
import { listRooms } from './roomStore.ts';
import { listWorkplaces } from './store.ts';

export interface AgencyWorkplaces {
  readonly workplaces: readonly Workplace[];
  readonly rooms: readonly Room[];
  readonly counters: readonly KeptCounter[];
}

/** Everything about places that planning asks for: zones and weeks, seats per room, and who can serve at which counter. */
export const loadWorkplaces = async (tx: Tx, agencyId: number): Promise<AgencyWorkplaces> => ({
  workplaces: await listWorkplaces(tx, agencyId),
  rooms: await listRooms(tx, agencyId),
  counters: await listCounters(tx, agencyId),
});
