import { sql } from 'kysely';
import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import type { SignInName } from '../../../domain/access/signInName.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface AccountRef {
  readonly agencyId: number;
  readonly accountId: Id;
}

const columns = [
  'agency_id',
  'account_id',
  'employee_id',
  'display_name',
  'number',
  'email',
  'password_hash',
  'password_changed_at',
  'must_change_password',
  'totp_secret',
  'totp_confirmed_at',
  'totp_last_step',
  'language',
  'disabled_at',
] as const;

/** Open accounts of every agency that bear this name; several where people moved between agencies. Owner only. */
export const accountsByName = (tx: Tx, name: SignInName) =>
  tx
    .selectFrom('account')
    .select(columns)
    .where((eb) =>
      name.kind === 'email' ? eb(eb.fn<string>('lower', ['email']), '=', name.value) : eb('number', '=', name.value),
    )
    .where('disabled_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(5)
    .execute();

export type AccountRow = Awaited<ReturnType<typeof accountsByName>>[number];

export const readAccount = async (tx: Tx, who: AccountRef): Promise<AccountRow | null> =>
  (await tx
    .selectFrom('account')
    .select(columns)
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .executeTakeFirst()) ?? null;

/** Birth date of the employee behind an account, for judging a password. */
export const birthDateOf = async (tx: Tx, agencyId: number, employeeId: Id | null): Promise<PlainDate | null> => {
  if (employeeId === null) return null;
  const row = await tx
    .selectFrom('employee')
    .select('birth_date')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .executeTakeFirst();
  return row?.birth_date ?? null;
};

export const setPassword = async (
  tx: Tx,
  who: AccountRef,
  hash: string,
  temporary: boolean,
  now: Instant,
): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ password_hash: hash, must_change_password: temporary, password_changed_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

/** Nobody signs in by password until a new one is set. */
export const dropPassword = async (tx: Tx, who: AccountRef, now: Instant): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ password_hash: null, must_change_password: false, password_changed_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

export const setLanguageOf = async (tx: Tx, who: AccountRef, language: 'id' | 'en'): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ language })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

export const readAgency = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('agency')
    .leftJoin('agency_logo', 'agency_logo.agency_id', 'agency.agency_id')
    .select([
      'agency.agency_id',
      'name',
      'short_name',
      'kind',
      'zone',
      'paper',
      'brand_colour',
      'sample',
      'settings',
      'sha256 as logo',
    ])
    .where('agency.agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();

/** Somebody whose roles are asked for. */
export interface AskedAccount extends AccountRef {
  readonly employeeId: Id | null;
  readonly today: PlainDate;
}

const given = (asked: readonly AskedAccount[]) =>
  sql`json_to_recordset(${JSON.stringify(
    asked.map((each) => ({ a: each.agencyId, w: each.accountId, e: each.employeeId, t: each.today })),
  )}::text::json) as x(a int, w uuid, e uuid, t date)`;

/** Role grants of accounts that hold today or later. */
export const grantsOfMany = async (tx: Tx, asked: readonly AskedAccount[]) => {
  const { rows } = await sql<{
    account_id: Id;
    grant_id: Id;
    role: string;
    unit_id: Id | null;
    valid_from: PlainDate;
    valid_to: PlainDate | null;
  }>`
    select g.account_id, g.grant_id, g.role, g.unit_id, g.valid_from, g.valid_to from ${given(asked)}
    join role_grant g on g.agency_id = x.a and g.account_id = x.w and (g.valid_to is null or g.valid_to >= x.t)
    order by g.valid_from`.execute(tx);
  return rows;
};

/** Units that their owners head today or later, definitively or acting. */
export const headshipsOfMany = async (tx: Tx, asked: readonly AskedAccount[]) => {
  const { rows } = await sql<{
    account_id: Id;
    headship_id: Id;
    unit_id: Id;
    valid_from: PlainDate;
    valid_to: PlainDate | null;
    acting: 'plt' | 'plh' | null;
  }>`
    select x.w as account_id, h.headship_id, h.acting, h.unit_id, h.valid_from, h.valid_to from ${given(asked)}
    join headship h on h.agency_id = x.a and h.employee_id = x.e and (h.valid_to is null or h.valid_to >= x.t)
    order by h.valid_from`.execute(tx);
  return rows;
};

export interface Service {
  /** The last day of service, where it is known. */
  readonly lastDay: PlainDate | null;
  /** How long what is one's own may be read after it. */
  readonly keepDays: number;
}

/** The service of those who are employees, by account. */
export const serviceOfMany = async (tx: Tx, asked: readonly AskedAccount[]): Promise<Map<Id, Service>> => {
  const { rows } = await sql<{
    account_id: Id;
    agency_id: number;
    keep: unknown;
    last: PlainDate | null;
    open: boolean;
  }>`
    select x.w as account_id, x.a as agency_id, a.settings->'leaverDays' as keep, e.last, e.open from ${given(asked)}
    join agency a on a.agency_id = x.a
    cross join lateral (
      select max(valid_to) as last, bool_or(valid_to is null) is true as open from employment
      where agency_id = x.a and employee_id = x.e
    ) e where x.e is not null`.execute(tx);
  const keepDays = new Map<number, number>();
  return new Map(
    rows.map((row) => {
      const known = keepDays.get(row.agency_id);
      const days = known ?? agencySettingsOf({ leaverDays: row.keep }).leaverDays;
      if (known === undefined) keepDays.set(row.agency_id, days);
      return [row.account_id, { lastDay: row.open ? null : row.last, keepDays: days }];
    }),
  );
};

/** What decides whether anybody of an agency may come in. */
export const readDoor = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('agency')
    .select(['name', 'short_name', 'zone', 'suspended_at'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();

export const insertGrant = async (
  tx: Tx,
  g: {
    agencyId: number;
    grantId: Id;
    accountId: Id;
    role: string;
    unitId: Id | null;
    from: PlainDate;
    to: PlainDate | null;
    grantedBy: Id | null;
  },
): Promise<void> => {
  await tx
    .insertInto('role_grant')
    .values({
      agency_id: g.agencyId,
      grant_id: g.grantId,
      account_id: g.accountId,
      role: g.role,
      unit_id: g.unitId,
      valid_from: g.from,
      valid_to: g.to,
      granted_by: g.grantedBy,
    })
    .execute();
};

/** Ends every role given to an employee's account after a last day, when his service ends. */
export const endGrantsOfEmployee = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  lastDay: PlainDate,
): Promise<void> => {
  const account = tx
    .selectFrom('account')
    .select('account_id')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId);
  await tx
    .deleteFrom('role_grant')
    .where('agency_id', '=', agencyId)
    .where('account_id', 'in', account)
    .where('valid_from', '>', lastDay)
    .execute();
  await tx
    .updateTable('role_grant')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('account_id', 'in', account)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', lastDay)]))
    .execute();
};
