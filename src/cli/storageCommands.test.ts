import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { appendAudit } from '../server/platform/audit/appendAudit.ts';
import { openDatabase, openDatabaseAsIs } from '../server/platform/db/openDatabase.ts';
import { auditVerify } from './auditVerify.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { runCommand } from './runCommand.ts';
import { upgrade } from './upgrade.ts';

// Each command opens the durable database in full, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let place: { dataDirectory: string; database: null };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-cli-'));
  place = { dataDirectory: join(folder, 'data'), database: null };
  const db = await openDatabase(place);
  await db.asOwner(async (tx) => {
    const at = '2026-01-02T00:00:00Z' as const;
    await tx
      .insertInto('agency')
      .values({ agency_id: 1, name: 'Kota', short_name: 'K', kind: 'city', zone: 'Asia/Jakarta', created_at: at })
      .execute();
    for (const id of ['x', 'y']) {
      await appendAudit(tx, {
        agencyId: 1,
        at,
        accountId: null,
        action: 'a',
        targetKind: 'b',
        targetId: id,
        detail: {},
      });
    }
  });
  await db.close();
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (...words: string[]) => {
  let out = '';
  let err = '';
  const code = await runCommand([backup, restore, auditVerify, upgrade], words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { LANG: 'en_US.UTF-8' },
  });
  return { code, out, err };
};

test('a backup is restored into a new folder, and a restore never writes over anything', async () => {
  const file = join(folder, 'b.luwes.gz');
  expect(await run('backup', '--data', place.dataDirectory, file)).toMatchObject({ code: 0, err: '' });
  const restored = await run('restore', '--data', join(folder, 'new'), file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('agency 1: 2 entries, whole');
  const again = await run('restore', '--data', join(folder, 'new'), file);
  expect(again.code).toBe(4);
  expect(again.err).toContain('not empty');
  expect((await run('backup', '--data', place.dataDirectory, file)).err).toContain('is there already');
});

test('a backup of a folder without a database makes none', async () => {
  const { code, err } = await run('backup', '--data', join(folder, 'none'), join(folder, 'n.gz'));
  expect(code).toBe(3);
  expect(err).toContain('There is no database');
  expect(await readdir(folder)).not.toContain('none');
});

test('audit verify answers 0 for a whole trail and 1 naming the entry that was changed', async () => {
  const { code, out } = await run('audit', 'verify', '--data', place.dataDirectory, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ agencyId: 1, entries: 2, findings: [] }]);
  const db = await openDatabaseAsIs(place);
  await db.execute(`update audit_entry set target_id = 'z' where seq = 2`);
  await db.close();
  const found = await run('audit', 'verify', '--data', place.dataDirectory);
  expect(found.code).toBe(1);
  expect(found.out).toContain('entry 2 was changed');
  expect((await run('audit', 'verify', '--data', place.dataDirectory, '--agency', 'x')).code).toBe(2);
  expect((await run('audit', 'verify', '--data', place.dataDirectory, '--agency', '9')).code).toBe(3);
});

test('backup and audit verify ask the running Luwes when it holds the database; restore and upgrade are refused then', async () => {
  const running = await openDatabaseAsIs(place);
  const file = join(folder, 'while-running.luwes.gz');
  expect(await run('backup', '--data', place.dataDirectory, file)).toMatchObject({ code: 0, err: '' });
  expect((await run('backup', '--data', place.dataDirectory, file)).err).toContain('is there already');
  expect((await run('audit', 'verify', '--data', place.dataDirectory)).out).toContain('agency 1: 2 entries');
  expect((await run('restore', '--data', place.dataDirectory, file)).err).toContain('Another Luwes process is using');
  await running.close();
  expect(await readdir(folder)).toContain('while-running.luwes.gz');
});

test('upgrade has nothing to do on a database of this Luwes, and says so when there is none', async () => {
  expect((await run('upgrade', '--data', place.dataDirectory)).out).toContain('Nothing to do');
  expect(await run('upgrade', '--data', join(folder, 'none'))).toMatchObject({ code: 4 });
});
