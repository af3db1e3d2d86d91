import { paperKeptHours } from '../../../contract/rosterPaper.ts';
import { addSeconds } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { erasePapers } from './paperStore.ts';

/** A file of a plan is a copy that ages; after its day it is made anew. */
export const forgetOldPapers = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'roster.forgetOldPapers',
  everySeconds: 3600,
  run: (now) => db.asOwner((tx) => erasePapers(tx, addSeconds(now, -paperKeptHours * 3600))),
});
