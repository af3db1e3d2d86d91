import type { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listCommands } from './commandStore.ts';
import { listEvents, openAlarms } from './eventStore.ts';
import { badLines, countHeld, heldPins } from './heldStore.ts';
import { listPins } from './pinStore.ts';
import { reachOf, reachTerminal } from './reachTerminal.ts';
import { listRequests } from './requestStore.ts';
import { shownTerminal } from './shownTerminal.ts';
import { listTerminals } from './terminalStore.ts';

const shown = 50;
const shownPins = 500;

export const showTerminals: Handler<typeof attendanceTerminalEndpoints.list> = async (call) => {
  const { tx, actor, deps, now } = call;
  const inReach = await reachOf(call);
  const alarms = await openAlarms(tx, actor.agencyId);
  const held = await countHeld(tx, actor.agencyId);
  const terminals = (await listTerminals(tx, actor.agencyId)).filter(inReach);
  return ok({
    port: deps.config.terminals?.port ?? null,
    terminals: terminals.map((each) => shownTerminal(each, { now, alarms, held: held.get(each.id) })),
  });
};

export const showTerminal: Handler<typeof attendanceTerminalEndpoints.read> = async (call) => {
  const { tx, actor, now } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const of = { agencyId: actor.agencyId, terminalId: terminal.id };
  const alarms = await openAlarms(tx, actor.agencyId);
  const held = (await countHeld(tx, actor.agencyId)).get(terminal.id);
  const events = await listEvents(tx, of, shown);
  const commands = await listCommands(tx, of, shown);
  const requests = await listRequests(tx, actor.agencyId, terminal.id, shown);
  return ok({
    terminal: shownTerminal(terminal, { now, alarms, held }),
    events: events.map((row) => ({
      dialect: row.dialect,
      code: row.code,
      time: row.local_time,
      by: row.by_pin,
      receivedAt: row.received_at,
    })),
    commands: commands.map((row) => ({
      seq: row.seq,
      command: row.command,
      madeAt: row.made_at,
      byLuwes: row.made_by === null,
      sentAt: row.sent_at,
      endedAt: row.ended_at,
      result: row.result,
    })),
    requests: requests.map(({ status: _status, ...row }) => ({ ...row, body: row.body.slice(0, 4000) })),
  });
};

export const showPins: Handler<typeof attendanceTerminalEndpoints.pins> = async (call) => {
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const { total, pins } = await listPins(call.tx, call.actor.agencyId, terminal.id, {
    q: call.query.q,
    limit: shownPins,
  });
  return ok({ total, pins: [...pins] });
};

export const showHeld: Handler<typeof attendanceTerminalEndpoints.held> = async (call) => {
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const { agencyId } = call.actor;
  const lines = await badLines(call.tx, agencyId, terminal.id, shownPins);
  return ok({
    pins: await heldPins(call.tx, agencyId, terminal.id, shownPins),
    lines: lines.map((row) => ({ id: row.held_id, reason: row.reason, line: row.line, receivedAt: row.received_at })),
  });
};
