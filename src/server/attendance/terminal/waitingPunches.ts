// From what was read to punches that lack nothing but the person.

import type { Signal } from '../../../domain/attendance/model.ts';
import { methodOf, methodOfCode } from '../../../domain/attendance/terminal/methodOf.ts';
import type { Dialect, ReadPunch } from '../../../domain/attendance/terminal/model.ts';
import { naturalKey } from '../../../domain/attendance/terminal/naturalKey.ts';
import { clockAfter, provenMoment } from '../../../domain/attendance/terminal/provenMoment.ts';
import { type Instant, instantOf, midnightOf, type PlainDate, secondsBetween } from '../../../kernel/time.ts';
import { hashId } from './hashId.ts';
import type { WaitingPunch } from './heldStore.ts';
import type { Terminal } from './terminalStore.ts';

export interface Clock {
  readonly aheadSeconds: number | null;
  readonly suspectSeconds: number | null;
}

export interface Arrival {
  readonly received: Instant;
  readonly dialect: Dialect;
  /** Since when the terminal has been in steady contact; null where it is not, and for files. */
  readonly steadySince: Instant | null;
  readonly channel: 'terminal' | 'file';
}

export interface ReadyPunch {
  readonly pin: string;
  readonly read: ReadPunch;
  readonly punch: WaitingPunch;
}

/** Minutes around a setting of the clock in which a punch says so. */
const clockSetSeconds = 15 * 60;
const hoursEast = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

const signalsOf = (
  terminal: Terminal,
  read: ReadPunch,
  dialect: Dialect,
  claimed: Instant,
  setAt: Instant | null,
): Signal[] => {
  const signals: Signal[] = [];
  const byCode = methodOfCode(read.verify, dialect, terminal.version);
  if (terminal.method !== null && terminal.method !== byCode && (byCode === 'card' || byCode === 'pin'))
    signals.push({ code: 'terminal.otherMethod', params: { told: byCode } });
  if (read.offsetSeconds !== null && read.offsetSeconds !== hoursEast[terminal.zone] * 3600)
    signals.push({ code: 'terminal.otherZone', params: { hours: read.offsetSeconds / 3600 } });
  if (setAt !== null && Math.abs(secondsBetween(setAt, claimed)) <= clockSetSeconds)
    signals.push({ code: 'terminal.clockSet', params: { seconds: Math.round(secondsBetween(setAt, claimed)) } });
  return signals;
};

/** Punches in the order they came, and what they taught of the clock. */
export const waitingPunches = (
  terminal: Terminal,
  punches: readonly ReadPunch[],
  arrival: Arrival,
): { readonly ready: readonly ReadyPunch[]; readonly clock: Clock } => {
  const { received, steadySince, dialect } = arrival;
  const at = (text: string): Instant => {
    const [hour = 0, minute = 0, second = 0] = text.slice(11).split(':').map(Number);
    return instantOf(midnightOf(text.slice(0, 10) as PlainDate, terminal.zone) + hour * 3600 + minute * 60 + second);
  };
  const setAt = terminal.clockSetAt === null ? null : at(terminal.clockSetAt);
  let clock: Clock = { aheadSeconds: terminal.aheadSeconds, suspectSeconds: terminal.suspectSeconds };
  const settled = steadySince !== null && secondsBetween(steadySince, received) >= 60;
  const ready = punches.map((read): ReadyPunch => {
    const claimed = at(read.time);
    const live = settled && secondsBetween(steadySince, claimed) >= 0;
    if (arrival.channel === 'terminal' && (live || secondsBetween(received, claimed) > 60))
      clock = clockAfter(clock, claimed, received);
    const moment = provenMoment(claimed, received, { live, clock });
    return {
      pin: read.pin,
      read,
      punch: {
        id: hashId(naturalKey(terminal.serial, read)),
        day: read.time.slice(0, 10) as PlainDate,
        at: moment.at,
        earliest: moment.earliest,
        latest: moment.latest,
        grade: moment.grade,
        claimedAt: claimed,
        receivedAt: received,
        channel: arrival.channel,
        method: methodOf(read.verify, { method: terminal.method, dialect, version: terminal.version }),
        sourceId: terminal.id,
        workplaceId: terminal.workplaceId,
        place: 'inside',
        signals: [...moment.signals, ...signalsOf(terminal, read, dialect, claimed, setAt)],
        evidence: { verify: read.verify, status: read.status },
        waits: false,
      },
    };
  });
  return { ready, clock };
};
