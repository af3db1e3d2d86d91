import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Stands for every terminal of the agency. */
export const everyTerminal: Id = '00000000-0000-0000-0000-000000000000';

/** Who a PIN is on a day: the terminal's own table first, then that of the whole agency; null where it is nobody's. */
export type PersonOfPin = (pin: string, day: PlainDate) => Id | null;

export const loadPins = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id,
  pins: readonly string[],
): Promise<PersonOfPin> => {
  const { rows } = await sql<{ terminal_id: Id; pin: string; valid_from: PlainDate; employee_id: Id | null }>`
    select terminal_id, pin, valid_from, employee_id from terminal_pin
    where agency_id = ${agencyId} and terminal_id in (${terminalId}, ${everyTerminal})
      and pin in (select value from json_array_elements_text(${JSON.stringify([...new Set(pins)])}::text::json))
    order by valid_from desc`.execute(tx);
  const own = new Map<string, (typeof rows)[number][]>();
  const shared = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const table = row.terminal_id === everyTerminal ? shared : own;
    const known = table.get(row.pin);
    if (known === undefined) table.set(row.pin, [row]);
    else known.push(row);
  }
  return (pin, day) => {
    const on = (table: typeof own) => table.get(pin)?.find((row) => row.valid_from <= day);
    return (on(own) ?? on(shared))?.employee_id ?? null;
  };
};

export interface PinRow {
  readonly pin: string;
  readonly employeeId: Id | null;
}

/** Sets who PINs are from a day on. Answers how many changed. */
export const savePins = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id,
  rows: readonly PinRow[],
  how: { readonly from: PlainDate; readonly at: Instant; readonly accountId: Id },
): Promise<number> => {
  const json = JSON.stringify(rows.map((row) => ({ p: row.pin, e: row.employeeId })));
  const { rows: changed } = await sql<{ pin: string }>`
    insert into terminal_pin as t (agency_id, terminal_id, pin, valid_from, employee_id, made_at, made_by)
    select ${agencyId}, ${terminalId}, x.p, ${how.from}::date, x.e, ${how.at}::timestamptz, ${how.accountId}::uuid
    from json_to_recordset(${json}::text::json) as x(p text, e uuid) order by x.p
    on conflict (agency_id, terminal_id, pin, valid_from) do update
      set employee_id = excluded.employee_id, made_at = excluded.made_at, made_by = excluded.made_by
      where t.employee_id is distinct from excluded.employee_id
    returning pin`.execute(tx);
  return changed.length;
};

export interface ListedPin {
  readonly pin: string;
  readonly everywhere: boolean;
  readonly from: PlainDate;
  readonly employeeId: Id | null;
  readonly name: string | null;
  readonly number: string | null;
  /** The name the terminal itself keeps. */
  readonly told: string | null;
}

/** PINs of a terminal with the persons behind them, the newest row of each, by a part of PIN, name or number. */
export const listPins = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id,
  wanted: { readonly q: string; readonly limit: number },
): Promise<{ readonly total: number; readonly pins: readonly ListedPin[] }> => {
  const like = `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ListedPin & { total: number }>`
    with newest as (
      select distinct on (pin, terminal_id) pin, terminal_id, valid_from, employee_id from terminal_pin
      where agency_id = ${agencyId} and terminal_id in (${terminalId}, ${everyTerminal}) order by pin, terminal_id, valid_from desc)
    select n.pin, n.terminal_id = ${everyTerminal} as everywhere, n.valid_from as "from", n.employee_id as "employeeId",
      e.name, e.number, u.name as told, (count(*) over ())::int as total
    from newest n
    left join employee e on e.agency_id = ${agencyId} and e.employee_id = n.employee_id
    left join terminal_user u on u.agency_id = ${agencyId} and u.terminal_id = ${terminalId} and u.pin = n.pin
    where ${wanted.q} = '' or n.pin ilike ${like} or e.name ilike ${like} or e.number ilike ${like}
    order by length(n.pin), n.pin, n.terminal_id limit ${wanted.limit}`.execute(tx);
  return { total: rows[0]?.total ?? 0, pins: rows.map(({ total: _total, ...row }) => row) };
};
