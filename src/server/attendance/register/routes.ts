import { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { bind } from '../../platform/http/bind.ts';
import { decideSheet, ownFile, seenFile, seenSheet, waitingSheets } from './decideSheet.ts';
import {
  addSheetFile,
  discardSheet,
  listSheets,
  openSheet,
  readSheet,
  saveSheet,
  sendSheet,
  sheetByCode,
} from './fillSheet.ts';
import { printSheet } from './printSheet.ts';

export const attendanceRegisterRoutes = bind('attendanceRegister', attendanceRegisterEndpoints, {
  list: listSheets,
  open: openSheet,
  byCode: sheetByCode,
  one: readSheet,
  save: saveSheet,
  addFile: addSheetFile,
  readFile: ownFile,
  send: sendSheet,
  discard: discardSheet,
  paper: printSheet,
  waiting: waitingSheets,
  seen: seenSheet,
  seenFile,
  decide: decideSheet,
});
