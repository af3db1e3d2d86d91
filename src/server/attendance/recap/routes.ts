import { attendanceRecapEndpoints } from '../../../contract/attendanceRecap.ts';
import { bind } from '../../platform/http/bind.ts';
import { readUnitSums } from './readRecap.ts';

export const attendanceRecapRoutes = bind('attendanceRecap', attendanceRecapEndpoints, { units: readUnitSums });
