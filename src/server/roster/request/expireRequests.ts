import { todayIn } from '../../../kernel/time.ts';
import { listAgencyZones } from '../../access/agency/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { appendRequestAction, lockRequest, requestsToExpire } from './requestStore.ts';
import { partiesOf, tellParties } from './tellParties.ts';

/** Ends requests whose first day has come undecided, and tells those concerned; how many. */
export const expireRequests = async (deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'mail'>): Promise<number> => {
  const now = deps.clock();
  let ended = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(listAgencyZones)) {
    const today = todayIn(zone, now);
    ended += await deps.db.inAgency(agencyId, async (tx) => {
      const due = await requestsToExpire(tx, agencyId, today);
      for (const { id } of due) await lockRequest(tx, agencyId, id);
      // Read again: somebody may have decided while the lock was waited for.
      const still = await requestsToExpire(tx, agencyId, today);
      for (const request of still.filter((each) => due.some(({ id }) => id === each.id))) {
        await appendRequestAction(tx, agencyId, request.id, { move: 'expired', at: now, accountId: null, note: '' });
        await appendAudit(tx, {
          agencyId,
          at: now,
          accountId: null,
          action: `${request.kind}.expire`,
          targetKind: 'rosterRequest',
          targetId: request.id,
          detail: {},
        });
        await tellParties({ deps, tx, now, today, agencyId }, request, {
          to: partiesOf(request),
          kind: 'request.ended',
          params: { why: 'expired' },
        });
      }
      return still.length;
    });
  }
  return ended;
};
