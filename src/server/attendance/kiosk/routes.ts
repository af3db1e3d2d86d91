import { attendanceStationEndpoints } from '../../../contract/attendanceStation.ts';
import { bind } from '../../platform/http/bind.ts';
import {
  addStation,
  listAll,
  pairAgain,
  renameStation,
  retireStation,
  stationEvents,
  unpairStation,
} from './manageStations.ts';
import { giveAnchor, pairStation } from './pairStation.ts';
import { receiveEvents } from './receiveEvents.ts';
import { sendPhotos, syncStation } from './syncStation.ts';

export const attendanceStationRoutes = bind('attendanceStation', attendanceStationEndpoints, {
  list: listAll,
  add: addStation,
  change: renameStation,
  pairAgain,
  unpair: unpairStation,
  retire: retireStation,
  events: stationEvents,
  pair: pairStation,
  anchor: giveAnchor,
  sync: syncStation,
  photos: sendPhotos,
  send: receiveEvents,
});
