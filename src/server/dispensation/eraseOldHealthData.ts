import { evidenceErasedBefore, retentionOf } from '../../domain/dispensation/retention.ts';
import type { Instant } from '../../kernel/time.ts';
import { todayIn, ZoneSchema } from '../../kernel/time.ts';
import { appendAudit } from '../platform/audit/appendAudit.ts';
import type { Deps } from '../platform/deps.ts';
import { deleteOldDeclarations } from './declarationStore.ts';
import { eraseSecretAndEvidence } from './evidenceStore.ts';
import { listAgencies, listToErase, readSettings } from './store.ts';

export interface Erased {
  readonly dispensations: number;
  readonly declarations: number;
}

/** Erases what its retention no longer covers, in every agency, each in its own transaction with an audit entry of the counts. */
export const eraseOldHealthData = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<Erased> => {
  const now: Instant = deps.clock();
  const agencies = await deps.db.asOwner(listAgencies);
  let total: Erased = { dispensations: 0, declarations: 0 };
  for (const { agencyId, zone } of agencies) {
    const erased = await deps.db.inAgency(agencyId, async (tx): Promise<Erased> => {
      const today = todayIn(ZoneSchema.parse(zone), now);
      const before = evidenceErasedBefore(retentionOf(await readSettings(tx, agencyId)), today);
      const ids = await listToErase(tx, agencyId, before);
      for (const id of ids) await eraseSecretAndEvidence(tx, agencyId, id);
      const counts = { dispensations: ids.length, declarations: await deleteOldDeclarations(tx, agencyId, today) };
      if (counts.dispensations + counts.declarations === 0) return counts;
      const target = { targetKind: 'agency', targetId: String(agencyId) };
      await appendAudit(tx, {
        agencyId,
        at: now,
        accountId: null,
        action: 'dispensation.eraseOld',
        ...target,
        detail: { ...counts },
      });
      return counts;
    });
    total = {
      dispensations: total.dispensations + erased.dispensations,
      declarations: total.declarations + erased.declarations,
    };
  }
  return total;
};
