import { epochMilliseconds } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { liveHub } from '../live/hub.ts';
import { type GroupCommit, openGroupCommit, type Recorded } from './groupCommit.ts';
import { rushOf } from './rush.ts';
import { type GivenPunch, punchInsert } from './store.ts';

const open = new WeakMap<Db, GroupCommit<GivenPunch>>();

const commitOf = (db: Db): GroupCommit<GivenPunch> => {
  const known = open.get(db);
  if (known !== undefined) return known;
  const made = openGroupCommit<GivenPunch>(async (agencyId, punches) => {
    const rows = await db.inAgencyOnce(agencyId, punchInsert(punches));
    liveHub(db).changed(agencyId, punches);
    rushOf(db).count(punches.length, epochMilliseconds(punches[0]!.receivedAt));
    return new Set(rows.map(({ id }) => id));
  });
  open.set(db, made);
  return made;
};

/**
 * Records punches of one agency and answers after their commit, in their order. For callers outside of a transaction; inside one,
 * `insertPunches` writes with it. Errors as `GroupCommit.record`; whoever is unsure gives the same punches again.
 */
export const recordPunches = (
  { db }: Pick<Deps, 'db'>,
  agencyId: number,
  punches: readonly GivenPunch[],
): Promise<Recorded[]> => Promise.all(punches.map((punch) => commitOf(db).record(agencyId, punch)));
