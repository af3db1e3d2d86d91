import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import { addSeconds } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseRowsBefore, listRetentions } from './retentionStore.ts';

const daySeconds = 86_400;

/** Erases what an import read of people, and what it replaced, so long after it ended as the agency keeps it; how many imports. */
export const eraseOldImports = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number> => {
  const now = deps.clock();
  let erased = 0;
  for (const { agencyId, settings } of await deps.db.asOwner(listRetentions)) {
    const before = addSeconds(now, -agencySettingsOf(settings).importDays * daySeconds);
    erased += await deps.db.inAgency(agencyId, async (tx) => {
      const runs = await eraseRowsBefore(tx, agencyId, before, now);
      for (const runId of runs)
        await appendAudit(tx, {
          agencyId,
          at: now,
          accountId: null,
          action: 'people.eraseOldImport',
          targetKind: 'importRun',
          targetId: runId,
          detail: {},
        });
      return runs.length;
    });
  }
  return erased;
};
