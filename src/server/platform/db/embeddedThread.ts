import { Worker } from 'node:worker_threads';
import { repositoryFile } from '../repositoryFile.ts';
import type { EngineMessage, EngineReply } from './embeddedMessages.ts';
import type { Reply, Session } from './engine.ts';
import { SqlError } from './sqlError.ts';

export interface EmbeddedThread {
  readonly session: Session;
  /** How often the engine has asked the disk to keep what was written, since it opened. */
  syncs(): Promise<number>;
  close(): Promise<void>;
}

type Unnumbered = EngineMessage extends infer M ? (M extends EngineMessage ? Omit<M, 'id'> : never) : never;

/** A Buffer crosses between threads as a bare Uint8Array; it becomes one again, as from every other engine. */
const withBuffers = <R extends Reply>(reply: R): R => {
  for (const row of reply.rows) {
    for (const name in row) {
      const value = row[name];
      if (value instanceof Uint8Array) row[name] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  }
  return reply;
};

/** Starts the thread and waits until the engine has opened the folder. */
export const startEmbeddedThread = async (folder: string): Promise<EmbeddedThread> => {
  const worker = new Worker(repositoryFile('dist/embeddedDatabase.worker.js'), { workerData: { folder } });
  const waiting = new Map<number, { done: (reply: Reply) => void; fail: (error: Error) => void }>();
  let stopped: Error | null = null;
  let last = 0;

  const stop = (error: Error): void => {
    stopped ??= error;
    for (const one of waiting.values()) one.fail(stopped);
    waiting.clear();
  };
  worker.on('error', (error) => stop(new Error(`The embedded database stopped: ${error.message.slice(0, 300)}`)));
  worker.on('exit', () => stop(new Error('The embedded database has stopped.')));
  worker.on('message', (reply: EngineReply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'rows') one?.done(withBuffers(reply));
    else one?.fail(reply.fields ? new SqlError(reply.message, reply.fields) : new Error(reply.message));
  });

  const expectReply = (id: number): Promise<Reply> =>
    new Promise((done, fail) => {
      if (stopped) fail(stopped);
      else waiting.set(id, { done, fail });
    });
  const ask = (message: Unnumbered): Promise<Reply> => {
    last += 1;
    const reply = expectReply(last);
    if (!stopped) worker.postMessage({ ...message, id: last });
    return reply;
  };

  await expectReply(0);
  return {
    session: { query: (text, values) => ask({ kind: 'query', text, values }) },
    syncs: async () => Number((await ask({ kind: 'syncs' })).rows[0]?.syncs),
    close: async () => {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      await ask({ kind: 'close' });
      await ended;
    },
  };
};
