import { addSeconds } from '../../kernel/time.ts';
import type { Deps } from '../platform/deps.ts';
import type { RegularWork } from '../platform/jobs/regularWork.ts';
import { deleteEndedJobs, deleteEndedSessions, deleteOldKeys } from './store.ts';

const day = 86_400;
/** A phone may retry for weeks after an outage, but not for ever. */
const keysKeptSeconds = 30 * day;
const jobsKeptSeconds = 90 * day;

/** Repeat keys, ended jobs and ended sessions are not kept for ever. */
export const forgetOldKeys = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'housekeeping.forgetOldKeys',
  everySeconds: day,
  run: (now) =>
    db.asOwner(async (tx) => {
      await deleteOldKeys(tx, addSeconds(now, -keysKeptSeconds));
      await deleteEndedJobs(tx, addSeconds(now, -jobsKeptSeconds));
      await deleteEndedSessions(tx, addSeconds(now, -jobsKeptSeconds));
    }),
});
