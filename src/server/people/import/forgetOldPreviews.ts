import { addSeconds } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { deleteOldPreviews } from './runStore.ts';
import { dropLeftUploads } from './uploadStore.ts';

const hour = 3600;
const day = 24 * hour;
/** A preview grows stale by itself; what it read of people is not kept for longer. */
const previewsKeptSeconds = 14 * day;
const questionsKeptSeconds = day;

/** Uploads that nobody waits for any more and previews that nobody applied are deleted. */
export const forgetOldPreviews = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'people.forgetOldPreviews',
  everySeconds: hour,
  run: (now) =>
    db.asOwner(async (tx) => {
      await dropLeftUploads(tx, addSeconds(now, -questionsKeptSeconds));
      await deleteOldPreviews(tx, addSeconds(now, -previewsKeptSeconds));
    }),
});
