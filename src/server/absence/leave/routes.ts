import { leaveEndpoints } from '../../../contract/leave.ts';
import { bind } from '../../platform/http/bind.ts';
import { askLeave, withdrawLeave } from './askLeave.ts';
import { listBalances, setOpening } from './balances.ts';
import { checkEvidence, listEvidence } from './checkEvidence.ts';
import { decideLeave } from './decideLeave.ts';
import { endLeave } from './endLeave.ts';
import { importOpenings } from './importOpenings.ts';
import { judgeNow } from './judgeNow.ts';
import { addLeaveFile, readLeaveEvidence, readLeaveFile } from './leaveFiles.ts';
import { leaveForm, ownLeaveForm } from './leaveForm.ts';
import { listLeave, oneLeave } from './listLeave.ts';
import { myLeave } from './myLeave.ts';
import { readRules, setFigures } from './rules.ts';

export const leaveRoutes = bind('leave', leaveEndpoints, {
  mine: myLeave,
  judge: judgeNow,
  ask: askLeave,
  addFile: addLeaveFile,
  ownForm: ownLeaveForm,
  form: leaveForm,
  withdraw: withdrawLeave,
  list: listLeave,
  one: oneLeave,
  decide: decideLeave,
  end: endLeave,
  evidence: listEvidence,
  check: checkEvidence,
  readFile: readLeaveFile,
  readEvidence: readLeaveEvidence,
  balances: listBalances,
  setOpening,
  importOpenings,
  rules: readRules,
  setFigures,
});
