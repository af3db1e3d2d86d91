import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repositoryFile } from '../../repositoryFile.ts';
import type { Db } from '../db.ts';
import { openEmbedded } from '../openEmbedded.ts';
import { openPostgres } from '../openPostgres.ts';
import { freshServerDatabase } from '../testDb.ts';

const kills = 6;
const clients = 8;

/** Clients that each send an id again and again until it is acknowledged, while the process is killed at random instants. */
const writeUnderKills = async (place: string): Promise<{ acknowledged: string[]; retried: number }> => {
  const acknowledged: string[] = [];
  const pending = new Set<string>();
  let retried = 0;
  let last = 0;
  let child: ChildProcess | undefined;
  const sendNew = (): void => {
    last += 1;
    pending.add(`n${last}`);
    child?.send(`n${last}`);
  };
  for (let round = 0; round <= kills; round++) {
    child = fork(repositoryFile('dist/tryWrites.worker.js'), [place], { serialization: 'json' });
    const running = child;
    await once(running, 'message');
    running.on('message', (id: string) => {
      if (!pending.delete(id)) return;
      acknowledged.push(id);
      if (running.connected && !running.killed) sendNew();
    });
    retried += pending.size;
    for (const id of pending) running.send(id);
    while (pending.size < clients) sendNew();
    const before = acknowledged.length;
    await wait(200 + Math.random() * 600);
    while (acknowledged.length === before) await wait(20);
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  return { acknowledged, retried };
};

const expectNothingLost = async (db: Db, acknowledged: readonly string[]): Promise<void> => {
  const there = new Set((await db.execute('select id from note')).rows.map((row) => String(row.id)));
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  expect((await db.execute('select n from tally')).rows).toEqual([{ n: there.size }]);
};

const serverUrl = process.env.LUWES_TEST_DATABASE_URL;

test.skipIf(serverUrl)(
  'killed again and again under load, the embedded database loses and doubles nothing acknowledged',
  {
    timeout: 300_000,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luwes-kill-'));
    try {
      const { acknowledged, retried } = await writeUnderKills(folder);
      expect(retried).toBeGreaterThan(0);
      const db = await openEmbedded(folder);
      await expectNothingLost(db, acknowledged);
      await db.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test.runIf(serverUrl)(
  'killed again and again under load, Luwes on a PostgreSQL server loses and doubles nothing acknowledged',
  { timeout: 300_000 },
  async () => {
    const { url, drop } = await freshServerDatabase();
    try {
      const { acknowledged } = await writeUnderKills(url);
      const db = await openPostgres(url);
      await expectNothingLost(db, acknowledged);
      await db.close();
    } finally {
      await drop();
    }
  },
);
