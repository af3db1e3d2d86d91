import type { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { daysBetween } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { queueCommands } from './commandStore.ts';
import { endAlarm } from './eventStore.ts';
import { discardHeld } from './heldStore.ts';
import { reachTerminal } from './reachTerminal.ts';

/** Old firmware answers a longer range with nothing. */
const mostDays = 92;

export const giveCommand: Handler<typeof attendanceTerminalEndpoints.command> = async (call) => {
  const { tx, actor, body, now, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  if (terminal.state !== 'active') return refuse('attendanceTerminal.notActive');
  const { command } = body;
  if (command.kind === 'sendAgain') {
    const days = daysBetween(command.from, command.to);
    if (days < 0 || days > mostDays) return refuse('attendanceTerminal.rangeLong', { days: mostDays });
  }
  const of = { agencyId: actor.agencyId, terminalId: terminal.id };
  await queueCommands(tx, of, [command], { at: now, accountId: actor.accountId });
  const pin = 'pin' in command ? { pin: command.pin } : {};
  await audit(
    'terminal.command',
    { kind: 'terminal', id: terminal.id },
    { serial: terminal.serial, kind: command.kind, ...pin },
  );
  return ok(undefined);
};

export const lookedAt: Handler<typeof attendanceTerminalEndpoints.endAlarm> = async (call) => {
  const { tx, actor, body, now, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const of = { agencyId: actor.agencyId, terminalId: terminal.id };
  if (await endAlarm(tx, of, body.kind, now, actor.accountId))
    await audit(
      'terminal.endAlarm',
      { kind: 'terminal', id: terminal.id },
      { serial: terminal.serial, kind: body.kind },
    );
  return ok(undefined);
};

export const putAside: Handler<typeof attendanceTerminalEndpoints.discard> = async (call) => {
  const { tx, actor, body, now, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const by = { at: now, accountId: actor.accountId };
  const discarded = await discardHeld(tx, actor.agencyId, terminal.id, body.pin, by);
  await audit(
    'terminal.discard',
    { kind: 'terminal', id: terminal.id },
    { serial: terminal.serial, pin: body.pin, discarded },
  );
  return ok({ discarded });
};
