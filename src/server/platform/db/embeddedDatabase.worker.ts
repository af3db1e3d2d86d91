// The embedded engine in a thread of its own: a query blocks its thread for its whole length, and the server must not wait for that.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openDurable, syncPath, syncTree } from './durableFolder.ts';
import type { EngineMessage, EngineReply } from './embeddedMessages.ts';
import { embeddedSession } from './embeddedSession.ts';
import { makingMark } from './makingMark.ts';
import { readReadyCluster, unpackCluster } from './readyCluster.ts';
import { SqlError } from './sqlError.ts';

const port = parentPort!;
const { folder } = workerData as { folder: string };
let syncs = 0;
const onSync = (): void => {
  syncs += 1;
};

/** While the mark stands beside the folder its first making is not on the disk yet; one that was cut off begins again. */
const open = async () => {
  const mark = makingMark(folder);
  if (existsSync(folder) && !existsSync(mark)) return openDurable(folder, onSync);
  writeFileSync(mark, '');
  syncPath(mark);
  syncPath(dirname(folder));
  rmSync(folder, { recursive: true, force: true });
  unpackCluster(readReadyCluster(), folder);
  const engine = await openDurable(folder, onSync);
  syncTree(folder);
  rmSync(mark);
  syncPath(dirname(folder));
  return engine;
};

const say = (reply: EngineReply): void => port.postMessage(reply);

const explain = (id: number, error: unknown): EngineReply => {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof SqlError)) return { id, kind: 'failed', message, fields: null };
  const { code, constraint, table, column, where } = error;
  return {
    id,
    kind: 'failed',
    message,
    fields: JSON.parse(JSON.stringify({ code, constraint, table, column, where })) as Record<string, string>,
  };
};

try {
  const engine = await open();
  await engine.exec("set timezone = 'UTC'");
  const session = embeddedSession(engine);
  port.on('message', async (message: EngineMessage) => {
    try {
      if (message.kind === 'query') {
        say({ id: message.id, kind: 'rows', ...(await session.query(message.text, message.values)) });
      } else if (message.kind === 'syncs') {
        say({ id: message.id, kind: 'rows', rows: [{ syncs }], affected: 0 });
      } else {
        await engine.close();
        say({ id: message.id, kind: 'rows', rows: [], affected: 0 });
        port.close();
      }
    } catch (error) {
      say(explain(message.id, error));
    }
  });
  say({ id: 0, kind: 'rows', rows: [], affected: 0 });
} catch (error) {
  say(explain(0, error));
  port.close();
}
