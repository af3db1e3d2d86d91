// Group commit: punches that arrive together are written together, and each caller is answered after the commit of his own.
import type { Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { SqlError } from '../../platform/db/sqlError.ts';

/** Writes some punches of one agency, all or nothing, and answers the ids that are new. */
export type WritePunches<P extends { readonly id: Id } = Punch> = (
  agencyId: number,
  punches: readonly P[],
) => Promise<ReadonlySet<Id>>;

/** `fresh`: recorded now. `known`: was recorded before; as good as recorded now. */
export type Recorded = 'fresh' | 'known';

/** Too many punches wait already; nothing was stored and the caller should come again. */
export class IngestFull extends Error {
  override readonly name = 'IngestFull';
}
/** The database will never take this punch; the message carries no values of it. */
export class PunchRefused extends Error {
  override readonly name = 'PunchRefused';
}

export interface GroupCommit<P extends { readonly id: Id } = Punch> {
  /**
   * Resolves after the commit. Rejects with `IngestFull` or `PunchRefused`, or with the error of the database; then the outcome
   * may be unknown, and the same punch may be given again.
   */
  record(agencyId: number, punch: P): Promise<Recorded>;
  /** Resolves when everything given so far is settled. */
  idle(): Promise<void>;
}

interface Waiting<P> {
  readonly punch: P;
  readonly done: (recorded: Recorded) => void;
  readonly failed: (cause: unknown) => void;
}

export interface GroupCommitLimits {
  /** Punches of one statement; a JSON of some hundreds is where one row is cheapest. */
  readonly batch: number;
  /** Statements under way at a time in this process; the next ones gather meanwhile. */
  readonly writers: number;
  /**
   * A writer more begins where so many wait, or for an agency that none is at. Until then they gather: fewer and larger batches cost both
   * processors less, and the disk is waited for as often as before.
   */
  readonly crowd: number;
  /** So long the first of a batch waits for company, in milliseconds. */
  readonly gatherMs: number;
  /**
   * So long after one batch the next begins, in milliseconds, unless a crowd waits. Whoever comes alone notices nothing of it; a stream is
   * written in fewer batches, which leaves the processor free before it is full.
   */
  readonly paceMs: number;
  /** Punches that may wait in this process. */
  readonly waiting: number;
}
const usual: GroupCommitLimits = { batch: 256, writers: 3, crowd: 64, gatherMs: 2, paceMs: 5, waiting: 20_000 };

/** Faults of the data itself (SQLSTATE classes 22 and 23): the same punch would fail for ever, while its neighbours are right. */
const isFaultOfData = (cause: unknown): boolean => cause instanceof SqlError && /^2[23]/.test(cause.code);

export const openGroupCommit = <P extends { readonly id: Id } = Punch>(
  write: WritePunches<P>,
  limits: GroupCommitLimits = usual,
): GroupCommit<P> => {
  const rows = new Map<number, Waiting<P>[]>();
  let waiting = 0;
  /** Those of `waiting` whom no writer has yet. */
  let queued = 0;
  let writers = 0;
  let resting: (() => void)[] = [];

  const settle = async (agencyId: number, batch: readonly Waiting<P>[]): Promise<void> => {
    try {
      const fresh = await write(
        agencyId,
        batch.map(({ punch }) => punch),
      );
      for (const each of batch) each.done(fresh.has(each.punch.id) ? 'fresh' : 'known');
    } catch (cause) {
      if (!isFaultOfData(cause)) {
        for (const each of batch) each.failed(cause);
      } else if (batch.length === 1) {
        batch[0]!.failed(new PunchRefused((cause as SqlError).code));
      } else {
        // One bad punch must not cost its neighbours: halves are tried until it stands alone.
        const half = batch.length >> 1;
        await settle(agencyId, batch.slice(0, half));
        await settle(agencyId, batch.slice(half));
      }
    }
  };

  /** Agencies that a writer is at; another one need not wait for them. */
  const writing = new Set<number>();
  const unattended = (): number | undefined => [...rows.keys()].find((id) => !writing.has(id));

  const next = (): [number, Waiting<P>[]] | null => {
    const agencyId = unattended() ?? rows.keys().next().value;
    const row = agencyId === undefined ? undefined : rows.get(agencyId);
    if (agencyId === undefined || row === undefined) return null;
    rows.delete(agencyId);
    const rest = row.length > limits.batch ? row.splice(limits.batch) : [];
    // An agency with more to write goes to the end, so that a large one keeps no small one waiting.
    if (rest.length > 0) rows.set(agencyId, rest);
    queued -= row.length;
    return [agencyId, row];
  };

  const mayWrite = (): boolean =>
    writers === 0 || (writers < limits.writers && (queued >= limits.crowd || unattended() !== undefined));

  let timer: NodeJS.Timeout | undefined;
  let begun = Number.NEGATIVE_INFINITY;
  const plan = (leastMs: number): void => {
    if (queued === 0 || !mayWrite() || (timer !== undefined && queued !== limits.crowd)) return;
    clearTimeout(timer);
    const pace = queued >= limits.crowd ? 0 : begun + limits.paceMs - performance.now();
    timer = setTimeout(pump, Math.max(leastMs, pace));
  };
  const pump = (): void => {
    timer = undefined;
    while (mayWrite()) {
      const batch = next();
      if (batch === null) break;
      begun = performance.now();
      writers += 1;
      writing.add(batch[0]);
      settle(...batch).finally(() => {
        writers -= 1;
        writing.delete(batch[0]);
        waiting -= batch[1].length;
        plan(0);
        if (waiting > 0) return;
        for (const wake of resting) wake();
        resting = [];
      });
    }
  };

  return {
    record: (agencyId, punch) =>
      new Promise((done, failed) => {
        if (waiting >= limits.waiting) {
          failed(new IngestFull());
          return;
        }
        waiting += 1;
        queued += 1;
        const row = rows.get(agencyId);
        if (row === undefined) rows.set(agencyId, [{ punch, done, failed }]);
        else row.push({ punch, done, failed });
        plan(limits.gatherMs);
      }),
    idle: () => (waiting === 0 ? Promise.resolve() : new Promise((resolve) => resting.push(resolve))),
  };
};
