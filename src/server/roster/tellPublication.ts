import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { tell } from '../inbox/tell.ts';
import { accountsOf } from '../people/accountStore.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import type { RegularWork } from '../platform/jobs/regularWork.ts';
import { duePublications, takeNews } from './publicationStore.ts';

export const scheduleLink = '/saku/jadwal';

interface Publishing {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly agencyId: number;
}

/** Sends the messages of a publication, once; answers for how many employees, 0 where they went out before. */
export const tellPublication = async (
  { deps, tx, now, agencyId }: Publishing,
  planId: Id,
  seq: number,
): Promise<number> => {
  const taken = await takeNews(tx, agencyId, planId, seq, now);
  if (taken === null) return 0;
  const everybody = taken.news.flatMap((each) => each.people);
  const accounts = await accountsOf(tx, agencyId, everybody);
  for (const { kind, params, people } of taken.news) {
    const accountIds = people.flatMap((employeeId) => accounts.get(employeeId) ?? []);
    await tell({ deps, tx, now, agencyId }, { accountIds, kind, params, link: scheduleLink });
  }
  return taken.people;
};

/** Tells employees of publications that nobody took back within their ten minutes. */
export const tellHeldPublications = (deps: Pick<Deps, 'db' | 'newId' | 'mail'>): RegularWork => ({
  name: 'roster.tellHeldPublications',
  everySeconds: 15,
  run: async (now) => {
    for (const { agencyId, planId, seq } of await deps.db.asOwner((tx) => duePublications(tx, now)))
      await deps.db.inAgency(
        agencyId,
        async (tx) => void (await tellPublication({ deps, tx, now, agencyId }, planId, seq)),
      );
  },
});
