import type { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import { readPinRows } from '../../../domain/attendance/terminal/readPinRows.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { employeesByNumber, peopleOn } from '../../absence/store.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { everyTerminal, loadPins, type PinRow, savePins } from './pinStore.ts';
import { reachTerminal } from './reachTerminal.ts';
import { fileLimits } from './readTerminalFile.ts';
import { releaseHeld } from './releaseHeld.ts';

export const setPin: Handler<typeof attendanceTerminalEndpoints.setPin> = async (call) => {
  const { tx, actor, body, now, today, audit } = call;
  const { agencyId } = actor;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  if (body.employeeId !== null && !(await peopleOn(tx, agencyId, [body.employeeId], today)).has(body.employeeId))
    return refuse('attendanceTerminal.personUnknown');
  const by = { at: now, accountId: actor.accountId };
  const of = body.everywhere ? everyTerminal : terminal.id;
  await savePins(tx, agencyId, of, [{ pin: body.pin, employeeId: body.employeeId }], { ...by, from: body.from });
  const released = await releaseHeld(tx, agencyId, body.everywhere ? null : terminal.id, [body.pin], by);
  const { serial } = terminal;
  const detail = {
    serial,
    pin: body.pin,
    employeeId: body.employeeId,
    from: body.from,
    everywhere: body.everywhere,
    released,
  };
  await audit('terminal.setPin', { kind: 'terminal', id: terminal.id }, detail);
  return ok({ released });
};

export const importPins: Handler<typeof attendanceTerminalEndpoints.importPins> = async (call) => {
  const { tx, actor, query, body, now, audit } = call;
  const { agencyId } = actor;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const sheets = readSheets(body, fileLimits);
  if ('fault' in sheets) return refuse('attendanceTerminal.fileUnreadable');
  const rows = sheets.sheets.map((sheet) => readPinRows(sheet.rows)).find((each) => each !== null) ?? null;
  if (rows === null) return refuse('attendanceTerminal.noPinColumns');
  const idOf = await employeesByNumber(tx, agencyId, [...new Set(rows.map((row) => row.number))]);
  const everywhere = query.everywhere === 'yes';
  const of = everywhere ? everyTerminal : terminal.id;
  const personNow = await loadPins(
    tx,
    agencyId,
    of,
    rows.flatMap((row) => row.pin ?? []),
  );
  const wrong: { line: number; pin: string; number: string; reason: 'pin' | 'person' | 'twice' }[] = [];
  const fresh = new Map<string, PinRow>();
  let known = 0;
  for (const row of rows) {
    const employeeId = idOf.get(row.number);
    const fault = (reason: 'pin' | 'person' | 'twice') =>
      wrong.push({ line: row.line, pin: row.pinText, number: row.number, reason });
    if (row.pin === null) fault('pin');
    else if (employeeId === undefined) fault('person');
    else if (fresh.has(row.pin)) fault('twice');
    else if (personNow(row.pin, query.from) === employeeId) known++;
    else fresh.set(row.pin, { pin: row.pin, employeeId });
  }
  const applied = query.apply === 'yes' && fresh.size > 0;
  if (!applied) return ok({ fresh: fresh.size, known, wrong, applied, released: 0 });
  const by = { at: now, accountId: actor.accountId };
  await savePins(tx, agencyId, of, [...fresh.values()], { ...by, from: query.from });
  const released = await releaseHeld(tx, agencyId, everywhere ? null : terminal.id, [...fresh.keys()], by);
  const detail = { serial: terminal.serial, pins: fresh.size, from: query.from, everywhere, released };
  await audit('terminal.importPins', { kind: 'terminal', id: terminal.id }, detail);
  return ok({ fresh: fresh.size, known, wrong, applied, released });
};
