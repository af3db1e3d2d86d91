import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Every agency with what it has set. Owner only. */
export const listRetentions = async (tx: Tx): Promise<{ agencyId: number; settings: unknown }[]> => {
  const rows = await tx.selectFrom('agency').select(['agency_id', 'settings']).execute();
  return rows.map((r) => ({ agencyId: r.agency_id, settings: r.settings }));
};

/** Erases rows and changes of imports that ended before a moment; their counts stay. Answers which. */
export const eraseRowsBefore = async (tx: Tx, agencyId: number, before: Instant, now: Instant): Promise<Id[]> => {
  const rows = await tx
    .updateTable('import_run')
    .set({ erased_at: now })
    .where('agency_id', '=', agencyId)
    .where('state', 'in', ['applied', 'undone'])
    .where('erased_at', 'is', null)
    .where((e) => e(e.fn.coalesce('undone_at', 'applied_at'), '<', before))
    .returning('run_id')
    .execute();
  const runs = rows.map((r) => r.run_id);
  if (runs.length === 0) return runs;
  for (const table of ['import_row', 'import_change'] as const)
    await tx.deleteFrom(table).where('agency_id', '=', agencyId).where('run_id', 'in', runs).execute();
  return runs;
};
