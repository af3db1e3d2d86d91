import { randomBytes } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { readCardRules } from './rulesStore.ts';
import { signingKey } from './signingKey.ts';
import { insertCards, makeHolders, revokeCards } from './store.ts';

/** Gives each of these people a new card; one that was open ends as renewed. */
export const issueCards = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  by: { readonly deps: Deps; readonly now: Instant; readonly accountId: Id },
): Promise<Result<number>> => {
  const key = await signingKey(tx, agencyId, by.deps);
  if (!key.ok) return key;
  const { validDays } = await readCardRules(tx, agencyId);
  await revokeCards(tx, agencyId, employeeIds, { why: 'renewed', at: by.now, accountId: by.accountId });
  await makeHolders(
    tx,
    agencyId,
    employeeIds.map((employeeId) => ({ employeeId, holder: randomBytes(8) })),
  );
  const cards = employeeIds.map((employeeId) => ({
    cardId: by.deps.newId(),
    employeeId,
    credential: randomBytes(6),
    keyId: key.value.keyId,
    issuedAt: by.now,
    expiresAt: addSeconds(by.now, validDays * 86_400),
  }));
  await insertCards(tx, agencyId, cards);
  return ok(cards.length);
};
