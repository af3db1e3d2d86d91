import type { Db, Tx } from '../db/db.ts';
import { auditHash, firstHash } from './auditHash.ts';

/** What is wrong with one entry of a chain. */
export interface AuditFinding {
  readonly seq: number;
  /**
   * changed: its content is not what was hashed · removed: it is missing · moved: it stood at `wasSeq` ·
   * replaced: whole in itself, but not the entry that the next one follows · added: beyond the end that the head remembers ·
   * head: the head does not remember this last entry.
   */
  readonly kind: 'changed' | 'removed' | 'moved' | 'replaced' | 'added' | 'head';
  /** Last number of a row of missing entries. */
  readonly toSeq?: number;
  readonly wasSeq?: number;
}

export interface AuditReport {
  readonly agencyId: number;
  readonly entries: number;
  /** The hash of the newest entry. Noted outside the database, it also shows a chain that was computed anew as a whole. */
  readonly head: string;
  readonly findings: readonly AuditFinding[];
}

interface Entry {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
  hashAt(seq: number): string;
}

const pieceSize = 2000;
const mostFindings = 1000;
const farthestMove = 50;

const readPiece = async (tx: Tx, agencyId: number, after: number, upTo: number): Promise<Entry[]> => {
  const rows = await tx
    .selectFrom('audit_entry')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .limit(pieceSize)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    previousHash: row.previous_hash,
    hash: row.hash,
    hashAt: (seq) =>
      auditHash(row.previous_hash, {
        agencyId: row.agency_id,
        seq,
        at: row.at,
        accountId: row.account_id,
        action: row.action,
        targetKind: row.target_kind,
        targetId: row.target_id,
        detail: row.detail,
      }),
  }));
};

/** The number under which the entry's hash comes out right, if it was merely given another one. */
const wasAt = (entry: Entry, follows: number | null): number | null => {
  if (follows !== null && entry.hashAt(follows + 1) === entry.hash) return follows + 1;
  for (let far = 1; far <= farthestMove; far++) {
    for (const seq of [entry.seq - far, entry.seq + far]) if (entry.hashAt(seq) === entry.hash) return seq;
  }
  return null;
};

type Reading = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const verifyChain = async (read: Reading, agencyId: number): Promise<AuditReport> => {
  // One statement, so that entries written meanwhile are not mistaken for added ones.
  const ends = await read((tx) =>
    tx
      .selectFrom('agency')
      .leftJoin('audit_head', 'audit_head.agency_id', 'agency.agency_id')
      .select(['audit_head.seq', 'audit_head.hash'])
      .select((eb) =>
        eb
          .selectFrom('audit_entry')
          .select((e) => e.fn.max('seq').as('newest'))
          .where('audit_entry.agency_id', '=', agencyId)
          .as('newest'),
      )
      .where('agency.agency_id', '=', agencyId)
      .executeTakeFirst(),
  );
  const headSeq = ends?.seq ?? 0;
  const newest = Number(ends?.newest ?? 0);
  const findings: AuditFinding[] = [];
  const found = (finding: AuditFinding): void => {
    if (findings.length < mostFindings) findings.push(finding);
  };

  const followedBy = (hash: string): Promise<number | null> =>
    read(async (tx) => {
      const row = await tx
        .selectFrom('audit_entry')
        .select('seq')
        .where('agency_id', '=', agencyId)
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row?.seq ?? null;
    });

  let last = { seq: 0, hash: firstHash, sound: true };
  let entries = 0;
  for (;;) {
    const piece = await read((tx) => readPiece(tx, agencyId, last.seq, newest));
    if (piece.length === 0) break;
    for (const entry of piece) {
      entries += 1;
      const gap = entry.seq > last.seq + 1;
      if (gap) found({ kind: 'removed', seq: last.seq + 1, toSeq: entry.seq - 1 });
      const sound = entry.hashAt(entry.seq) === entry.hash;
      if (!sound && findings.length < mostFindings) {
        const was = wasAt(entry, await followedBy(entry.previousHash));
        found(was === null ? { kind: 'changed', seq: entry.seq } : { kind: 'moved', seq: entry.seq, wasSeq: was });
      } else if (!gap && last.sound && entry.previousHash !== last.hash) {
        found({ kind: 'replaced', seq: Math.max(1, last.seq) });
      }
      last = { seq: entry.seq, hash: entry.hash, sound };
    }
  }
  if (headSeq > newest) found({ kind: 'removed', seq: newest + 1, toSeq: headSeq });
  else if (headSeq < newest) found({ kind: 'added', seq: headSeq + 1, toSeq: newest });
  else if (ends?.hash && last.sound && ends.hash !== last.hash) found({ kind: 'head', seq: headSeq });
  return { agencyId, entries, head: last.hash, findings };
};

/** Verifies one agency's chain within the caller's transaction. */
export const verifyAuditIn = (tx: Tx, agencyId: number): Promise<AuditReport> =>
  verifyChain((work) => work(tx), agencyId);

/**
 * Computes the chain of one agency, or of every one, again from its first entry, in pieces between which others may write.
 * A report without findings means: nothing was changed, removed, reordered or put in.
 */
export const verifyAudit = async (db: Db, agencyId?: number): Promise<AuditReport[]> => {
  const read: Reading = (work) => db.asOwner(work);
  const agencies = await read((tx) => tx.selectFrom('agency').select('agency_id').orderBy('agency_id').execute());
  const reports: AuditReport[] = [];
  for (const { agency_id } of agencies) {
    if (agencyId === undefined || agency_id === agencyId) reports.push(await verifyChain(read, agency_id));
  }
  return reports;
};
