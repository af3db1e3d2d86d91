import { absenceEndpoints } from '../../contract/absence.ts';
import { bind } from '../platform/http/bind.ts';
import { addAbsence } from './addAbsence.ts';
import { importAbsences } from './importAbsences.ts';
import { listAbsences } from './listAbsences.ts';
import { removeAbsence } from './removeAbsence.ts';

export const absenceRoutes = bind('absence', absenceEndpoints, {
  list: listAbsences,
  add: addAbsence,
  revoke: removeAbsence,
  importFile: importAbsences,
});
