import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';

/** What one entry's hash covers, beside the hash before it. */
export interface AuditContent {
  readonly agencyId: number;
  readonly seq: number;
  readonly at: Instant;
  readonly accountId: Id | null;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  /** Canonical JSON text. */
  readonly detail: string;
}

/** The hash before an agency's first entry. */
export const firstHash = '0'.repeat(64);

/** JSON with sorted keys and without spaces, so that equal content has equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** SHA-256 in hex over the previous hash and every field, each with its length so that no two contents share a text. */
export const auditHash = (previousHash: string, c: AuditContent): string => {
  const moment = new Date(c.at).toISOString();
  const fields = [
    previousHash,
    c.agencyId,
    c.seq,
    moment,
    c.accountId ?? '',
    c.action,
    c.targetKind,
    c.targetId,
    c.detail,
  ];
  return createHash('sha256')
    .update(fields.map((f) => `${Buffer.byteLength(String(f))}:${f}`).join(','))
    .digest('hex');
};
