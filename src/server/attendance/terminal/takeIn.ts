// An upload of an approved terminal: everything that it holds is on record before the terminal is told so.
import { cutSecrets, cutTarget } from '../../../domain/attendance/terminal/cutSecrets.ts';
import type { BadLine, Dialect } from '../../../domain/attendance/terminal/model.ts';
import type { TerminalAsk } from '../../../domain/attendance/terminal/readAsk.ts';
import { clockOperation, securityOperations } from '../../../domain/attendance/terminal/readOperlog.ts';
import type { Understood } from '../../../domain/attendance/terminal/readRequest.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { saveResults } from './commandStore.ts';
import { countAfter } from './countCheck.ts';
import { endAlarm, insertEvents, raiseAlarm, saveUsers } from './eventStore.ts';
import { hashId } from './hashId.ts';
import { type Held, insertHeld } from './heldStore.ts';
import { recordReady } from './recordReady.ts';
import { keepRequest } from './requestStore.ts';
import { changeTerminal, type Terminal, type TerminalChange } from './terminalStore.ts';
import { type Clock, waitingPunches } from './waitingPunches.ts';

export interface Upload {
  readonly ask: TerminalAsk;
  readonly target: string;
  readonly address: string;
  readonly text: string;
  readonly bytes: number;
  readonly read: Understood;
  readonly dialect: Dialect;
  readonly received: Instant;
  readonly steadySince: Instant | null;
  /** What the request taught of the terminal besides: version, dialect, capabilities. */
  readonly learnt: TerminalChange;
}

const recordChars = 65_536;

export const heldLines = (terminalId: Id, bad: readonly BadLine[], channel: Held['channel']): Held[] =>
  bad.map((each) => ({
    id: hashId(`luwes-terminal-line|${terminalId}|${each.text}`),
    reason: each.reason === 'pin' ? 'badPin' : each.reason,
    pin: '',
    localTime: '',
    status: '',
    verify: '',
    line: each.text,
    channel,
    punch: null,
  }));

const clockChange = (terminal: Terminal, clock: Clock): TerminalChange => ({
  ...(clock.aheadSeconds === terminal.aheadSeconds ? {} : { ahead_seconds: clock.aheadSeconds }),
  ...(clock.suspectSeconds === terminal.suspectSeconds ? {} : { suspect_seconds: clock.suspectSeconds }),
});

const alarms = async (deps: Deps, tx: Tx, terminal: Terminal, upload: Upload, clock: Clock): Promise<void> => {
  const of = { agencyId: terminal.agencyId, terminalId: terminal.id };
  const made = () => ({ id: deps.newId(), at: upload.received });
  const { read, dialect } = upload;
  if (clock.aheadSeconds !== null && Math.abs(clock.aheadSeconds) > 60) {
    await raiseAlarm(tx, of, 'clockDrift', { seconds: clock.aheadSeconds }, made());
  } else if (clock.aheadSeconds !== terminal.aheadSeconds) await endAlarm(tx, of, 'clockDrift', upload.received);
  if (read.unknownTable !== null)
    await raiseAlarm(tx, of, 'unknownTable', { table: read.unknownTable, lines: read.received }, made());
  if (read.bad.length > 0) await raiseAlarm(tx, of, 'badLines', { lines: read.bad.length }, made());
  const grave = read.events.filter((event) =>
    dialect === 'attendance' ? securityOperations.includes(event.code) : event.code >= 100 && event.code < 200,
  );
  const last = grave.at(-1);
  if (last !== undefined) await raiseAlarm(tx, of, 'security', { code: last.code, dialect, by: last.by }, made());
};

/** Rejects when something could not be stored; the terminal is then told of an error and sends it again. */
export const takeIn = async (deps: Deps, terminal: Terminal, upload: Upload): Promise<TerminalChange> => {
  const { agencyId, id: terminalId } = terminal;
  const of = { agencyId, terminalId };
  const { read, received, dialect } = upload;
  const { ready, clock } = waitingPunches(terminal, read.punches, { ...upload, channel: 'terminal' });
  const { recorded, fresh, held } = await recordReady(deps, of, ready);
  const lastPunch = ready.at(-1)?.punch.receivedAt;
  return deps.db.inAgency(agencyId, async (tx) => {
    const heldFresh = await insertHeld(tx, agencyId, terminalId, held, received);
    await insertHeld(tx, agencyId, terminalId, heldLines(terminalId, read.bad, 'terminal'), received);
    const events = read.events.map((event) => ({
      ...event,
      id: hashId(`luwes-terminal-event|${terminalId}|${event.code}|${event.by}|${event.time ?? received}`),
    }));
    await insertEvents(tx, of, events, dialect, received);
    await saveUsers(tx, of, read.users, received);
    await saveResults(tx, of, read.results, received);
    await alarms(deps, tx, terminal, upload, clock);
    const set = dialect === 'attendance' ? read.events.findLast((event) => event.code === clockOperation) : undefined;
    const change: TerminalChange = {
      ...upload.learnt,
      ...clockChange(terminal, clock),
      // After its clock was set nothing is known of it until it is compared again.
      ...(set === undefined || set.time === null || set.time === terminal.clockSetAt
        ? {}
        : { clock_set_at: set.time, ahead_seconds: null, suspect_seconds: null }),
      ...(fresh + heldFresh > 0 ? countAfter(terminal, fresh + heldFresh) : {}),
      ...(lastPunch === undefined ? {} : { last_punch_at: lastPunch }),
    };
    await changeTerminal(tx, agencyId, terminalId, change);
    await keepRequest(tx, agencyId, terminalId, {
      id: deps.newId(),
      at: received,
      address: upload.address.slice(0, 60),
      kind: upload.ask.kind,
      target: cutTarget(upload.target),
      bytes: upload.bytes,
      received: read.received,
      understood: recorded + held.length + read.events.length + read.users.length + read.results.length,
      status: 200,
      body: cutSecrets(upload.ask.kind, upload.text, recordChars),
    });
    return change;
  });
};
