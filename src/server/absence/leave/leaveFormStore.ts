import { sql } from 'kysely';
import type { LeaveMove } from '../../../domain/absence/leave/leaveLife.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Signer {
  readonly name: string;
  readonly number: string;
}
const nameOf = sql<string>`trim(coalesce(nullif(e.title_before, '') || ' ', '') || e.name || coalesce(', ' || nullif(e.title_after, ''), ''))`;

/** Who asked, as the form names him on the first day of the leave. */
export const leaveAsker = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  day: PlainDate,
): Promise<Signer & { readonly position: string }> => {
  const { rows } = await sql<{ name: string; number: string; position: string | null }>`
    select ${nameOf} as name, e.number, p.position_title as position from employee e
    left join lateral (
      select position_title from placement p
      where p.agency_id = e.agency_id and p.employee_id = e.employee_id and p.valid_from <= ${day}::date
      order by p.valid_from desc limit 1
    ) p on true
    where e.agency_id = ${agencyId} and e.employee_id = ${employeeId}`.execute(tx);
  const [row] = rows;
  return { name: row?.name ?? '', number: row?.number ?? '', position: row?.position ?? '' };
};

/** Who recommended and who decided, with the number of an employee; the last of each move. */
export const leaveSigners = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
): Promise<ReadonlyMap<LeaveMove, Signer & { readonly at: Instant; readonly note: string }>> => {
  const { rows } = await sql<{ move: LeaveMove; at: Instant; note: string; name: string; number: string }>`
    select a.move, a.at, a.note, coalesce(${nameOf}, c.display_name, '') as name, coalesce(e.number, '') as number
    from leave_action a
    left join account c on c.agency_id = a.agency_id and c.account_id = a.account_id
    left join employee e on e.agency_id = c.agency_id and e.employee_id = c.employee_id
    where a.agency_id = ${agencyId} and a.request_id = ${requestId} order by a.seq`.execute(tx);
  return new Map(rows.map((row) => [row.move, row]));
};
