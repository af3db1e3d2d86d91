// From the serial number on the case to a terminal that is believed: named, knocking, approved; later changed or retired.
import { randomBytes } from 'node:crypto';
import type { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import { isInNetwork, isNetwork } from '../../../domain/attendance/terminal/network.ts';
import { serialForm } from '../../../domain/attendance/terminal/readField.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addSeconds, type PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { isUniqueViolation } from '../../platform/db/sqlError.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { findWorkplace } from '../../workplace/store.ts';
import { directoryOf } from './directory.ts';
import { reachTerminal } from './reachTerminal.ts';
import { changeTerminal, insertTerminal } from './terminalStore.ts';

const windowSeconds = 3600;
const secret = (): string => randomBytes(9).toString('base64url').replaceAll('_', 'x').replaceAll('-', 'y');

const placeFault = async (tx: Tx, agencyId: number, today: PlainDate, at: { workplaceId: Id; unitId: Id | null }) => {
  if ((await findWorkplace(tx, agencyId, at.workplaceId)) === null) return refuse('attendanceTerminal.placeUnknown');
  if (at.unitId !== null && !(await loadUnits(tx, agencyId, today)).has(at.unitId))
    return refuse('attendanceTerminal.placeUnknown');
  return null;
};

export const addTerminal: Handler<typeof attendanceTerminalEndpoints.add> = async ({
  tx,
  actor,
  body,
  now,
  today,
  deps,
  audit,
}) => {
  const serial = body.serial.toUpperCase();
  if (!serialForm.test(serial)) return refuse('attendanceTerminal.serialBad');
  const fault = await placeFault(tx, actor.agencyId, today, body);
  if (fault !== null) return fault;
  const id = deps.newId();
  const { name, workplaceId, unitId, method } = body;
  const made = { id, serial, name, workplaceId, unitId, method };
  const secrets = { registryCode: secret(), sessionId: secret() };
  try {
    const windowUntil = addSeconds(now, windowSeconds);
    await insertTerminal(
      tx,
      actor.agencyId,
      { ...made, ...secrets, windowUntil },
      { at: now, accountId: actor.accountId },
    );
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('attendanceTerminal.serialTaken', { serial });
    throw error;
  }
  directoryOf(deps.db).forget(serial);
  await audit('terminal.add', { kind: 'terminal', id }, { serial, name });
  return ok({ id });
};

export const openWindow: Handler<typeof attendanceTerminalEndpoints.openWindow> = async (call) => {
  const { tx, actor, now, deps, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null || terminal.state !== 'waiting') return refuse('general.notFound');
  await changeTerminal(tx, actor.agencyId, terminal.id, { window_until: addSeconds(now, windowSeconds) });
  directoryOf(deps.db).forget(terminal.serial);
  await audit('terminal.openWindow', { kind: 'terminal', id: terminal.id }, { serial: terminal.serial });
  return ok(undefined);
};

export const approveTerminal: Handler<typeof attendanceTerminalEndpoints.approve> = async (call) => {
  const { tx, actor, now, body, deps, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null || terminal.state !== 'waiting') return refuse('general.notFound');
  if (terminal.knockedFrom === null) return refuse('attendanceTerminal.neverKnocked');
  if (!isNetwork(body.network) || !isInNetwork(terminal.knockedFrom, body.network))
    return refuse('attendanceTerminal.networkBad', { address: terminal.knockedFrom });
  try {
    await changeTerminal(tx, actor.agencyId, terminal.id, {
      state: 'active',
      network: body.network,
      window_until: null,
      approved_at: now,
      approved_by: actor.accountId,
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('attendanceTerminal.serialElsewhere', { serial: terminal.serial });
    throw error;
  }
  directoryOf(deps.db).forget(terminal.serial);
  await audit(
    'terminal.approve',
    { kind: 'terminal', id: terminal.id },
    { serial: terminal.serial, network: body.network },
  );
  return ok(undefined);
};

export const changeSettings: Handler<typeof attendanceTerminalEndpoints.change> = async (call) => {
  const { tx, actor, body, today, deps, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const fault = await placeFault(tx, actor.agencyId, today, body);
  if (fault !== null) return fault;
  const network = terminal.state === 'active' ? (body.network ?? '') : null;
  if (network !== null && !isNetwork(network))
    return refuse('attendanceTerminal.networkBad', { address: terminal.lastSeenFrom ?? '' });
  const { name, workplaceId, unitId, method, dialectSet, watch } = body;
  await changeTerminal(tx, actor.agencyId, terminal.id, {
    name,
    workplace_id: workplaceId,
    unit_id: unitId,
    method,
    dialect_set: dialectSet,
    watch,
    network,
  });
  directoryOf(deps.db).forget(terminal.serial);
  await audit(
    'terminal.change',
    { kind: 'terminal', id: terminal.id },
    { serial: terminal.serial, method, network, watch },
  );
  return ok(undefined);
};

export const retireTerminal: Handler<typeof attendanceTerminalEndpoints.retire> = async (call) => {
  const { tx, actor, deps, audit } = call;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  await changeTerminal(tx, actor.agencyId, terminal.id, { state: 'retired', window_until: null });
  directoryOf(deps.db).forget(terminal.serial);
  await audit('terminal.retire', { kind: 'terminal', id: terminal.id }, { serial: terminal.serial });
  return ok(undefined);
};
