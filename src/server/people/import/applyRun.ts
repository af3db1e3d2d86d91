import { type WrittenTable, writtenTables } from '../../../domain/people/import/model.ts';
import { fullName } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import { createAccounts } from '../../access/account/createAccounts.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { listAllHeadships } from '../unitStore.ts';
import { keepAccountChanges, listAccountNames } from './accountChangeStore.ts';
import { clashingHeads } from './clashingHeads.ts';
import { fingerprint } from './fingerprint.ts';
import { listKnownEmployees } from './knownStore.ts';
import { loadKnownUnits } from './loadKnown.ts';
import { listRowsToApply, markApplied, type RowToApply, readRun } from './runStore.ts';
import { putRows } from './writeStore.ts';

export interface Applying {
  readonly agencyId: number;
  readonly runId: Id;
  readonly accountId: Id | null;
  readonly now: Instant;
  readonly newId: () => Id;
  /** Called between steps; throws when cancelled. */
  readonly step: () => void;
}

export interface Applied {
  readonly runId: Id;
  readonly added: number;
  readonly changed: number;
  readonly accounts: number;
}

/** The first line whose subject somebody changed, added or removed since the preview, and how many there are. */
const staleRows = (rows: readonly RowToApply[], known: readonly { id: string; number?: string }[]): RowToApply[] => {
  const byId = new Map(known.map((k) => [k.id, fingerprint(k)]));
  const numbers = new Set(known.map((k) => k.number));
  return rows.filter((row) => {
    if (row.state === 'changed') return byId.get(row.targetId) !== row.base;
    const number = row.writes.employee?.put[0]?.number;
    return byId.has(row.targetId) || (typeof number === 'string' && numbers.has(number));
  });
};

/** Writes what the preview decided, all or nothing, in the caller's transaction. Refused when what was judged is no longer what is recorded. */
export const applyRun = async (tx: Tx, applying: Applying): Promise<Result<Applied>> => {
  const { agencyId, runId, now } = applying;
  const run = await readRun(tx, agencyId, runId);
  if (run === null) return refuse('general.notFound');
  if (!(await markApplied(tx, agencyId, runId, now))) return refuse('people.importNotOpen');
  const rows = await listRowsToApply(tx, agencyId, runId);
  const known =
    run.kind === 'employees'
      ? await listKnownEmployees(tx, agencyId, null)
      : await loadKnownUnits(tx, agencyId, run.asOf);
  const clashing = run.kind === 'employees' ? clashingHeads(rows, await listAllHeadships(tx, agencyId)) : [];
  const stale = [...staleRows(rows, known), ...clashing];
  if (stale.length > 0) return refuse('people.importStale', { count: stale.length, example: stale[0]!.label });
  for (const table of writtenTables) {
    applying.step();
    const put = rows.flatMap((r) => r.writes[table as WrittenTable]?.put ?? []);
    if (put.length > 0) await putRows(tx, agencyId, runId, table, put);
  }
  applying.step();
  const accounts = await accountsFor(tx, applying, rows);
  const added = rows.filter((r) => r.state === 'new').length;
  await appendAudit(tx, {
    agencyId,
    at: now,
    accountId: applying.accountId,
    action: 'people.applyImport',
    targetKind: 'importRun',
    targetId: runId,
    detail: { kind: run.kind, file: run.fileName, added, changed: rows.length - added },
  });
  return ok({ runId, added, changed: rows.length - added, accounts });
};

const accountsFor = async (tx: Tx, applying: Applying, rows: readonly RowToApply[]): Promise<number> => {
  const people = rows.flatMap((r) => r.writes.employee?.put ?? []) as Record<string, string>[];
  if (people.length === 0) return 0;
  const wanted = people.map((p) => ({
    employeeId: p.employee_id ?? null,
    name: fullName({ name: p.name ?? '', titleBefore: p.title_before ?? '', titleAfter: p.title_after ?? '' }),
    number: p.number ?? null,
    email: p.email ?? null,
  }));
  const before = await listAccountNames(tx, applying.agencyId);
  const { created } = await createAccounts(tx, applying.agencyId, wanted, { now: applying.now, newId: applying.newId });
  await keepAccountChanges(tx, applying.agencyId, applying.runId, before);
  return created;
};
