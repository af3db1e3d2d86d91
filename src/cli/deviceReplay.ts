import { existsSync, readFileSync } from 'node:fs';
import { receiptOf } from '../domain/attendance/terminal/answers.ts';
import { cutTarget } from '../domain/attendance/terminal/cutSecrets.ts';
import { dialectOf } from '../domain/attendance/terminal/dialectOf.ts';
import { methodOf, type TerminalMethod, terminalMethods } from '../domain/attendance/terminal/methodOf.ts';
import type { Dialect, ReadPunches } from '../domain/attendance/terminal/model.ts';
import { readAsk } from '../domain/attendance/terminal/readAsk.ts';
import { proposeMapping, readPunchTable } from '../domain/attendance/terminal/readPunchTable.ts';
import { readRequest } from '../domain/attendance/terminal/readRequest.ts';
import { decodeText } from '../server/attendance/terminal/decodeText.ts';
import { isCapture, readCapture } from '../server/attendance/terminal/readCapture.ts';
import { readTerminalFile } from '../server/attendance/terminal/readTerminalFile.ts';
import { deviceReplayWords as english } from '../words/en/deviceReplay.ts';
import { deviceReplayWords as indonesian } from '../words/id/deviceReplay.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { isEnglish, terminalWordsOf } from './terminalLanguage.ts';

const shown = 20;

interface Replay {
  readonly io: Io;
  readonly all: boolean;
  readonly method: TerminalMethod | null;
}

const wordsOf = (io: Io) => (isEnglish(io) ? english : indonesian);

const listed = <T>({ io, all }: Replay, rows: readonly T[], text: (row: T) => string): void => {
  for (const row of all ? rows : rows.slice(0, shown)) io.out(`  ${text(row)}\n`);
  if (!all && rows.length > shown) io.out(`  ${wordsOf(io).more({ n: rows.length - shown })}\n`);
};

const tellBad = (replay: Replay, bad: ReadPunches['bad']): void => {
  const t = wordsOf(replay.io);
  listed(replay, bad, (each) => t.bad({ line: each.line, reason: t.reasons[each.reason], text: each.text }));
};

const tellPunches = (replay: Replay, read: ReadPunches, dialect: Dialect, version: string): void => {
  const t = wordsOf(replay.io);
  listed(replay, read.punches, (punch) =>
    t.punch({
      pin: punch.pin,
      time: punch.time,
      status: punch.status || '–',
      verify: punch.verify || '–',
      method: t.methods[methodOf(punch.verify, { method: replay.method, dialect, version })],
    }),
  );
  tellBad(replay, read.bad);
};

const sum = (io: Io, received: number, punches: number, bad: number): ExitCode => {
  io.out(`${wordsOf(io).sum({ received, punches, bad })}\n`);
  return bad === 0 ? 0 : 1;
};

/** Requests as they went over the wire; the dialect and version of a serial are remembered from one to the next. */
const replayCapture = (bytes: Uint8Array, replay: Replay): ExitCode => {
  const { io } = replay;
  const t = wordsOf(io);
  const known = new Map<string, { readonly dialect: Dialect; readonly version: string }>();
  const sums = { received: 0, punches: 0, bad: 0 };
  for (const [i, request] of readCapture(bytes).entries()) {
    io.out(`${t.request({ n: i + 1, method: request.method, target: cutTarget(request.target) })}\n`);
    const ask = readAsk(request.method, request.target);
    if (ask === null || ask.serial === '') {
      io.out(`  ${ask === null ? t.notOfTerminal() : t.noSerial()}\n`);
      continue;
    }
    const before = known.get(ask.serial);
    const dialect = dialectOf(ask, { set: null, seen: before?.dialect ?? null });
    const version = ask.query.get('pushver') ?? before?.version ?? '';
    known.set(ask.serial, { dialect, version });
    const read = readRequest(ask, ask.kind === 'photo' ? '' : decodeText(request.body));
    io.out(`  ${t.asked({ serial: ask.serial, kind: t.kinds[ask.kind], dialect: t.dialects[dialect] })}\n`);
    tellPunches(replay, read, dialect, version);
    listed(replay, read.events, (event) => t.event({ code: event.code, time: event.time ?? '–' }));
    listed(replay, read.users, (user) => t.user(user));
    listed(replay, read.results, (result) => t.result(result));
    listed(replay, [...read.options], ([key, value]) => t.option({ key, value }));
    if (read.templates > 0) io.out(`  ${t.templates({ n: read.templates })}\n`);
    if (read.unknownTable !== null) io.out(`  ${t.unknownTable({ name: read.unknownTable })}\n`);
    if (request.method === 'POST') io.out(`  ${t.receipt({ text: receiptOf(ask, read) })}\n`);
    sums.received += read.received;
    sums.punches += read.punches.length;
    sums.bad += read.bad.length;
  }
  return sum(io, sums.received, sums.punches, sums.bad);
};

const replayFile = (bytes: Uint8Array, path: string, replay: Replay): ExitCode => {
  const { io } = replay;
  const t = wordsOf(io);
  const file = readTerminalFile(bytes);
  if (file.kind === 'unreadable') {
    io.err(`luwes device replay: ${t.unreadable({ path })}\n`);
    return 3;
  }
  if (file.kind === 'usb') {
    io.out(`${t.usb()}\n`);
    tellPunches(replay, file.read, 'attendance', '2.4.1');
    return sum(io, file.read.received, file.read.punches.length, file.read.bad.length);
  }
  for (const { rows } of file.sheets) {
    const mapping = proposeMapping(rows)?.mapping;
    const read = mapping === undefined ? null : readPunchTable(rows, mapping);
    if (mapping === undefined || read === null) continue;
    io.out(`${t.table({ who: mapping.who, moment: mapping.moment || [mapping.day, ...mapping.times].join(', ') })}\n`);
    listed(replay, read.punches, (punch) => t.tablePunch(punch));
    tellBad(replay, read.bad);
    return sum(io, read.received, read.punches.length, read.bad.length);
  }
  io.err(`luwes device replay: ${t.noColumns()}\n`);
  return 3;
};

export const deviceReplay: Command = {
  name: 'device replay',
  example: 'luwes device replay 1_attlog.dat --method iris',
  argument: 'FILE',
  flags: {
    method: { value: 'NAME' },
    all: {},
  },
  run: async (input, io) => {
    const path = input.argument ?? '';
    const wanted = input.text('method');
    const method = terminalMethods.find((each) => each === wanted) ?? null;
    if (wanted !== undefined && method === null) {
      io.err(`luwes device replay: ${wordsOf(io).methodUnknown({ known: terminalMethods.join(', ') })}\n`);
      return 2;
    }
    if (!existsSync(path)) {
      io.err(`luwes device replay: ${terminalWordsOf(io).notFound({ path })}\n`);
      return 3;
    }
    const bytes = readFileSync(path);
    const replay = { io, all: input.has('all'), method };
    return isCapture(bytes) ? replayCapture(bytes, replay) : replayFile(bytes, path, replay);
  },
};
