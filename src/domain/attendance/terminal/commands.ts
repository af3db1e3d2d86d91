// Everything a terminal can ever be told. There is no free text: its protocol also knows SHELL, PutFile and UPGRADE.
import { z } from 'zod';
import { PlainDateSchema } from '../../../kernel/time.ts';
import type { Dialect } from './model.ts';

const PinSchema = z.string().regex(/^[0-9A-Za-z]{1,24}$/);

export const TerminalCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('info') }),
  /** Send what is new at once. */
  z.object({ kind: z.literal('sendNew') }),
  /** Send the punches of these days again, after a gap. */
  z.object({ kind: z.literal('sendAgain'), from: PlainDateSchema, to: PlainDateSchema }),
  z.object({ kind: z.literal('addUser'), pin: PinSchema, name: z.string().trim().min(1).max(80) }),
  /** Takes finger, face and photo of the PIN with it. */
  z.object({ kind: z.literal('removeUser'), pin: PinSchema }),
  z.object({ kind: z.literal('restart') }),
]);
export type TerminalCommand = z.infer<typeof TerminalCommandSchema>;

/** A name in the form that every firmware shows: no separators of the protocol, at most 24 characters. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[=&,\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 24)
    .trimEnd();

const attendanceText = (command: TerminalCommand): string | null => {
  switch (command.kind) {
    case 'info':
      return 'INFO';
    case 'sendNew':
      return 'LOG';
    case 'sendAgain':
      return `DATA QUERY ATTLOG StartTime=${command.from} 00:00:00\tEndTime=${command.to} 23:59:59`;
    case 'addUser':
      return `DATA UPDATE USERINFO PIN=${command.pin}\tName=${plainName(command.name)}\tPri=0`;
    case 'removeUser':
      return `DATA DELETE USERINFO PIN=${command.pin}`;
    case 'restart':
      return 'REBOOT';
  }
};

const securityText = (command: TerminalCommand): string | null => {
  switch (command.kind) {
    case 'info':
      return 'GET OPTIONS ~SerialNumber,FirmVer,~DeviceName,UserCount,TransactionCount';
    case 'sendNew':
      return null;
    case 'sendAgain':
      // Filters by time differ from firmware to firmware; everything comes again and nothing is doubled.
      return 'DATA QUERY tablename=transaction,fielddesc=*,filter=*';
    case 'addUser':
      return `DATA UPDATE user Pin=${command.pin}\tName=${plainName(command.name)}\tPrivilege=0`;
    case 'removeUser':
      return `DATA DELETE user Pin=${command.pin}`;
    case 'restart':
      return 'CONTROL DEVICE 03000000';
  }
};

/** The text of a command in the terminal's dialect; null where that dialect has no such command and needs none. */
export const commandText = (command: TerminalCommand, dialect: Dialect): string | null =>
  dialect === 'security' ? securityText(command) : attendanceText(command);

export interface QueuedCommand {
  readonly id: string;
  readonly command: TerminalCommand;
}

const mostLines = 200;
const mostBytes = 40_000;

/** The answer to a poll: one command a line, a restart last, `OK` where there is none. Says which ones it holds. */
export const pollAnswer = (
  queued: readonly QueuedCommand[],
  dialect: Dialect,
): { readonly text: string; readonly sent: readonly string[]; readonly needless: readonly string[] } => {
  const lines: string[] = [];
  const sent: string[] = [];
  const needless: string[] = [];
  let bytes = 0;
  const ordered = [
    ...queued.filter((each) => each.command.kind !== 'restart'),
    ...queued.filter((each) => each.command.kind === 'restart'),
  ];
  for (const { id, command } of ordered) {
    const text = commandText(command, dialect);
    if (text === null) {
      needless.push(id);
      continue;
    }
    const line = `C:${id}:${text}\n`;
    if (lines.length >= mostLines || bytes + line.length > mostBytes) break;
    lines.push(line);
    sent.push(id);
    bytes += line.length;
  }
  return { text: lines.length === 0 ? 'OK' : lines.join(''), sent, needless };
};
