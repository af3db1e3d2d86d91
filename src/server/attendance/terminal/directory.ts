// Who bears a serial number, kept for some seconds; a change at the desk is seen at once in this process and soon in the others.
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { type Terminal, type TerminalChange, terminalsOfSerial } from './terminalStore.ts';

const keptSeconds = 10;
const mostKept = 20_000;

export interface Directory {
  find(serial: string, now: Instant): Promise<readonly Terminal[]>;
  /** What the listener itself has just changed. */
  learn(terminal: Terminal, change: TerminalChange): void;
  forget(serial: string): void;
}

const open = new WeakMap<Db, Directory>();

const makeDirectory = (db: Db): Directory => {
  const kept = new Map<string, { readonly at: Instant; readonly terminals: readonly Terminal[] }>();
  return {
    find: async (given, now) => {
      const serial = given.toUpperCase();
      const known = kept.get(serial);
      if (known !== undefined && Math.abs(secondsBetween(known.at, now)) < keptSeconds) return known.terminals;
      const terminals = await db.asOwner((tx) => terminalsOfSerial(tx, serial));
      kept.delete(serial);
      // Strangers are not kept: whoever tries serial numbers must not fill the memory.
      if (terminals.length > 0) kept.set(serial, { at: now, terminals });
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
      return terminals;
    },
    learn: (terminal, change) => {
      const known = kept.get(terminal.serial);
      if (known === undefined || Object.keys(change).length === 0) return;
      const terminals = known.terminals.map((each) => (each.id === terminal.id ? withChange(each, change) : each));
      kept.set(terminal.serial, { at: known.at, terminals });
    },
    forget: (serial) => void kept.delete(serial),
  };
};

/** One for each database of this process, so that the desk's handlers reach the listener's. */
export const directoryOf = (db: Db): Directory => {
  const known = open.get(db) ?? makeDirectory(db);
  open.set(db, known);
  return known;
};

const withChange = (terminal: Terminal, change: TerminalChange): Terminal => ({
  ...terminal,
  version: change.version ?? terminal.version,
  dialectSeen: change.dialect_seen ?? terminal.dialectSeen,
  aheadSeconds: change.ahead_seconds === undefined ? terminal.aheadSeconds : change.ahead_seconds,
  suspectSeconds: change.suspect_seconds === undefined ? terminal.suspectSeconds : change.suspect_seconds,
  clockSetAt: change.clock_set_at ?? terminal.clockSetAt,
  countTold: change.count_told ?? terminal.countTold,
  countBase: change.count_base === undefined ? terminal.countBase : change.count_base,
  countHeld: change.count_held ?? terminal.countHeld,
  lastPunchAt: change.last_punch_at ?? terminal.lastPunchAt,
  facts: change.facts === undefined ? terminal.facts : JSON.parse(change.facts),
});
