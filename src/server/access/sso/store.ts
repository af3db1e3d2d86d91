import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

const columns = [
  'a.agency_id',
  'a.account_id',
  'a.employee_id',
  'a.oidc_subject',
  'a.password_changed_at',
  'a.must_change_password',
  'a.totp_confirmed_at',
] as const;

/** Open accounts tied to this subject, in one agency or in all. Owner only. */
export const accountsBySubject = (tx: Tx, subject: string, agencyId: number | null) => {
  const all = tx
    .selectFrom('account as a')
    .select(columns)
    .where('a.oidc_subject', '=', subject)
    .where('a.disabled_at', 'is', null)
    .limit(10);
  return (agencyId === null ? all : all.where('a.agency_id', '=', agencyId)).execute();
};

/** Open accounts not tied to a subject yet, in agencies whose officer has allowed this way of matching. Owner only. */
export const accountsByClaim = (tx: Tx, by: 'email' | 'number', value: string, agencyId: number | null) => {
  const all = tx
    .selectFrom('account as a')
    .innerJoin('agency as g', 'g.agency_id', 'a.agency_id')
    .select(columns)
    .where((eb) => (by === 'email' ? eb(eb.fn<string>('lower', ['a.email']), '=', value) : eb('a.number', '=', value)))
    .where('a.oidc_subject', 'is', null)
    .where('a.disabled_at', 'is', null)
    .where(sql<string>`g.settings ->> 'ssoMatchBy'`, '=', by)
    .limit(10);
  // Whose own provider is set is not entered by the one that is shared.
  return agencyId === null
    ? all.where(sql<boolean>`not exists (select from agency_sso s where s.agency_id = a.agency_id)`).execute()
    : all.where('a.agency_id', '=', agencyId).execute();
};

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

/** Agencies with a provider of their own, by name. Owner only. */
export const agenciesWithSso = async (tx: Tx): Promise<{ agencyId: number; name: string }[]> => {
  const rows = await tx
    .selectFrom('agency_sso as s')
    .innerJoin('agency as g', 'g.agency_id', 's.agency_id')
    .select(['s.agency_id', 'g.short_name'])
    .where('g.suspended_at', 'is', null)
    .orderBy('g.short_name')
    .limit(50)
    .execute();
  return rows.map((row) => ({ agencyId: row.agency_id, name: row.short_name }));
};

export interface SsoRow {
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed. */
  readonly clientSecret: Uint8Array;
  readonly domains: readonly string[];
}

const readDomains = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];

export const readSsoRow = async (tx: Tx, agencyId: number): Promise<SsoRow | null> => {
  const row = await tx
    .selectFrom('agency_sso')
    .select(['issuer', 'client_id', 'client_secret', 'domains'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: new Uint8Array(row.client_secret),
    domains: readDomains(row.domains),
  };
};

export const writeSso = async (tx: Tx, agencyId: number, sso: SsoRow, now: Instant): Promise<void> => {
  const values = {
    issuer: sso.issuer,
    client_id: sso.clientId,
    client_secret: sso.clientSecret,
    domains: JSON.stringify(sso.domains),
    changed_at: now,
  };
  await tx
    .insertInto('agency_sso')
    .values({ agency_id: agencyId, ...values })
    .onConflict((c) => c.column('agency_id').doUpdateSet(values))
    .execute();
};

export const dropSso = async (tx: Tx, agencyId: number): Promise<boolean> =>
  (await tx.deleteFrom('agency_sso').where('agency_id', '=', agencyId).returning('agency_id').executeTakeFirst()) !==
  undefined;
