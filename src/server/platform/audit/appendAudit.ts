import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';
import { auditHash, canonicalJson, firstHash } from './auditHash.ts';

export interface AuditEvent {
  readonly agencyId: number;
  readonly at: Instant;
  readonly accountId: Id | null;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly detail: Record<string, unknown>;
}

/** Adds one entry to the agency's chain, in the transaction of the change it tells of. The head row is locked until commit. */
export const appendAudit = async (tx: Tx, event: AuditEvent): Promise<void> => {
  await tx
    .insertInto('audit_head')
    .values({ agency_id: event.agencyId, seq: 0, hash: firstHash })
    .onConflict((c) => c.doNothing())
    .execute();
  const head = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('agency_id', '=', event.agencyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const seq = Number(head.seq) + 1;
  const detail = canonicalJson(event.detail);
  const hash = auditHash(head.hash, { ...event, seq, detail });
  await tx
    .insertInto('audit_entry')
    .values({
      agency_id: event.agencyId,
      seq,
      at: event.at,
      account_id: event.accountId,
      action: event.action,
      target_kind: event.targetKind,
      target_id: event.targetId,
      detail,
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await tx.updateTable('audit_head').set({ seq, hash }).where('agency_id', '=', event.agencyId).execute();
};
