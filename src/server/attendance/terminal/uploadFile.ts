// What came by stick or from the maker's software: shown first, recorded when asked. A repeat, or what was pushed before, adds nothing.
import type { attendanceTerminalEndpoints, FilePreview } from '../../../contract/attendanceTerminals.ts';
import type { Punch } from '../../../domain/attendance/model.ts';
import { methodOf } from '../../../domain/attendance/terminal/methodOf.ts';
import type { BadLine, ReadPunch } from '../../../domain/attendance/terminal/model.ts';
import {
  type ColumnMapping,
  ColumnMappingSchema,
  proposeMapping,
  readPunchTable,
} from '../../../domain/attendance/terminal/readPunchTable.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, todayIn } from '../../../kernel/time.ts';
import { employeesByNumber } from '../../absence/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { Sheet } from '../../platform/spreadsheet/sheet.ts';
import { insertPunches } from '../ingest/store.ts';
import { saveColumns, savedColumns } from './columnStore.ts';
import { directoryOf } from './directory.ts';
import { type Held, insertHeld } from './heldStore.ts';
import { knownPunches } from './knownStore.ts';
import { loadPins } from './pinStore.ts';
import { reachTerminal } from './reachTerminal.ts';
import { readTerminalFile } from './readTerminalFile.ts';
import { heldLines } from './takeIn.ts';
import { changeTerminal, type Terminal } from './terminalStore.ts';
import { type ReadyPunch, waitingPunches } from './waitingPunches.ts';

const shownBad = 100;
const atOnce = 500;

interface Content {
  readonly kind: FilePreview['kind'];
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping | null;
  readonly received: number;
  readonly read: readonly ReadPunch[];
  readonly bad: readonly BadLine[];
}

