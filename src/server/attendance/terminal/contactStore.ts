import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Contact {
  readonly terminalId: Id;
  readonly at: Instant;
  readonly from: string;
}

/** Writes signs of life of one agency, sorted, so that two servers never wait for each other. */
export const saveContacts = async (tx: Tx, agencyId: number, contacts: readonly Contact[]): Promise<void> => {
  const rows = contacts.map((each) => ({ t: each.terminalId, a: each.at, f: each.from }));
  await sql`with seen as (
      select t.terminal_id, x.a, x.f from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(t uuid, a timestamptz, f text)
      join terminal t on t.agency_id = ${agencyId} and t.terminal_id = x.t
      order by t.terminal_id for no key update of t)
    update terminal u set last_seen_at = greatest(u.last_seen_at, seen.a), last_seen_from = seen.f
    from seen where u.agency_id = ${agencyId} and u.terminal_id = seen.terminal_id`.execute(tx);
};
