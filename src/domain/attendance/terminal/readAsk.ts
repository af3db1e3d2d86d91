// What a request wants, from its method and address alone: nothing of a body is read before the terminal is known.
import { harmless } from './linesOf.ts';
import { serialForm } from './readField.ts';

export const askKinds = [
  'handshake',
  'visitor',
  'register',
  'pushOptions',
  'time',
  'ping',
  'poll',
  'results',
  'punches',
  'operations',
  'templates',
  'photo',
  'options',
  'errors',
  'events',
  'states',
  'table',
  'unknown',
] as const;
export type AskKind = (typeof askKinds)[number];

export interface TerminalAsk {
  readonly kind: AskKind;
  /** Empty where the request names none that could be one. */
  readonly serial: string;
  /** The name of the table as the terminal wrote it, for what is unknown and for tables by name. */
  readonly table: string;
  readonly query: ReadonlyMap<string, string>;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** Keys in lower case; the first of a repeated key counts. */
export const readQuery = (text: string): ReadonlyMap<string, string> => {
  const query = new Map<string, string>();
  for (const part of text.slice(0, 4096).split('&')) {
    const at = part.indexOf('=');
    const key = decoded(at < 0 ? part : part.slice(0, at)).toLowerCase();
    if (key !== '' && !query.has(key)) query.set(key, at < 0 ? '' : decoded(part.slice(at + 1)));
  }
  return query;
};

/** `/iclock/cdata`, `/iclock/cdata.aspx`, `/iclock/iclock/cdata` and every letter case are one; null for what is none of a terminal's. */
export const readPath = (path: string): string | null => {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const last = parts.pop()?.replace(/\.(aspx|php|asp)$/, '');
  return last !== undefined && parts.length > 0 && parts.length <= 3 && parts.every((part) => part === 'iclock')
    ? last
    : null;
};

const uploads: Readonly<Record<string, AskKind>> = {
  attlog: 'punches',
  operlog: 'operations',
  biodata: 'templates',
  templatev10: 'templates',
  facev7: 'templates',
  userpic: 'photo',
  biophoto: 'photo',
  attphoto: 'photo',
  options: 'options',
  errorlog: 'errors',
  rtlog: 'events',
  rtstate: 'states',
  tabledata: 'table',
};

const named: Readonly<Record<string, AskKind>> = {
  getrequest: 'poll',
  service: 'poll',
  devicecmd: 'results',
  registry: 'register',
  push: 'pushOptions',
  ping: 'ping',
  rtdata: 'time',
  fdata: 'photo',
  querydata: 'table',
};

/** The whole address as it stands in the request line. Null when the path is none that a terminal asks for. */
export const readAsk = (method: string, target: string): TerminalAsk | null => {
  const at = target.indexOf('?');
  const name = readPath(at < 0 ? target : target.slice(0, at));
  if (name === null) return null;
  const query = readQuery(at < 0 ? '' : target.slice(at + 1));
  const given = (query.get('sn') ?? '').trim();
  const serial = serialForm.test(given) ? given : '';
  const table = harmless((query.get('table') ?? query.get('type') ?? '').slice(0, 40));
  const ask = (kind: AskKind): TerminalAsk => ({ kind, serial, table, query });
  if (name !== 'cdata') return ask(named[name] ?? 'unknown');
  if (method === 'GET' || method === 'HEAD') return ask(/^remoteatt$/i.test(table) ? 'visitor' : 'handshake');
  return ask(uploads[table.toLowerCase()] ?? 'unknown');
};
