import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { SqlError } from '../../platform/db/sqlError.ts';
import { restoreAccounts } from './accountChangeStore.ts';
import { latestApplied, markUndone, readRun } from './runStore.ts';
import { countChangedSince, restoreRows } from './writeStore.ts';

const foreignKeyViolation = '23503';

/** Takes the latest import back, row by row as it was. Refused when anything it wrote was changed since, or when plans already rest on it. */
export const undoRun = async (
  tx: Tx,
  undoing: { readonly agencyId: number; readonly runId: Id; readonly accountId: Id | null; readonly now: Instant },
): Promise<Result<{ runId: Id }>> => {
  const { agencyId, runId, accountId, now } = undoing;
  const run = await readRun(tx, agencyId, runId);
  if (run === null) return refuse('general.notFound');
  if (run.erasedAt !== null) return refuse('people.undoErased');
  if (run.state !== 'applied' || (await latestApplied(tx, agencyId)) !== runId) return refuse('people.undoNotLatest');
  const changed = await countChangedSince(tx, agencyId, runId);
  if (changed > 0) return refuse('people.undoChanged', { count: changed });
  try {
    await restoreRows(tx, agencyId, runId);
    await restoreAccounts(tx, agencyId, runId);
  } catch (error) {
    if (error instanceof SqlError && error.code === foreignKeyViolation) return refuse('people.undoHeld');
    throw error;
  }
  await markUndone(tx, agencyId, runId, now);
  const detail = { kind: run.kind, file: run.fileName };
  await appendAudit(tx, {
    agencyId,
    at: now,
    accountId,
    action: 'people.undoImport',
    targetKind: 'importRun',
    targetId: runId,
    detail,
  });
  return ok({ runId });
};