const parsedMapping = (text: string): ColumnMapping | null => {
  try {
    const read = ColumnMappingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** Headings to choose from: those of the row that was understood, else of the fullest row near the top. */
const headingsOf = (sheet: Sheet): string[] => {
  const line = proposeMapping(sheet.rows)?.headingLine;
  const top = sheet.rows.slice(0, 20);
  const row = top.find((each) => each.line === line) ?? [...top].sort((a, b) => b.cells.length - a.cells.length)[0];
  return [...new Set((row?.cells ?? []).map((cell) => cell.text.trim().slice(0, 80)).filter((text) => text !== ''))];
};

const readTable = async (
  tx: Tx,
  agencyId: number,
  sheets: readonly Sheet[],
  given: string,
): Promise<Result<Content>> => {
  const saved = await savedColumns(tx, agencyId);
  const wanted = given === '' ? null : parsedMapping(given);
  for (const sheet of sheets) {
    for (const mapping of [wanted, ...(wanted === null ? [saved, proposeMapping(sheet.rows)?.mapping ?? null] : [])]) {
      const table = mapping === null ? null : readPunchTable(sheet.rows, mapping);
      if (mapping === null || table === null) continue;
      const read = table.punches.map(
        (punch): ReadPunch => ({ pin: punch.who, time: punch.time, status: '', verify: '', offsetSeconds: null }),
      );
      return ok({
        kind: 'table',
        headings: headingsOf(sheet),
        mapping,
        received: table.received,
        read,
        bad: table.bad,
      });
    }
  }
  const first = sheets.find((sheet) => sheet.rows.length > 0);
  if (first === undefined) return refuse('attendanceTerminal.noColumns');
  return ok({ kind: 'table', headings: headingsOf(first), mapping: null, received: 0, read: [], bad: [] });
};

interface Sorted {
  readonly fresh: readonly Punch[];
  readonly known: number;
  readonly held: readonly Held[];
  readonly unknownWho: readonly string[];
}

const heldOf = ({ pin, read, punch }: ReadyPunch): Held => ({
  id: punch.id,
  reason: 'pin',
  pin,
  localTime: read.time,
  status: read.status,
  verify: read.verify,
  line: '',
  channel: 'file',
  punch,
});

/** Persons by PIN or by number; a number that nobody bears cannot wait, it is told. */
const sorted = async (tx: Tx, terminal: Terminal, ready: readonly ReadyPunch[], byNumber: boolean): Promise<Sorted> => {
  const { agencyId, id } = terminal;
  const names = [...new Set(ready.map((each) => each.pin))];
  const numbers = byNumber ? await employeesByNumber(tx, agencyId, names) : new Map<string, Id>();
  const personOf = byNumber ? (who: string) => numbers.get(who) ?? null : await loadPins(tx, agencyId, id, names);
  const punches: Punch[] = [];
  const without: ReadyPunch[] = [];
  for (const each of ready) {
    const employeeId = personOf(each.pin, each.punch.day);
    if (employeeId === null) without.push(each);
    else punches.push({ ...each.punch, employeeId });
  }
  const known = await knownPunches(tx, agencyId, punches);
  return {
    fresh: punches.filter((punch) => !known.has(punch.id)),
    known: known.size,
    held: byNumber ? [] : without.map(heldOf),
    unknownWho: [...new Set(without.map((each) => each.pin))],
  };
};

export const uploadFile: Handler<typeof attendanceTerminalEndpoints.upload> = async (call) => {
  const { tx, actor, query, body, now, deps, audit } = call;
  const { agencyId } = actor;
  const terminal = await reachTerminal(call, call.params.id);
  if (terminal === null) return refuse('general.notFound');
  const file = readTerminalFile(body);
  if (file.kind === 'unreadable') return refuse('attendanceTerminal.fileUnreadable');
  const content: Result<Content> =
    file.kind === 'usb'
      ? ok({
          kind: 'usb',
          headings: [],
          mapping: null,
          received: file.read.received,
          read: file.read.punches,
          bad: file.read.bad,
        })
      : await readTable(tx, agencyId, file.sheets, query.mapping);
  if (!content.ok) return content;
  const { kind, headings, mapping, received, read, bad } = content.value;
  // A file tells of the past alone.
  const lastDay = addDays(todayIn(terminal.zone, now), 1);
  const past = read.filter((punch) => punch.time.slice(0, 10) < lastDay);
  const { ready } = waitingPunches(terminal, past, {
    received: now,
    dialect: 'attendance',
    steadySince: null,
    channel: 'file',
  });
  const unique = [...new Map(ready.map((each) => [`${each.pin}|${each.punch.id}`, each])).values()];
  const { fresh, known, held, unknownWho } = await sorted(tx, terminal, unique, mapping?.whoIs === 'number');
  const applied = query.apply === 'yes' && fresh.length + held.length > 0;
  if (applied) {
    for (let from = 0; from < fresh.length; from += atOnce) await insertPunches(tx, fresh.slice(from, from + atOnce));
    const waiting = await insertHeld(tx, agencyId, terminal.id, held, now);
    await insertHeld(tx, agencyId, terminal.id, heldLines(terminal.id, bad, 'file'), now);
    await changeTerminal(tx, agencyId, terminal.id, { count_held: terminal.countHeld + fresh.length + waiting });
    directoryOf(deps.db).forget(terminal.serial);
    if (mapping !== null) await saveColumns(tx, agencyId, mapping, { at: now, accountId: actor.accountId });
    const detail = { serial: terminal.serial, file: query.name, fresh: fresh.length, known, waiting, bad: bad.length };
    await audit('terminal.upload', { kind: 'terminal', id: terminal.id }, detail);
  }
  const times = past.map((punch) => punch.time);
  return ok({
    kind,
    headings: [...headings],
    mapping,
    received,
    punches: read.length,
    known,
    fresh: fresh.length,
    waiting: held.length,
    firstTime: times.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null),
    lastTime: times.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null),
    method: methodOf(read[0]?.verify ?? '', {
      method: terminal.method,
      dialect: 'attendance',
      version: terminal.version,
    }),
    bad: bad.slice(0, shownBad).map((each) => ({ ...each })),
    badCount: bad.length + read.length - past.length,
    unknownWho: unknownWho.slice(0, shownBad),
    applied,
  });
};
