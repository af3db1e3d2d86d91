import { attendanceLiveEndpoints } from '../../../contract/attendanceLive.ts';
import { bind } from '../../platform/http/bind.ts';
import { followChanges, readNow } from './readNow.ts';

export const attendanceLiveRoutes = bind('attendanceLive', attendanceLiveEndpoints, {
  now: readNow,
  changes: followChanges,
});
