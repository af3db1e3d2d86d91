import { workplaceEndpoints } from '../../contract/workplace.ts';
import { bind } from '../platform/http/bind.ts';
import { addEquipment } from './addEquipment.ts';
import { addWorkplace } from './addWorkplace.ts';
import { changeWorkplace } from './changeWorkplace.ts';
import { listAll } from './listAll.ts';
import { readMap } from './readMap.ts';
import { readSeats } from './readSeats.ts';
import { readWhole } from './readWhole.ts';
import { removeCounter } from './removeCounter.ts';
import { removeEquipment } from './removeEquipment.ts';
import { removeRoom } from './removeRoom.ts';
import { removeWorkplace } from './removeWorkplace.ts';
import { addCounter, changeCounter } from './saveCounter.ts';
import { addRoom, changeRoom } from './saveRoom.ts';
import { searchRegion } from './searchRegion.ts';
import { seatPeople } from './seatPeople.ts';

export const workplaceRoutes = bind('workplace', workplaceEndpoints, {
  list: listAll,
  read: readWhole,
  add: addWorkplace,
  change: changeWorkplace,
  remove: removeWorkplace,
  addRoom,
  changeRoom,
  removeRoom,
  seats: readSeats,
  seat: seatPeople,
  addCounter,
  changeCounter,
  removeCounter,
  addEquipment,
  removeEquipment,
  map: readMap,
  regions: searchRegion,
});
