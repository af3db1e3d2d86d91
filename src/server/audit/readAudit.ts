import type { auditEndpoints } from '../../contract/audit.ts';
import { ok } from '../../kernel/result.ts';
import { addDays, instantAt, type Zone } from '../../kernel/time.ts';
import { readAgency } from '../access/account/store.ts';
import { verifyAuditIn } from '../platform/audit/verifyAudit.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listActions, listEntries } from './store.ts';

const pageSize = 50;

/** Days are those of the agency's zone, both included. */
export const readAudit: Handler<typeof auditEndpoints.list> = async ({ tx, actor, query }) => {
  const zone = (await readAgency(tx, actor.agencyId)).zone as Zone;
  const filter = {
    accountId: query.accountId,
    who: query.who,
    action: query.action,
    from: query.from === undefined ? null : instantAt(query.from, '00:00', zone),
    until: query.to === undefined ? null : instantAt(addDays(query.to, 1), '00:00', zone),
    targetKind: query.targetKind,
    targetId: query.targetId,
  };
  const { total, rows } = await listEntries(tx, actor.agencyId, filter, {
    limit: pageSize,
    offset: (query.page - 1) * pageSize,
  });
  const entries = rows.map((row) => ({
    seq: Number(row.seq),
    at: row.at,
    accountId: row.account_id,
    who: row.who,
    action: row.action,
    targetKind: row.target_kind,
    targetId: row.target_id,
    targetName: row.target_name,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
    hash: row.hash,
  }));
  return ok({ total, entries });
};

export const readActions: Handler<typeof auditEndpoints.actions> = async ({ tx, actor }) =>
  ok({ actions: await listActions(tx, actor.agencyId) });

export const verifyOwnAudit: Handler<typeof auditEndpoints.verify> = async ({ tx, actor }) => {
  const { entries, head, findings } = await verifyAuditIn(tx, actor.agencyId);
  return ok({ entries, head, findings: findings.slice(0, 100) });
};
