import { addSeconds } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { forgetProposals } from './proposalStore.ts';

const keptSeconds = 3 * 24 * 3600;

/** A proposal that nobody took holds a copy of many lines, and the plan has moved on. */
export const forgetOldProposals = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'roster.forgetOldProposals',
  everySeconds: 6 * 3600,
  run: (now) => db.asOwner((tx) => forgetProposals(tx, addSeconds(now, -keptSeconds))),
});
