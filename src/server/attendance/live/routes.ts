import { attendanceLiveEndpoints } from '../../../contract/attendanceLive.ts';
import { bind } from '../../platform/http/bind.ts';
import { followChanges, readNow } from './readNow.ts';
import { readUnitsNow } from './readUnitsNow.ts';

export const attendanceLiveRoutes = bind('attendanceLive', attendanceLiveEndpoints, {
  now: readNow,
  units: readUnitsNow,
  changes: followChanges,
});
