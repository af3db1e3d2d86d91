import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

export interface NewPasskey {
  readonly passkeyId: Id;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly backedUp: boolean;
}

/** False when this credential is known already. */
export const insertPasskey = async (tx: Tx, who: AccountRef, p: NewPasskey, now: Instant): Promise<boolean> => {
  const row = await tx
    .insertInto('passkey')
    .values({
      agency_id: who.agencyId,
      passkey_id: p.passkeyId,
      account_id: who.accountId,
      credential_id: p.credentialId,
      public_key: p.publicKey,
      counter: p.counter,
      transports: p.transports.join(','),
      name: p.name,
      backed_up: p.backedUp,
      created_at: now,
    })
    .onConflict((c) => c.column('credential_id').doNothing())
    .returning('passkey_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const listPasskeys = (tx: Tx, who: AccountRef) =>
  tx
    .selectFrom('passkey')
    .select(['passkey_id', 'credential_id', 'transports', 'name', 'created_at', 'last_used_at'])
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .orderBy('created_at')
    .execute();

export const deletePasskey = async (tx: Tx, who: AccountRef, id: Id): Promise<boolean> => {
  const row = await tx
    .deleteFrom('passkey')
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('passkey_id', '=', id)
    .returning('passkey_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** The passkey a browser names, of an open account; locked so that its counter only rises. Owner only. */
export const passkeyByCredential = async (tx: Tx, credentialId: string) => {
  const row = await tx
    .selectFrom('passkey as p')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'p.agency_id').onRef('a.account_id', '=', 'p.account_id'),
    )
    .select([
      'p.agency_id',
      'p.passkey_id',
      'p.account_id',
      'p.credential_id',
      'p.public_key',
      'p.counter',
      'p.transports',
      'a.employee_id',
      'a.must_change_password',
    ])
    .where('p.credential_id', '=', credentialId)
    .where('a.disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
};

export const usedPasskey = async (tx: Tx, agencyId: number, id: Id, counter: number, now: Instant): Promise<void> => {
  await tx
    .updateTable('passkey')
    .set({ counter, last_used_at: now })
    .where('agency_id', '=', agencyId)
    .where('passkey_id', '=', id)
    .execute();
};
