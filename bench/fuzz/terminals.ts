// What must hold whatever a terminal, or whoever plays one, sends: no crash, an honest receipt, nothing odd in what was understood, no slow input.
import { receiptOf } from '../../src/domain/attendance/terminal/answers.ts';
import { cutSecrets, cutTarget } from '../../src/domain/attendance/terminal/cutSecrets.ts';
import { dialectOf } from '../../src/domain/attendance/terminal/dialectOf.ts';
import { methodOfCode } from '../../src/domain/attendance/terminal/methodOf.ts';
import type { ReadPunches } from '../../src/domain/attendance/terminal/model.ts';
import { readAsk } from '../../src/domain/attendance/terminal/readAsk.ts';
import { readUsbFile } from '../../src/domain/attendance/terminal/readAttlog.ts';
import { readLocalTime, readPin } from '../../src/domain/attendance/terminal/readField.ts';
import { proposeMapping, readPunchTable } from '../../src/domain/attendance/terminal/readPunchTable.ts';
import { readRequest } from '../../src/domain/attendance/terminal/readRequest.ts';
import { seededRandom } from '../../src/domain/roster/seededRandom.ts';
import { decodeText } from '../../src/server/attendance/terminal/decodeText.ts';
import { readCapture } from '../../src/server/attendance/terminal/readCapture.ts';
import { readTerminalFile } from '../../src/server/attendance/terminal/readTerminalFile.ts';
import { hostileInput, type Input, seedsOf } from './terminalInputs.ts';

const slowMs = 1000;
const odd = /[\p{Cc}\p{Cf}\p{Cs}]/u;

const faultOfPunches = (read: ReadPunches): string | null => {
  if (read.received < read.punches.length + read.bad.length) return 'more understood than received';
  for (const punch of read.punches)
    if (readPin(punch.pin) !== punch.pin || readLocalTime(punch.time) !== punch.time) return `odd punch ${punch.pin}`;
  for (const line of read.bad)
    if (odd.test(line.text.replaceAll('\t', ''))) return 'a bad line shows control characters';
  return null;
};

const faultOfRequest = (input: Pick<Input, 'method' | 'target' | 'body'>): string | null => {
  const ask = readAsk(input.method, input.target);
  if (ask === null) return null;
  if (ask.serial !== '' && !/^[0-9A-Za-z_-]{4,32}$/.test(ask.serial)) return 'odd serial';
  const text = decodeText(input.body);
  const read = readRequest(ask, text);
  const dialect = dialectOf(ask, { set: null, seen: null });
  for (const punch of read.punches.slice(0, 5)) methodOfCode(punch.verify, dialect, ask.query.get('pushver') ?? '');
  const receipt = receiptOf(ask, read);
  if (!/^[A-Za-z0-9_]*(: ?|=)?\d*$/.test(receipt)) return `odd receipt ${receipt}`;
  const kept = cutSecrets(ask.kind, text, 20_000);
  if (kept.length > 20_100 || odd.test(kept.replaceAll('\t', '').replaceAll('\n', ''))) return 'odd record';
  if (odd.test(cutTarget(input.target).replaceAll('\t', ''))) return 'odd address in the record';
  for (const user of read.users) if (readPin(user.pin) !== user.pin || odd.test(user.name)) return 'odd user';
  for (const [key, value] of read.options)
    if (key.length > 61 || odd.test(value.replaceAll('\t', ''))) return 'odd option';
  return faultOfPunches(read);
};

const faultOfFile = (body: Buffer): string | null => {
  const file = readTerminalFile(body);
  if (file.kind === 'usb') return faultOfPunches(file.read);
  if (file.kind === 'unreadable') return null;
  for (const { rows } of file.sheets) {
    const mapping = proposeMapping(rows)?.mapping;
    const read = mapping === undefined ? null : readPunchTable(rows, mapping);
    for (const punch of read?.punches ?? [])
      if (readPin(punch.who) !== punch.who || readLocalTime(punch.time) !== punch.time) return 'odd row of a table';
  }
  return null;
};

const faultOf = (input: Input): string | null => {
  if (input.kind === 'usb') return faultOfPunches(readUsbFile(decodeText(input.body)));
  if (input.kind === 'file') return faultOfFile(input.body);
  if (input.kind === 'request') return faultOfRequest(input);
  for (const request of readCapture(input.body)) {
    const fault = faultOfRequest({ ...request, body: Buffer.from(request.body) });
    if (fault !== null) return fault;
  }
  return null;
};

export interface FuzzReport {
  readonly inputs: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly faults: readonly { readonly input: number; readonly fault: string }[];
}

/** Runs until so many inputs or so many seconds; faults carry the number of their input, which the seed makes again. */
export const fuzzTerminals = (order: {
  readonly inputs: number;
  readonly seconds: number;
  readonly seed: number;
}): FuzzReport => {
  const random = seededRandom(order.seed);
  const whole = seedsOf([]).find((seed) => seed.kind === 'capture')!;
  const seeds = seedsOf(readCapture(whole.body).map((each) => ({ ...each, body: Buffer.from(each.body) })));
  const faults: { input: number; fault: string }[] = [];
  const begun = performance.now();
  let slowestMs = 0;
  let done = 0;
  for (; done < order.inputs && faults.length < 20; done++) {
    const before = performance.now();
    if (before - begun > order.seconds * 1000) break;
    const input = hostileInput(seeds, random);
    try {
      const fault = faultOf(input);
      if (fault !== null) faults.push({ input: done, fault });
    } catch (error) {
      faults.push({ input: done, fault: `threw: ${error instanceof Error ? error.message : String(error)}` });
    }
    const took = performance.now() - before;
    slowestMs = Math.max(slowestMs, took);
    if (took > slowMs) faults.push({ input: done, fault: `took ${Math.round(took)} ms` });
  }
  return { inputs: done, seconds: (performance.now() - begun) / 1000, slowestMs, faults };
};
