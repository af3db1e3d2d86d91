import type { Id } from '../../../kernel/id.ts';
import { type Instant, type PlainDate, todayIn, type Zone } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import { listAgencyZones } from './store.ts';

/**
 * Erases files whose keeping is over, agency by agency, and notes in the trail under `action` how many; answers how many in all.
 * `detach` takes them off what they belong to, and answers them.
 */
export const eraseOldFiles = async (
  db: Pick<Db, 'asOwner' | 'inAgency'>,
  now: Instant,
  action: string,
  detach: (tx: Tx, agencyId: number, today: PlainDate, zone: Zone) => Promise<readonly Id[]>,
): Promise<number> => {
  let erased = 0;
  for (const { agencyId, zone } of await db.asOwner(listAgencyZones))
    erased += await db.inAgency(agencyId, async (tx) => {
      const files = await detach(tx, agencyId, todayIn(zone, now), zone);
      for (const fileId of files) await eraseFile(tx, agencyId, fileId);
      if (files.length === 0) return 0;
      const target = { targetKind: 'agency', targetId: String(agencyId) };
      await appendAudit(tx, { agencyId, at: now, accountId: null, action, ...target, detail: { files: files.length } });
      return files.length;
    });
  return erased;
};
