import { sql } from 'kysely';
import type { Role } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

export interface AccountSearch {
  readonly text: string;
  readonly role: Role | undefined;
  readonly limit: number;
  readonly offset: number;
}

interface LineRow {
  readonly account_id: Id;
  readonly employee_id: Id | null;
  readonly display_name: string;
  readonly number: string | null;
  readonly email: string | null;
  readonly second_factor: boolean;
  readonly signed_in_before: boolean;
  readonly disabled: boolean;
  readonly roles: string[];
  readonly total: number;
}

const roleRows = (agencyId: number, today: PlainDate) => sql`
  select g.account_id, g.role from role_grant g
   where g.agency_id = ${agencyId} and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)
  union
  select a.account_id, 'unitHead' from headship h
    join account a on a.agency_id = h.agency_id and a.employee_id = h.employee_id
   where h.agency_id = ${agencyId} and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to >= ${today}::date)`;

/** `%` and `_` are ordinary characters in what people type. */
const likeText = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** A page of accounts, by name; `total` counts every match. */
export const searchAccounts = async (
  tx: Tx,
  agencyId: number,
  today: PlainDate,
  s: AccountSearch,
): Promise<{ total: number; rows: LineRow[] }> => {
  const text = likeText(s.text);
  const number = likeText(s.text.replace(/[\s.-]/g, '').toUpperCase());
  const matches =
    s.text === ''
      ? sql`true`
      : sql`(a.display_name ilike ${`%${text}%`} or a.email ilike ${`${text}%`} or a.number like ${`${number}%`})`;
  const holds =
    s.role === undefined
      ? sql`true`
      : sql`exists (select from held r where r.account_id = a.account_id and r.role = ${s.role})`;
  const { rows } = await sql<LineRow>`
    with held as materialized (${roleRows(agencyId, today)}),
    page as (
      select a.account_id, a.employee_id, a.display_name, a.number, a.email, a.totp_confirmed_at is not null as second_factor,
             a.disabled_at is not null as disabled, count(*) over ()::int as total
        from account a where a.agency_id = ${agencyId} and ${matches} and ${holds}
       order by lower(a.display_name), a.account_id limit ${s.limit} offset ${s.offset}
    )
    select p.*, exists (select from session s where s.agency_id = ${agencyId} and s.account_id = p.account_id) as signed_in_before,
           array(select distinct r.role from held r where r.account_id = p.account_id order by r.role) as roles
      from page p order by lower(p.display_name), p.account_id`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows };
};

export const accountDetail = async (tx: Tx, who: AccountRef, now: Instant) => {
  const count = (table: 'passkey' | 'session') => {
    const base = tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('agency_id', '=', who.agencyId)
      .where('account_id', '=', who.accountId);
    return base;
  };
  const passkeys = await count('passkey').executeTakeFirstOrThrow();
  const open = await count('session')
    .where(sql<boolean>`revoked_at is null and expires_at > ${now}::timestamptz`)
    .executeTakeFirstOrThrow();
  const seen = await tx
    .selectFrom('session')
    .select((eb) => eb.fn.max('last_seen_at').as('at'))
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .executeTakeFirst();
  return { passkeys: Number(passkeys.n), sessions: Number(open.n), lastSeenAt: seen?.at ?? null };
};

/** Names of units on a day. */
export const unitNames = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  today: PlainDate,
): Promise<Map<Id, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('unit_version')
    .select(['unit_id', 'name'])
    .where('agency_id', '=', agencyId)
    .where('unit_id', 'in', [...ids])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.name]));
};

/** Units of a day whose name contains the text, with the name of the unit above. */
export const unitsByName = async (tx: Tx, agencyId: number, text: string, today: PlainDate) => {
  const { rows } = await sql<{ id: Id; name: string; above: string | null }>`
    select v.unit_id as id, v.name, p.name as above from unit_version v
      left join unit_version p on p.agency_id = v.agency_id and p.unit_id = v.parent_id
        and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to >= ${today}::date)
     where v.agency_id = ${agencyId} and v.name ilike ${`%${likeText(text)}%`}
       and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to >= ${today}::date)
     order by (v.parent_id is not null), length(v.name), lower(v.name) limit 30`.execute(tx);
  return rows;
};

export const setDisabledAt = async (tx: Tx, who: AccountRef, at: Instant | null): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ disabled_at: at })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

export const dropPasskeys = async (tx: Tx, who: AccountRef): Promise<void> => {
  await tx
    .deleteFrom('passkey')
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

export interface GrantRow {
  readonly role: string;
  readonly unitId: Id | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export const readGrant = async (tx: Tx, who: AccountRef, grantId: Id): Promise<GrantRow | null> => {
  const row = await tx
    .selectFrom('role_grant')
    .select(['role', 'unit_id', 'valid_from', 'valid_to'])
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('grant_id', '=', grantId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { role: row.role, unitId: row.unit_id, from: row.valid_from, to: row.valid_to };
};

export const endGrant = async (tx: Tx, agencyId: number, grantId: Id, lastDay: PlainDate): Promise<void> => {
  await tx
    .deleteFrom('role_grant')
    .where('agency_id', '=', agencyId)
    .where('grant_id', '=', grantId)
    .where('valid_from', '>', lastDay)
    .execute();
  await tx
    .updateTable('role_grant')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('grant_id', '=', grantId)
    .execute();
};

/** Accounts beside this one that hold the office of personnel officer beyond today and can sign in; locked, so that two cannot remove each other. */
export const otherOfficers = async (tx: Tx, who: AccountRef, today: PlainDate): Promise<number> => {
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'g.agency_id').onRef('a.account_id', '=', 'g.account_id'),
    )
    .select(['g.account_id'])
    .where('g.agency_id', '=', who.agencyId)
    .where('g.role', '=', 'personnelOfficer')
    .where('g.valid_from', '<=', today)
    .where((eb) => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>', today)]))
    .where('a.disabled_at', 'is', null)
    .where(sql<boolean>`(a.password_hash is not null or a.oidc_subject is not null
      or exists (select from passkey p where p.agency_id = a.agency_id and p.account_id = a.account_id))`)
    .forUpdate()
    .execute();
  return rows.filter((row) => row.account_id !== who.accountId).length;
};

export const setSsoMatch = async (tx: Tx, agencyId: number, matchBy: 'none' | 'email' | 'number'): Promise<void> => {
  await sql`update agency set settings = settings || jsonb_build_object('ssoMatchBy', ${matchBy}::text) where agency_id = ${agencyId}`.execute(
    tx,
  );
};

/** Accounts that hold one of these roles by grant on a day. */
export const accountsWithRoles = async (
  tx: Tx,
  agencyId: number,
  roles: readonly Role[],
  day: PlainDate,
): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('role_grant')
    .select('account_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('role', 'in', roles)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .execute();
  return rows.map((row) => row.account_id);
};
