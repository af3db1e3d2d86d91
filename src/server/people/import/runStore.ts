import { sql } from 'kysely';
import type {
  ImportKind,
  ImportNotice,
  ImportRun,
  JudgedRow,
  RowCounts,
  RowState,
  RowWrites,
} from '../../../domain/people/import/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface NewRun {
  readonly agencyId: number;
  readonly runId: Id;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly asOf: PlainDate;
  readonly counts: RowCounts;
  readonly notices: readonly ImportNotice[];
  readonly headings: readonly string[];
  readonly sheet: string;
  readonly accountId: Id | null;
  readonly at: Instant;
}

export const insertRun = async (tx: Tx, run: NewRun): Promise<void> => {
  await tx
    .insertInto('import_run')
    .values({
      agency_id: run.agencyId,
      run_id: run.runId,
      kind: run.kind,
      state: 'previewed',
      file_name: run.fileName,
      file_sha256: run.sha256,
      as_of: run.asOf,
      counts: JSON.stringify(run.counts),
      notices: JSON.stringify(run.notices),
      headings: JSON.stringify(run.headings),
      options: JSON.stringify({ sheet: run.sheet }),
      account_id: run.accountId,
      created_at: run.at,
    })
    .execute();
};

/** The sheet that the last import of a kind was read from. */
export const lastSheet = async (tx: Tx, agencyId: number, kind: ImportKind): Promise<string> => {
  const row = await tx
    .selectFrom('import_run')
    .select(sql<string | null>`options ->> 'sheet'`.as('sheet'))
    .where('agency_id', '=', agencyId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sheet ?? '';
};

/** False where the import is applied or gone already. */
export const deletePreview = async (tx: Tx, agencyId: number, runId: Id): Promise<boolean> => {
  const own = tx.deleteFrom('import_run').where('agency_id', '=', agencyId).where('run_id', '=', runId);
  const row = await own.where('state', '=', 'previewed').returning('run_id').executeTakeFirst();
  return row !== undefined;
};

/** Previews of any agency that nobody has applied since. */
export const deleteOldPreviews = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('import_run').where('state', '=', 'previewed').where('created_at', '<', before).execute();
};

/** A row of a preview with the fingerprint of what it was judged against. */
export type StoredRow = JudgedRow & { readonly base: string | null };

export const insertPreviewRows = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
  rows: readonly StoredRow[],
  firstSeq: number,
): Promise<void> => {
  const json = rows.map((r, i) => ({
    seq: firstSeq + i,
    line: r.line,
    state: r.state,
    label: r.label,
    target_id: r.targetId,
    facts: r.writes,
    changes: r.changes,
    faults: r.faults,
    cells: r.state === 'wrong' ? r.cells : [],
    base: r.base,
  }));
  await sql`insert into import_row (agency_id, run_id, seq, line, state, label, target_id, facts, changes, faults, cells, base)
    select ${agencyId}, ${runId}, seq, line, state, label, target_id, facts, changes, faults, cells, base
    from json_to_recordset(${JSON.stringify(json)}::text::json)
    as x(seq int, line int, state text, label text, target_id uuid, facts jsonb, changes jsonb, faults jsonb, cells jsonb, base text)`.execute(
    tx,
  );
};

type Stored = Omit<ImportRun, 'undoable'> & { readonly headings: readonly string[] };

const runs = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('import_run as r')
    .leftJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'r.agency_id').onRef('a.account_id', '=', 'r.account_id'),
    )
    .selectAll('r')
    .select('a.display_name')
    .where('r.agency_id', '=', agencyId);

const shaped = (r: Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]): Stored => ({
  id: r.run_id,
  kind: r.kind,
  state: r.state,
  fileName: r.file_name,
  asOf: r.as_of,
  counts: r.counts as RowCounts,
  notices: r.notices as ImportNotice[],
  headings: r.headings as string[],
  createdAt: r.created_at,
  createdBy: r.display_name,
  appliedAt: r.applied_at,
  undoneAt: r.undone_at,
  erasedAt: r.erased_at,
});

export const readRun = async (tx: Tx, agencyId: number, runId: Id): Promise<Stored | null> => {
  const row = await runs(tx, agencyId).where('r.run_id', '=', runId).executeTakeFirst();
  return row ? shaped(row) : null;
};

