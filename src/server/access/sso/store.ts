import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

const columns = [
  'a.agency_id',
  'a.account_id',
  'a.oidc_subject',
  'a.must_change_password',
  'a.totp_confirmed_at',
] as const;

/** Open accounts tied to this subject. Owner only. */
export const accountsBySubject = (tx: Tx, subject: string) =>
  tx
    .selectFrom('account as a')
    .select(columns)
    .where('a.oidc_subject', '=', subject)
    .where('a.disabled_at', 'is', null)
    .limit(2)
    .execute();

/** Open accounts not tied to a subject yet, in agencies whose officer has allowed this way of matching. Owner only. */
export const accountsByClaim = (tx: Tx, by: 'email' | 'number', value: string) =>
  tx
    .selectFrom('account as a')
    .innerJoin('agency as g', 'g.agency_id', 'a.agency_id')
    .select(columns)
    .where((eb) => (by === 'email' ? eb(eb.fn<string>('lower', ['a.email']), '=', value) : eb('a.number', '=', value)))
    .where('a.oidc_subject', 'is', null)
    .where('a.disabled_at', 'is', null)
    .where(sql<string>`g.settings ->> 'ssoMatchBy'`, '=', by)
    .limit(2)
    .execute();

/** Ties an account to a subject; false when it is tied already. */
export const tieSubject = async (tx: Tx, who: AccountRef, subject: string): Promise<boolean> => {
  const row = await tx
    .updateTable('account')
    .set({ oidc_subject: subject })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('oidc_subject', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
};
