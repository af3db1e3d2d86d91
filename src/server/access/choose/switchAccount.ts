import type { accessEndpoints } from '../../../contract/access.ts';
import { readSignInName } from '../../../domain/access/signInName.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { Visitor } from '../../platform/http/visitor.ts';
import { type AccountRow, accountsByName, readAccount } from '../account/store.ts';
import { enter } from '../enter.ts';
import { checkPassword } from '../passwordHash.ts';
import { tokenHash } from '../secretToken.ts';
import type { Proven, SessionRow } from '../session/model.ts';
import { carry } from '../session/startSession.ts';
import { findSession } from '../session/store.ts';
import { beginAttempt } from '../throttle/attempt.ts';
import { admitted } from './admitted.ts';
import { freshProofs } from './freshProofs.ts';

/** The whole session behind the cookie and its account; null while a step of signing in is owed. */
const standing = async (tx: Tx, visitor: Visitor, now: Instant) => {
  const found = visitor.token === null ? null : await findSession(tx, tokenHash(visitor.token), now);
  if (found === null || found.session.owed || found.mustChangePassword) return null;
  const account = await readAccount(tx, found.session);
  return account === null ? null : { session: found.session, account };
};

/** What stays proven in the next session: what was, and the account that is left, as of when it was proven itself. */
const withOwn = async (
  tx: Tx,
  here: { readonly session: SessionRow; readonly account: AccountRow },
  now: Instant,
): Promise<readonly Proven[]> => {
  const { session, account } = here;
  if (session.proven.some((one) => one.accountId === account.account_id)) return freshProofs(session.proven, now);
  const { open } = await admitted(tx, [account], session.createdAt);
  return freshProofs([...session.proven, ...open.map((one) => one.proven)], now);
};

export const switchAccount: Handler<typeof accessEndpoints.switchAccount> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const result = await deps.db.asOwner(async (tx) => {
    const here = await standing(tx, visitor, now);
    if (here === null) return refuse('general.signInFirst');
    const proofs = freshProofs(here.session.proven, now);
    const wanted = proofs.find((one) => one.accountId === body.accountId);
    const account = wanted ? await readAccount(tx, wanted) : null;
    const unchanged = account?.password_changed_at === wanted?.passwordChangedAt && account?.disabled_at === null;
    if (!wanted || account === null || !unchanged) return refuse('access.proveAgain');
    const { open, refused } = await admitted(tx, [account], now);
    if (open.length === 0) return refused?.ok === false ? refused : refuse('access.proveAgain');
    const proven = await withOwn(tx, here, now);
    return ok(await enter(tx, call, account, { method: 'password', lasting: here.session.lasting, proven }));
  });
  if (!result.ok) return result;
  carry(outgoing, result.value);
  return ok(result.value.step);
};

export const proveAccount: Handler<typeof accessEndpoints.proveAccount> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const found = await deps.db.asOwner(async (tx) => {
    const here = await standing(tx, visitor, now);
    if (here === null) return null;
    const names = [here.account.number, here.account.email].flatMap((name) => (name === null ? [] : [name]));
    const others = new Map<string, AccountRow>();
    for (const name of names)
      for (const one of await accountsByName(tx, readSignInName(name)))
        if (one.agency_id !== here.account.agency_id) others.set(one.account_id, one);
    return { here, others: [...others.values()] };
  });
  if (found === null) return refuse('general.signInFirst');
  const { here, others } = found;
  const name = `other ${here.account.account_id}`;
  const attempt = await beginAttempt(deps, { name, address: visitor.address }, now);
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  const matching: AccountRow[] = [];
  for (const one of others.length > 0 ? others : [undefined])
    if ((await checkPassword(one?.password_hash ?? null, body.password)) && one) matching.push(one);
  if (matching.length === 0) return refuse('access.wrongOther');
  const result = await deps.db.asOwner(async (tx) => {
    await attempt.succeeded(tx);
    const { open, refused } = await admitted(tx, matching, now);
    const first = open[0];
    if (!first) return refused?.ok === false ? refused : refuse('access.wrongOther');
    const kept = (await withOwn(tx, here, now)).filter((one) =>
      open.every((o) => o.proven.accountId !== one.accountId),
    );
    const proven = [...kept, ...open.map((one) => one.proven)];
    return ok(await enter(tx, call, first.account, { method: 'password', lasting: here.session.lasting, proven }));
  });
  if (!result.ok) return result;
  carry(outgoing, result.value);
  return ok(result.value.step);
};
