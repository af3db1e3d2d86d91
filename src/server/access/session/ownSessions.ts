import type { accessEndpoints } from '../../../contract/access.ts';
import { deviceOf } from '../../../domain/access/deviceOf.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { sessionCacheOf } from './sessionCache.ts';
import { listSessions, revokeSession, revokeSessions } from './store.ts';

export const readSessions: Handler<typeof accessEndpoints.sessions> = async ({ tx, actor, sessionId, now }) => {
  const rows = await listSessions(tx, actor, now);
  const sessions = rows.map((row) => ({
    id: row.session_id,
    current: row.session_id === sessionId,
    ...deviceOf(row.device),
    method: row.method,
    address: row.address,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    lasting: row.lasting,
  }));
  return ok({ sessions });
};

export const revokeOwnSession: Handler<typeof accessEndpoints.revokeSession> = async ({
  tx,
  actor,
  params,
  deps,
  now,
  audit,
}) => {
  if (!(await revokeSession(tx, actor, params.id, now))) return refuse('general.notFound');
  sessionCacheOf(deps.db).forgetAccount(actor.accountId, now);
  await audit('access.revokeSession', { kind: 'account', id: actor.accountId });
  return ok(undefined);
};

export const revokeOtherSessions: Handler<typeof accessEndpoints.revokeOtherSessions> = async (call) => {
  const { tx, actor, sessionId, deps, now, audit } = call;
  const ended = await revokeSessions(tx, actor, sessionId, now);
  sessionCacheOf(deps.db).forgetAccount(actor.accountId, now);
  await audit('access.revokeOtherSessions', { kind: 'account', id: actor.accountId }, { ended });
  return ok({ ended });
};

export const signOut: Handler<typeof accessEndpoints.signOut> = async ({
  tx,
  actor,
  sessionId,
  deps,
  now,
  outgoing,
  audit,
}) => {
  await revokeSession(tx, actor, sessionId, now);
  sessionCacheOf(deps.db).forgetAccount(actor.accountId, now);
  await audit('access.signOut', { kind: 'account', id: actor.accountId });
  outgoing.clearSession();
  return ok(undefined);
};
