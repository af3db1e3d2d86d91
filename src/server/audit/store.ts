import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface AuditFilter {
  readonly accountId: Id | undefined;
  readonly who: string;
  /** A whole action, or its beginning ending in a dot. */
  readonly action: string;
  readonly from: Instant | null;
  /** First moment no longer included. */
  readonly until: Instant | null;
  readonly targetKind: string | undefined;
  readonly targetId: string | undefined;
}

interface EntryRow {
  readonly seq: number;
  readonly at: Instant;
  readonly account_id: Id | null;
  readonly who: string | null;
  readonly action: string;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_name: string | null;
  readonly detail: string;
  readonly hash: string;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

const conditions = (agencyId: number, f: AuditFilter) => {
  const all = [sql`e.agency_id = ${agencyId}`];
  if (f.accountId !== undefined) all.push(sql`e.account_id = ${f.accountId}`);
  if (f.who !== '') {
    all.push(sql`e.account_id in (select w.account_id from account w where w.agency_id = ${agencyId}
      and (w.display_name ilike ${`%${likeText(f.who)}%`} or w.number like ${`${likeText(f.who.replace(/[\s.-]/g, '').toUpperCase())}%`}))`);
  }
  if (f.action !== '')
    all.push(f.action.endsWith('.') ? sql`e.action like ${`${likeText(f.action)}%`}` : sql`e.action = ${f.action}`);
  if (f.from !== null) all.push(sql`e.at >= ${f.from}::timestamptz`);
  if (f.until !== null) all.push(sql`e.at < ${f.until}::timestamptz`);
  if (f.targetKind !== undefined) all.push(sql`e.target_kind = ${f.targetKind}`);
  if (f.targetId !== undefined) all.push(sql`e.target_id = ${f.targetId}`);
  return sql.join(all, sql` and `);
};

/** A page of the trail, newest first, with the present names of people and targets. */
export const listEntries = async (
  tx: Tx,
  agencyId: number,
  filter: AuditFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: EntryRow[] }> => {
  const where = conditions(agencyId, filter);
  const counted = await sql<{ n: number }>`select count(*)::int as n from audit_entry e where ${where}`.execute(tx);
  const { rows } = await sql<EntryRow>`
    with page as (
      select e.* from audit_entry e where ${where} order by e.seq desc limit ${page.limit} offset ${page.offset}
    )
    select p.seq, p.at, p.account_id, a.display_name as who, p.action, p.target_kind, p.target_id, p.detail, p.hash,
           case p.target_kind
             when 'account' then (select t.display_name from account t where t.agency_id = p.agency_id and t.account_id::text = p.target_id)
             when 'employee' then (select t.name from employee t where t.agency_id = p.agency_id and t.employee_id::text = p.target_id)
             when 'unit' then (select t.name from unit_version t where t.agency_id = p.agency_id and t.unit_id::text = p.target_id order by t.valid_from desc limit 1)
           end as target_name
      from page p left join account a on a.agency_id = p.agency_id and a.account_id = p.account_id
     order by p.seq desc`.execute(tx);
  return { total: counted.rows[0]?.n ?? 0, rows };
};

/** Every action that occurs, in order of name. */
export const listActions = async (tx: Tx, agencyId: number): Promise<string[]> => {
  const { rows } = await sql<{
    action: string;
  }>`select distinct action from audit_entry where agency_id = ${agencyId} order by action`.execute(tx);
  return rows.map((row) => row.action);
};
