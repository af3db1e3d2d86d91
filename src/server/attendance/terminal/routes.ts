import { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import { bind } from '../../platform/http/bind.ts';
import { giveCommand, lookedAt, putAside } from './operateTerminal.ts';
import { addTerminal, approveTerminal, changeSettings, openWindow, retireTerminal } from './pairTerminal.ts';
import { importPins, setPin } from './setPins.ts';
import { showHeld, showPins, showTerminal, showTerminals } from './showTerminals.ts';
import { uploadFile } from './uploadFile.ts';

export const attendanceTerminalRoutes = bind('attendanceTerminals', attendanceTerminalEndpoints, {
  list: showTerminals,
  read: showTerminal,
  add: addTerminal,
  openWindow,
  approve: approveTerminal,
  change: changeSettings,
  retire: retireTerminal,
  command: giveCommand,
  endAlarm: lookedAt,
  pins: showPins,
  setPin,
  importPins,
  held: showHeld,
  discard: putAside,
  upload: uploadFile,
});
