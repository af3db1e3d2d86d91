import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit } from '../../audit/appendAudit.ts';
import { verifyAudit } from '../../audit/verifyAudit.ts';
import type { Db } from '../db.ts';
import { migrate } from '../migrate.ts';
import { majorFolder, OtherMajor, openEmbedded } from '../openEmbedded.ts';
import { OldEngineMissing, openOldEngine } from './oldEngine.ts';
import { upgradeEmbedded } from './upgradeEmbedded.ts';

const at = '2026-01-02T03:04:05.678Z';
let folder: string;
const read = async (db: Db) => (await db.execute('select * from used_once order by value_hash')).rows;
let before: Record<string, unknown>[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-upgrade-'));
  const old = await openOldEngine(majorFolder(folder, 17), 17);
  await migrate(old);
  await old.asOwner(async (tx) => {
    await tx
      .insertInto('agency')
      .values({ agency_id: 1, name: 'Kota ☂', short_name: 'K', kind: 'city', zone: 'Asia/Jakarta', created_at: at })
      .execute();
    const values = Array.from({ length: 500 }, (_, i) => ({
      agency_id: 1,
      value_hash: Buffer.from(`v${i}`),
      expires_at: at as never,
    }));
    await tx.insertInto('used_once').values(values).execute();
    await appendAudit(tx, {
      agencyId: 1,
      at,
      accountId: null,
      action: 'a',
      targetKind: 'b',
      targetId: 'c',
      detail: {},
    });
  });
  before = await read(old);
  await old.close();
});
afterAll(() => rm(folder, { recursive: true }));

test('a folder of another major is refused with the command that mends it', async () => {
  await expect(openEmbedded(folder)).rejects.toBeInstanceOf(OtherMajor);
  await expect(openEmbedded(folder)).rejects.toThrow(
    /made with PostgreSQL 17; this Luwes brings PostgreSQL 18.*luwes upgrade/,
  );
});

test('an upgrade that is interrupted at any step leaves the old database as it was', { timeout: 180_000 }, async () => {
  for (const step of ['dump', 'restore', 'switch']) {
    const interrupted = upgradeEmbedded(folder, {
      now: at,
      told: (now) => {
        if (now === step) throw new Error(`interrupted at ${step}`);
      },
    });
    await expect(interrupted).rejects.toThrow(`interrupted at ${step}`);
    expect((await readdir(folder)).filter((name) => name.startsWith('pg'))).toEqual(['pg17']);
  }
});

test('after the upgrade every row is there under the new major, the chain is whole and the old folder is kept', {
  timeout: 180_000,
}, async () => {
  // As a process that was killed would have left them.
  await mkdir(join(folder, 'upgrade-new.making'), { recursive: true });
  await writeFile(join(folder, 'upgrade.luwes.gz'), 'half');
  const done = await upgradeEmbedded(folder, { now: at });
  expect(done).toMatchObject({ kind: 'done', from: 17, to: 18 });
  const db = await openEmbedded(folder);
  expect(await read(db)).toEqual(before);
  expect((await db.execute('show server_version')).rows[0]?.server_version).toMatch(/^18/);
  expect((await verifyAudit(db))[0]).toMatchObject({ entries: 1, findings: [] });
  await db.close();
  expect((await readdir(folder)).filter((name) => !name.startsWith('lock')).sort()).toEqual([
    'pg17.before-upgrade',
    'pg18',
  ]);
  expect(await upgradeEmbedded(folder, { now: at })).toEqual({ kind: 'none', major: 18 });
});

test('without the engine of the old major the command to install it is named', async () => {
  await expect(openOldEngine(folder, 16)).rejects.toBeInstanceOf(OldEngineMissing);
  await expect(openOldEngine(folder, 16)).rejects.toThrow(/npm install --no-save @electric-sql\/pglite-16@npm:/);
});
