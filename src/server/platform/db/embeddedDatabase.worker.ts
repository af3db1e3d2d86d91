// The embedded engine in a thread of its own: a query blocks its thread for its whole length, and the server must not wait for that.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openDurable, syncTree } from './durableFolder.ts';
import type { EngineMessage, EngineReply } from './embeddedMessages.ts';
import { embeddedSession } from './embeddedSession.ts';
import { SqlError } from './sqlError.ts';

const port = parentPort!;
const { folder } = workerData as { folder: string };
let syncs = 0;
const onSync = (): void => {
  syncs += 1;
};

/** A folder that is there is complete: the first making happens beside it and is synced before it gets its name. */
const open = async () => {
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    const first = await openDurable(making, onSync);
    await first.close();
    syncTree(making);
    renameSync(making, folder);
    syncTree(folder);
    syncTree(dirname(folder));
  }
  return openDurable(folder, onSync);
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
