import { addSeconds } from '../../kernel/time.ts';
import type { Deps } from '../platform/deps.ts';
import type { RegularWork } from '../platform/jobs/regularWork.ts';
import { sweepOnce } from './once/store.ts';
import { sweepResets } from './reset/store.ts';
import { sweepPairs, sweepWaits } from './throttle/store.ts';

const day = 86_400;

/** Waits, links and one-time values that no longer matter; places of sign-in that have not been used for half a year. */
export const forgetOldSignIns = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'access.forgetOldSignIns',
  everySeconds: day,
  run: (now) =>
    db.asOwner(async (tx) => {
      await sweepWaits(tx, addSeconds(now, -day));
      await sweepResets(tx, addSeconds(now, -day));
      await sweepOnce(tx, now);
      await sweepPairs(tx, addSeconds(now, -180 * day));
    }),
});
