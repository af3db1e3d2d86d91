import { attendanceRollCallEndpoints } from '../../../contract/attendanceRollCall.ts';
import { bind } from '../../platform/http/bind.ts';
import { addRollCall, closeOne, listRollCalls, readRollCall, removeOne } from './manage.ts';
import { readRegister } from './register.ts';

export const attendanceRollCallRoutes = bind('attendanceRollCall', attendanceRollCallEndpoints, {
  list: listRollCalls,
  add: addRollCall,
  read: readRollCall,
  close: closeOne,
  remove: removeOne,
  register: readRegister,
});
