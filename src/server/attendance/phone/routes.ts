import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { bind } from '../../platform/http/bind.ts';
import { decidePhone, readPhoneRequests } from './decidePhone.ts';
import { enrolPhone, phonePasskeyOptions } from './enrol.ts';
import { declareHome, forgetHome } from './home.ts';
import { readOwnPhones, withdrawPhone } from './ownPhones.ts';
import { readPhoneRules, setPhoneRules } from './phoneRules.ts';
import { answerPrompt } from './presence.ts';
import { readOwnPunches } from './readOwnPunches.ts';
import { readToday } from './readToday.ts';
import { readAnchor, receivePunches } from './receivePunches.ts';

export const attendancePhoneRoutes = bind('attendancePhone', attendancePhoneEndpoints, {
  anchor: readAnchor,
  punches: receivePunches,
  today: readToday,
  days: readOwnPunches,
  phones: readOwnPhones,
  enrol: enrolPhone,
  passkeyOptions: phonePasskeyOptions,
  withdrawPhone,
  declareHome,
  forgetHome,
  answerPrompt,
  requests: readPhoneRequests,
  decide: decidePhone,
  rules: readPhoneRules,
  setRules: setPhoneRules,
});
