import { sql } from 'kysely';
import type { QueuedCommand, TerminalCommand } from '../../../domain/attendance/terminal/commands.ts';
import type { CommandResult } from '../../../domain/attendance/terminal/readResults.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

interface Of {
  readonly agencyId: number;
  readonly terminalId: Id;
}

/** Queues commands in their order; null as maker is Luwes itself. */
export const queueCommands = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  commands: readonly TerminalCommand[],
  by: { readonly at: Instant; readonly accountId: Id | null },
): Promise<void> => {
  await sql`select 1 from terminal where agency_id = ${agencyId} and terminal_id = ${terminalId} for no key update`.execute(
    tx,
  );
  await sql`insert into terminal_command (agency_id, terminal_id, seq, command, made_at, made_by)
    select ${agencyId}, ${terminalId}, n.last + x.o, x.c, ${by.at}::timestamptz, ${by.accountId}::uuid
    from json_to_recordset(${JSON.stringify(commands.map((c, i) => ({ o: i + 1, c })))}::text::json) as x(o int, c jsonb),
      (select coalesce(max(seq), 0) as last from terminal_command where agency_id = ${agencyId} and terminal_id = ${terminalId}) n`.execute(
    tx,
  );
};

export const queuedCommands = async (tx: Tx, { agencyId, terminalId }: Of): Promise<QueuedCommand[]> =>
  (
    await tx
      .selectFrom('terminal_command')
      .select(['seq', 'command'])
      .where('agency_id', '=', agencyId)
      .where('terminal_id', '=', terminalId)
      .where('sent_at', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('seq')
      .limit(250)
      .execute()
  ).map((row) => ({ id: String(row.seq), command: row.command as TerminalCommand }));

export const markSent = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  sent: readonly string[],
  needless: readonly string[],
  at: Instant,
): Promise<void> => {
  for (const [ids, column] of [
    [sent, { sent_at: at }],
    [needless, { ended_at: at, result: 0 }],
  ] as const) {
    if (ids.length === 0) continue;
    await tx
      .updateTable('terminal_command')
      .set(column)
      .where('agency_id', '=', agencyId)
      .where('terminal_id', '=', terminalId)
      .where('seq', 'in', ids.map(Number))
      .execute();
  }
};

export const saveResults = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  results: readonly CommandResult[],
  at: Instant,
): Promise<void> => {
  const rows = results.flatMap(({ id, code }) => (/^\d{1,9}$/.test(id) ? [{ s: Number(id), r: code }] : []));
  if (rows.length === 0) return;
  await sql`update terminal_command c set ended_at = ${at}::timestamptz, result = x.r
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(s int, r int)
    where c.agency_id = ${agencyId} and c.terminal_id = ${terminalId} and c.seq = x.s and c.sent_at is not null and c.ended_at is null`.execute(
    tx,
  );
};

export const listCommands = async (tx: Tx, { agencyId, terminalId }: Of, limit: number) =>
  (
    await tx
      .selectFrom('terminal_command')
      .select(['seq', 'command', 'made_at', 'made_by', 'sent_at', 'ended_at', 'result'])
      .where('agency_id', '=', agencyId)
      .where('terminal_id', '=', terminalId)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
  ).map((row) => ({ ...row, command: row.command as TerminalCommand }));
