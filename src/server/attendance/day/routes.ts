import { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { bind } from '../../platform/http/bind.ts';
import { readRecap } from '../recap/readRecap.ts';
import { dropRules, listRules, useRules } from './chooseRules.ts';
import { declareOutage, dropOutage, readOutages } from './declareOutage.ts';
import { explainMine, explainOfPerson } from './explainDay.ts';
import { lockMonth, readLocks, unlockMonth } from './lockMonth.ts';
import { readLockState } from './lockState.ts';
import { previewRules } from './previewRules.ts';
import { readMine, readOfPerson } from './readMonth.ts';

export const attendanceDayRoutes = bind('attendanceDay', attendanceDayEndpoints, {
  mine: readMine,
  explainMine,
  ofPerson: readOfPerson,
  explain: explainOfPerson,
  recap: readRecap,
  rules: listRules,
  previewRules,
  useRules,
  dropRules,
  outages: readOutages,
  declareOutage,
  dropOutage,
  locks: readLocks,
  lockState: readLockState,
  lock: lockMonth,
  unlock: unlockMonth,
});
