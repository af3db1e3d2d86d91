// One request, understood: what the screens, the replay in the terminal and the server all go by.

import { harmless, linesOf } from './linesOf.ts';
import type { ReadPunches, TerminalEvent, TerminalUser } from './model.ts';
import type { TerminalAsk } from './readAsk.ts';
import { readAttlog } from './readAttlog.ts';
import { readOptions } from './readKeyValues.ts';
import { readOperlog } from './readOperlog.ts';
import { type CommandResult, readResults } from './readResults.ts';
import { readRtlog, readUserTable } from './readSecurity.ts';

export interface Understood {
  readonly received: number;
  readonly punches: ReadPunches['punches'];
  readonly bad: ReadPunches['bad'];
  readonly events: readonly TerminalEvent[];
  readonly users: readonly TerminalUser[];
  readonly results: readonly CommandResult[];
  readonly options: ReadonlyMap<string, string>;
  /** Fingers, faces, palms and photos that came along and were dropped. */
  readonly templates: number;
  /** A table that nobody here knows; what it holds is kept in the record and told. */
  readonly unknownTable: string | null;
}

const nothing: Understood = {
  received: 0,
  punches: [],
  bad: [],
  events: [],
  users: [],
  results: [],
  options: new Map(),
  templates: 0,
  unknownTable: null,
};

/** An unknown table may be a known one under another name: what looks like punches is read as punches. */
const readUnknown = (ask: TerminalAsk, body: string): Understood => {
  const unknownTable = ask.table === '' ? '–' : ask.table;
  const events = readRtlog(body);
  if (events.punches.length > 0) return { ...nothing, ...events, unknownTable };
  const punches = readAttlog(body);
  if (punches.punches.length > 0) return { ...nothing, ...punches, unknownTable };
  return { ...nothing, received: linesOf(body).length, unknownTable };
};

const readTable = (ask: TerminalAsk, body: string): Understood => {
  const name = (ask.query.get('tablename') ?? '').toLowerCase();
  if (name === 'user') return { ...nothing, ...readUserTable(body) };
  if (name === 'transaction') return { ...nothing, ...readRtlog(body) };
  if (/^(biodata|biophoto|templatev\d+|facev\d+|userpic|palm|fvtemplate|iris)$/.test(name)) {
    const received = linesOf(body).length;
    return { ...nothing, received, templates: received };
  }
  return { ...nothing, received: linesOf(body).length, unknownTable: name === '' ? null : harmless(name.slice(0, 40)) };
};

/** Reads a body for what was asked; nothing that it holds makes it throw. */
export const readRequest = (ask: TerminalAsk, body: string): Understood => {
  switch (ask.kind) {
    case 'punches':
      return { ...nothing, ...readAttlog(body) };
    case 'events':
      return { ...nothing, ...readRtlog(body) };
    case 'operations': {
      const { received, events, users, templates } = readOperlog(body);
      return { ...nothing, received, events, users, templates };
    }
    case 'templates': {
      const received = linesOf(body).length;
      return { ...nothing, received, templates: received };
    }
    case 'photo':
      return { ...nothing, received: 1, templates: 1 };
    case 'options':
    case 'register':
    case 'pushOptions':
      return { ...nothing, options: readOptions(body) };
    case 'results':
      return { ...nothing, results: readResults(body) };
    case 'table':
      return readTable(ask, body);
    case 'unknown':
      return body === '' ? nothing : readUnknown(ask, body);
    default:
      return { ...nothing, received: body === '' ? 0 : linesOf(body).length };
  }
};
