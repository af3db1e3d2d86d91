import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { centreOf } from '../../domain/workplace/centreOf.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listCounters } from './counterStore.ts';
import { regionList } from './regionList.ts';
import { listRooms } from './roomStore.ts';
import { listWorkplaces } from './store.ts';

export const listAll: Handler<typeof workplaceEndpoints.list> = async ({ tx, actor }) => {
  const [regions, places] = [await regionList(), await listWorkplaces(tx, actor.agencyId)];
  const rooms = await listRooms(tx, actor.agencyId);
  const counters = await listCounters(tx, actor.agencyId);
  const workplaces = places.map((place) => {
    const own = rooms.filter((room) => room.workplaceId === place.id);
    return {
      ...place,
      fence: place.fence?.kind ?? null,
      centre: place.fence && centreOf(place.fence),
      regionName: place.district === null ? null : (regions.get(place.district)?.full ?? null),
      rooms: own.length,
      seats: own.reduce((sum, room) => sum + room.capacity, 0),
      counters: counters.filter((counter) => counter.workplaceId === place.id).length,
    };
  });
  return ok({ workplaces });
};
