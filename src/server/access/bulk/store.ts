import { sql } from 'kysely';
import type { Role } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** What existing accounts of an agency are called. */
export const takenNames = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('account')
    .select(['account_id', 'employee_id', 'display_name', 'number', 'email'])
    .where('agency_id', '=', agencyId)
    .execute();

/** Accounts that hold one of some roles on a day or later. */
export const accountsHolding = async (
  tx: Tx,
  agencyId: number,
  held: readonly Role[],
  day: PlainDate,
): Promise<ReadonlySet<Id>> => {
  const rows = await tx
    .selectFrom('role_grant')
    .select('account_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('role', 'in', [...held])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  return new Set(rows.map((row) => row.account_id));
};

export interface NewAccountRow {
  readonly accountId: Id;
  readonly employeeId: Id | null;
  readonly name: string;
  readonly number: string | null;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

const inPieces = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

export const insertAccounts = async (
  tx: Tx,
  agencyId: number,
  rows: readonly NewAccountRow[],
  now: Instant,
): Promise<void> => {
  for (const piece of inPieces(rows, 2000)) {
    const list = JSON.stringify(piece);
    await sql`
      insert into account (agency_id, account_id, employee_id, display_name, number, email, password_hash, must_change_password, created_at, language)
      select ${agencyId}, r."accountId", r."employeeId", r.name, r.number, r.email, r."passwordHash", r."mustChangePassword", ${now}::timestamptz,
             (select case when g.settings ->> 'language' = 'en' then 'en' else 'id' end from agency g where g.agency_id = ${agencyId})
        from jsonb_to_recordset(${list}::jsonb)
          as r("accountId" uuid, "employeeId" uuid, name text, number text, email text, "passwordHash" text, "mustChangePassword" boolean)`.execute(
      tx,
    );
  }
};

export const updateAccountNames = async (
  tx: Tx,
  agencyId: number,
  rows: readonly { accountId: Id; name: string; number: string | null; email: string | null }[],
): Promise<void> => {
  for (const piece of inPieces(rows, 2000)) {
    const list = JSON.stringify(piece);
    // Two steps, so that people may exchange an address within one file.
    await sql`update account a set number = null, email = null from jsonb_to_recordset(${list}::jsonb) as r("accountId" uuid)
      where a.agency_id = ${agencyId} and a.account_id = r."accountId"`.execute(tx);
    await sql`update account a set display_name = r.name, number = r.number, email = r.email
      from jsonb_to_recordset(${list}::jsonb) as r("accountId" uuid, name text, number text, email text)
      where a.agency_id = ${agencyId} and a.account_id = r."accountId"`.execute(tx);
  }
};
