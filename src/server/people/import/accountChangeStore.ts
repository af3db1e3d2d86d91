// Accounts get new names and addresses with an import; what they were called before is kept with its other changes.
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import { updateAccountNames } from '../../access/bulk/store.ts';
import type { Tx } from '../../platform/db/db.ts';

interface AccountNames {
  readonly account_id: Id;
  readonly display_name: string;
  readonly number: string | null;
  readonly email: string | null;
}

export const listAccountNames = (tx: Tx, agencyId: number): Promise<AccountNames[]> =>
  tx
    .selectFrom('account')
    .select(['account_id', 'display_name', 'number', 'email'])
    .where('agency_id', '=', agencyId)
    .execute();

/** Keeps the names of those accounts that are called otherwise now. */
export const keepAccountChanges = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
  before: readonly AccountNames[],
): Promise<void> => {
  await sql`insert into import_change (agency_id, run_id, seq, table_name, row_id, before, after)
    select ${agencyId}, ${runId},
      (select coalesce(max(seq), 0) from import_change where agency_id = ${agencyId} and run_id = ${runId}) + row_number() over (),
      'account', a.account_id, to_jsonb(b) - 'account_id',
      jsonb_build_object('display_name', a.display_name, 'number', a.number, 'email', a.email)
    from json_to_recordset(${JSON.stringify(before)}::text::json) as b(account_id uuid, display_name text, number text, email text)
    join account a on a.agency_id = ${agencyId} and a.account_id = b.account_id
    where (a.display_name, a.number, a.email) is distinct from (b.display_name, b.number, b.email)`.execute(tx);
};

interface ChangedAccount {
  readonly account_id: Id;
  readonly before: { readonly display_name: string; readonly number: string | null; readonly email: string | null };
  /** Nobody has changed it after the import. */
  readonly as_left: boolean;
}

const listChanged = async (tx: Tx, agencyId: number, runId: Id): Promise<ChangedAccount[]> =>
  (
    await sql<ChangedAccount>`select a.account_id, c.before,
        jsonb_build_object('display_name', a.display_name, 'number', a.number, 'email', a.email) = c.after as as_left
      from import_change c join account a on a.agency_id = ${agencyId} and a.account_id = c.row_id
      where c.agency_id = ${agencyId} and c.run_id = ${runId} and c.table_name = 'account'`.execute(tx)
  ).rows;

export const countAccountsToRestore = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
): Promise<{ restored: number; kept: number }> => {
  const changed = await listChanged(tx, agencyId, runId);
  const restored = changed.filter((each) => each.as_left).length;
  return { restored, kept: changed.length - restored };
};

/** Gives accounts their former names, numbers and addresses; those changed since, and what another account bears by now, stay. */
export const restoreAccounts = async (tx: Tx, agencyId: number, runId: Id): Promise<void> => {
  const changed = (await listChanged(tx, agencyId, runId)).filter((each) => each.as_left);
  if (changed.length === 0) return;
  const ours = new Set(changed.map((each) => each.account_id));
  const all = await listAccountNames(tx, agencyId);
  const others = all.filter((each) => !ours.has(each.account_id));
  const now = new Map(all.map((each) => [each.account_id, each]));
  const numbers = new Set(others.map((each) => each.number));
  const emails = new Set(others.map((each) => each.email?.toLowerCase()));
  const rows = changed.map(({ account_id: accountId, before }) => ({
    accountId,
    name: before.display_name,
    number: before.number !== null && numbers.has(before.number) ? (now.get(accountId)?.number ?? null) : before.number,
    email:
      before.email !== null && emails.has(before.email.toLowerCase())
        ? (now.get(accountId)?.email ?? null)
        : before.email,
  }));
  await updateAccountNames(tx, agencyId, rows);
};
