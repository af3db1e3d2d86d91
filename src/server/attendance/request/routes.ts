import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { bind } from '../../platform/http/bind.ts';
import { askRequest, previewRequest, withdrawRequest } from './askRequest.ts';
import { decideRequests, endRequest, tryTimes } from './decideRequests.ts';
import { listRequests, oneRequest } from './listRequests.ts';
import { myRequests } from './myRequests.ts';
import {
  addRequestFile,
  checkRequestEvidence,
  listRequestEvidence,
  readRequestEvidence,
  readRequestFile,
} from './requestFiles.ts';
import { readRequestRules, setRequestRules } from './requestRules.ts';

export const attendanceRequestRoutes = bind('attendanceRequest', attendanceRequestEndpoints, {
  mine: myRequests,
  preview: previewRequest,
  ask: askRequest,
  addFile: addRequestFile,
  withdraw: withdrawRequest,
  list: listRequests,
  one: oneRequest,
  tryTimes,
  decide: decideRequests,
  end: endRequest,
  readFile: readRequestFile,
  evidence: listRequestEvidence,
  check: checkRequestEvidence,
  readEvidence: readRequestEvidence,
  rules: readRequestRules,
  setRules: setRequestRules,
});
