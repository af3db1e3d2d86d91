import type { Instant } from '../../kernel/time.ts';
import { appendAudit } from '../platform/audit/appendAudit.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import type { Visitor } from '../platform/http/visitor.ts';
import type { AccountRow } from './account/store.ts';
import type { Proven, SignInMethod } from './session/model.ts';
import { startSession } from './session/startSession.ts';

/** Begins the session of an account whose owner has shown who he is and may come in; the second factor is owed where there is one. */
export const enter = async (
  tx: Tx,
  call: { readonly deps: Deps; readonly visitor: Visitor; readonly now: Instant },
  account: Pick<AccountRow, 'agency_id' | 'account_id' | 'totp_confirmed_at' | 'must_change_password'>,
  how: { readonly method: SignInMethod; readonly lasting: boolean; readonly proven?: readonly Proven[] },
) => {
  const who = { agencyId: account.agency_id, accountId: account.account_id };
  const owed = account.totp_confirmed_at !== null;
  if (!owed) {
    const entry = { ...who, at: call.now, action: 'access.signIn', targetKind: 'account', targetId: who.accountId };
    await appendAudit(tx, { ...entry, detail: { method: how.method } });
  }
  return startSession(tx, call, { ...who, ...how, owed, mustChangePassword: account.must_change_password });
};
