// The one list of what is done again and again while the server runs.

import { addSeconds, epochMilliseconds } from '../../kernel/time.ts';
import { eraseOldLeaveFiles } from '../absence/leave/eraseOldLeaveFiles.ts';
import { forgetOldSignIns } from '../access/forgetOldSignIns.ts';
import { deriveStale } from '../attendance/day/deriveStale.ts';
import { eraseOldAppealFiles } from '../attendance/doubt/eraseOldAppealFiles.ts';
import { makeMonths } from '../attendance/ingest/makeMonths.ts';
import { rushOf } from '../attendance/ingest/rush.ts';
import { forgetDisplayUse } from '../attendance/kiosk/displayStore.ts';
import { eraseOldPositions, lookAtPunches } from '../attendance/phone/lookAtPunches.ts';
import { drawTodaysPrompts, tellPrompts } from '../attendance/phone/presence.ts';
import { switchPhones } from '../attendance/phone/switchPhones.ts';
import { eraseOldPhotos } from '../attendance/register/eraseOldPhotos.ts';
import { eraseOldRequestFiles } from '../attendance/request/eraseOldRequestFiles.ts';
import { watchTerminals } from '../attendance/terminal/watchTerminals.ts';
import { eraseOldHealthData } from '../dispensation/eraseOldHealthData.ts';
import { tellExpiring } from '../dispensation/tellExpiring.ts';
import { deliverMail } from '../inbox/deliverMail.ts';
import { eraseOldImports } from '../people/import/eraseOldImports.ts';
import { forgetOldPreviews } from '../people/import/forgetOldPreviews.ts';
import { renewStatistics, tidyTables } from '../platform/db/tidyTables.ts';
import type { Deps } from '../platform/deps.ts';
import type { RegularWork } from '../platform/jobs/regularWork.ts';
import { forgetOldPresence } from '../roster/boardCompany.ts';
import { forgetOldPapers } from '../roster/paper/forgetOldPapers.ts';
import { forgetOldProposals } from '../roster/replan/forgetOldProposals.ts';
import { eraseOldEvidence } from '../roster/request/eraseOldEvidence.ts';
import { expireRequests } from '../roster/request/expireRequests.ts';
import { tellWindows } from '../roster/request/tellWindow.ts';
import { tellHeldPublications } from '../roster/tellPublication.ts';
import { forgetOldKeys } from './forgetOldKeys.ts';

const hour = 3600;

const statistics = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): RegularWork => {
  const name = 'platform.renewStatistics';
  return {
    name,
    everySeconds: 60,
    run: async () => void (await renewStatistics(db, () => rushOf(db).holdsBack(name, epochMilliseconds(clock())))),
  };
};

export const regularWorks = (deps: Deps): RegularWork[] => [
  ...(deps.mail.configured
    ? [{ name: 'inbox.deliverMail', everySeconds: 15, run: async () => void (await deliverMail(deps)) }]
    : []),
  {
    name: 'dispensation.eraseOldHealthData',
    everySeconds: 6 * hour,
    run: async () => void (await eraseOldHealthData(deps)),
  },
  {
    name: 'dispensation.tellExpiring',
    everySeconds: 6 * hour,
    run: async () => void (await tellExpiring(deps)),
  },
  makeMonths(deps),
  lookAtPunches(deps),
  switchPhones(deps),
  drawTodaysPrompts(deps),
  tellPrompts(deps),
  eraseOldPositions(deps),
  eraseOldAppealFiles(deps),
  deriveStale(deps),
  tellHeldPublications(deps),
  forgetOldPresence(deps),
  forgetOldProposals(deps),
  forgetOldPapers(deps),
  { name: 'roster.eraseOldEvidence', everySeconds: 6 * hour, run: async () => void (await eraseOldEvidence(deps)) },
  { name: 'leave.eraseOldFiles', everySeconds: 6 * hour, run: async () => void (await eraseOldLeaveFiles(deps)) },
  {
    name: 'attendanceRequest.eraseOldFiles',
    everySeconds: 6 * hour,
    run: async () => void (await eraseOldRequestFiles(deps)),
  },
  {
    name: 'attendanceRegister.eraseOldPhotos',
    everySeconds: 6 * hour,
    run: async () => void (await eraseOldPhotos(deps)),
  },
  { name: 'roster.expireRequests', everySeconds: hour, run: async () => void (await expireRequests(deps)) },
  { name: 'roster.tellWindows', everySeconds: hour, run: async () => void (await tellWindows(deps)) },
  ...watchTerminals(deps),
  {
    name: 'attendance.forgetDisplayUse',
    everySeconds: 6 * hour,
    run: () => deps.db.asOwner((tx) => forgetDisplayUse(tx, addSeconds(deps.clock(), -90 * 24 * hour))),
  },
  forgetOldKeys(deps),
  forgetOldPreviews(deps),
  { name: 'people.eraseOldImports', everySeconds: 6 * hour, run: async () => void (await eraseOldImports(deps)) },
  forgetOldSignIns(deps),
  { name: 'platform.tidyTables', everySeconds: 6 * hour, run: async () => void (await tidyTables(deps.db)) },
  ...(deps.db.engine === 'embedded' ? [statistics(deps)] : []),
];
