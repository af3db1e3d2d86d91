// The embedded engine spoken to in PostgreSQL's own protocol: one message a statement. Its `query` sends six, and has a statement read twice.
import { serialize } from 'pg-protocol';
import type { Reply, Session } from './engine.ts';
import { oneAtATime } from './oneAtATime.ts';
import { toSqlError } from './sqlError.ts';
import { parserFor } from './typeParsers.ts';

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}
/** What the engine answers, as far as it is read here: `fields` of `rowDescription` and of `dataRow`, `text` of `commandComplete`. */
interface Message {
  readonly name: string;
  readonly fields?: readonly unknown[];
  readonly text?: string;
}

/** As much of PGlite as a session needs; the same in its older versions. */
export interface EmbeddedEngine {
  execProtocol(
    message: Uint8Array,
    options: { readonly syncToFs: boolean },
  ): Promise<{ readonly messages: readonly object[] }>;
  close(): Promise<void>;
}

const element = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayText(value);
  const text = value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : String(given(value));
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
};
const arrayText = (values: readonly unknown[]): string => `{${values.map(element).join(',')}}`;

/** A value as `pg` gives it to a server, so that both engines take the same. */
const given = (value: unknown): string | Buffer | null => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? arrayText(value) : JSON.stringify(value);
};

const messageOf = (text: string, values: readonly unknown[]): Uint8Array =>
  values.length === 0
    ? serialize.query(text)
    : Buffer.concat([
        serialize.parse({ text }),
        serialize.bind({ values: values.map(given) }),
        serialize.describe({ type: 'P' }),
        serialize.execute(),
        serialize.sync(),
      ]);

/** The reply to the last statement. */
const replyOf = (messages: readonly Message[]): Reply => {
  let fields: readonly Field[] = [];
  let parsers: ((text: string) => unknown)[] = [];
  let rows: Record<string, unknown>[] = [];
  let reply: Reply = { rows: [], affected: 0 };
  for (const message of messages) {
    if (message.name === 'rowDescription') {
      fields = message.fields as readonly Field[];
      parsers = fields.map(({ dataTypeID }) => parserFor(dataTypeID));
    } else if (message.name === 'dataRow') {
      const row: Record<string, unknown> = {};
      const values = message.fields as readonly (string | null)[];
      for (let i = 0; i < fields.length; i++) {
        const value = values[i] ?? null;
        row[fields[i]!.name] = value === null ? null : parsers[i]!(value);
      }
      rows.push(row);
    } else if (message.name === 'commandComplete') {
      reply = { rows, affected: Number(/\d+$/.exec(message.text ?? '')?.[0] ?? 0) };
      rows = [];
    }
  }
  return reply;
};

/** The single connection of a PGlite that lives in this thread. Callers see to it that transactions do not interleave. */
export const embeddedSession = (engine: EmbeddedEngine): Session => {
  // The engine has one place for the answer under way.
  const enter = oneAtATime();
  return {
    query: async (text, values) => {
      const message = messageOf(text, values);
      const leave = await enter();
      try {
        return replyOf((await engine.execProtocol(message, { syncToFs: false })).messages as readonly Message[]);
      } catch (error) {
        throw toSqlError(error);
      } finally {
        leave();
      }
    },
  };
};
