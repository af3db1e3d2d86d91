import { attendanceRecapEndpoints } from '../../../contract/attendanceRecap.ts';
import { bind } from '../../platform/http/bind.ts';
import { readUnitSums } from './readRecap.ts';
import { ownFile, personFile, recapFile } from './recapFile.ts';
import { fetchRecap, startRecap } from './recapJob.ts';

export const attendanceRecapRoutes = bind('attendanceRecap', attendanceRecapEndpoints, {
  units: readUnitSums,
  file: recapFile,
  personFile,
  ownFile,
  start: startRecap,
  fetch: fetchRecap,
});