export const listRuns = async (tx: Tx, agencyId: number, limit: number): Promise<Stored[]> =>
  (await runs(tx, agencyId).orderBy('r.created_at', 'desc').limit(limit).execute()).map(shaped);

/** The latest import that is applied, not undone and still has its rows; null when there is none. */
export const latestApplied = async (tx: Tx, agencyId: number): Promise<Id | null> => {
  const row = await tx
    .selectFrom('import_run')
    .select('run_id')
    .where('agency_id', '=', agencyId)
    .where('state', '=', 'applied')
    .where('erased_at', 'is', null)
    .orderBy('applied_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.run_id ?? null;
};

export const markApplied = async (tx: Tx, agencyId: number, runId: Id, at: Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('import_run')
    .set({ state: 'applied', applied_at: at })
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .where('state', '=', 'previewed')
    .returning('run_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const markUndone = async (tx: Tx, agencyId: number, runId: Id, at: Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('import_run')
    .set({ state: 'undone', undone_at: at })
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .where('state', '=', 'applied')
    .returning('run_id')
    .executeTakeFirst();
  return row !== undefined;
};

export interface PreviewRow {
  readonly seq: number;
  readonly line: number | null;
  readonly state: RowState;
  readonly label: string;
  readonly targetId: Id | null;
  readonly changes: JudgedRow['changes'];
  readonly faults: JudgedRow['faults'];
}

interface PreviewPage {
  readonly state: RowState;
  readonly offset: number;
  readonly limit: number;
  /** Part of a number or name. */
  readonly q?: string;
}

const matching = (tx: Tx, agencyId: number, runId: Id, { state, q = '' }: Pick<PreviewPage, 'state' | 'q'>) => {
  const rows = tx
    .selectFrom('import_row')
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .where('state', '=', state);
  return q === '' ? rows : rows.where(sql<boolean>`position(lower(${q}) in lower(label)) > 0`);
};

export const countPreviewRows = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
  page: Pick<PreviewPage, 'state' | 'q'>,
): Promise<number> => {
  const counted = matching(tx, agencyId, runId, page).select((e) => e.fn.countAll<number>().as('n'));
  return Number((await counted.executeTakeFirst())?.n ?? 0);
};

export const listPreviewRows = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
  page: PreviewPage,
): Promise<PreviewRow[]> => {
  const rows = await matching(tx, agencyId, runId, page)
    .select(['seq', 'line', 'state', 'label', 'target_id', 'changes', 'faults'])
    .orderBy('seq')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(({ target_id: targetId, ...r }) => ({
    ...r,
    targetId,
    changes: r.changes as JudgedRow['changes'],
    faults: r.faults as JudgedRow['faults'],
  }));
};

export interface FaultyRow {
  readonly line: number | null;
  readonly cells: readonly string[];
  readonly faults: JudgedRow['faults'];
}

export const listFaultyRows = async (tx: Tx, agencyId: number, runId: Id): Promise<FaultyRow[]> => {
  const rows = await tx
    .selectFrom('import_row')
    .select(['line', 'cells', 'faults'])
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .where('state', '=', 'wrong')
    .orderBy('seq')
    .execute();
  return rows.map((r) => ({ line: r.line, cells: r.cells as string[], faults: r.faults as JudgedRow['faults'] }));
};

export interface RowToApply {
  readonly label: string;
  readonly targetId: Id;
  readonly state: 'new' | 'changed';
  readonly writes: RowWrites;
  readonly base: string | null;
}

/** Rows of a preview that write something, in the order of the file. */
export const listRowsToApply = async (tx: Tx, agencyId: number, runId: Id): Promise<RowToApply[]> => {
  const rows = await tx
    .selectFrom('import_row')
    .select(['label', 'target_id', 'state', 'facts', 'base'])
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .where('state', 'in', ['new', 'changed'])
    .orderBy('seq')
    .execute();
  return rows.map((r) => ({
    label: r.label,
    targetId: r.target_id ?? '',
    state: r.state as 'new',
    writes: (r.facts ?? {}) as RowWrites,
    base: r.base,
  }));
};
