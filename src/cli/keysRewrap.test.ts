import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { secretPurpose } from '../server/access/sso/ssoProvider.ts';
import { openDatabase, openDatabaseAsIs } from '../server/platform/db/openDatabase.ts';
import { seal, unseal } from '../server/platform/seal.ts';
import { keysRewrap } from './keysRewrap.ts';
import { runCommand } from './runCommand.ts';

// The durable database is opened in full, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
let folder: string;
let place: { dataDirectory: string; database: null };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-keys-'));
  place = { dataDirectory: join(folder, 'data'), database: null };
  const db = await openDatabase(place);
  const at = '2026-01-02T00:00:00Z' as const;
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('agency')
      .values({ agency_id: 1, name: 'Kota', short_name: 'K', kind: 'city', zone: 'Asia/Jakarta', created_at: at })
      .execute();
    await tx
      .insertInto('agency_sso')
      .values({
        agency_id: 1,
        issuer: 'https://sso.contoh.invalid',
        client_id: 'luwes',
        client_secret: seal(oldKey, secretPurpose(1), Buffer.from('rahasia')),
        domains: '[]',
        changed_at: at,
      })
      .execute();
  });
  await db.close();
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (from: Uint8Array | null, to: Uint8Array, ...words: string[]) => {
  let out = '';
  let err = '';
  const code = await runCommand([keysRewrap], ['keys', 'rewrap', '--data', place.dataDirectory, ...words], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: {
      LANG: 'en_US.UTF-8',
      LUWES_OLD_MASTER_KEY: from === null ? '' : Buffer.from(from).toString('base64'),
      LUWES_MASTER_KEY: Buffer.from(to).toString('base64'),
    },
  });
  return { code, out, err };
};

test('a missing key, the same key twice, and a folder without a database are named', async () => {
  expect(await run(null, newKey)).toMatchObject({ code: 2, err: expect.stringContaining('LUWES_OLD_MASTER_KEY is') });
  expect(await run(oldKey, oldKey)).toMatchObject({ code: 2, err: expect.stringContaining('is the same as') });
  expect((await run(oldKey, newKey, '--data', join(folder, 'none'))).code).toBe(3);
});

test('a try writes nothing, the run moves the secret and says how far it is, wrong keys answer 1', async () => {
  expect((await run(oldKey, newKey, '--dry-run')).out).toContain('Nothing was written');
  const moved = await run(oldKey, newKey);
  expect(moved).toMatchObject({ code: 0, err: 'agency 1, single sign-on: 1 of 1\n' });
  expect(moved.out).toContain('agency 1, single sign-on: 1 moved, 0 under the new key already, 0 do not open');
  expect(JSON.parse((await run(oldKey, newKey, '--json')).out).done).toMatchObject([{ resealed: 0, already: 1 }]);
  const wrong = await run(randomBytes(32), oldKey);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('1 secrets open with neither key');
  const db = await openDatabaseAsIs(place);
  const row = await db.asOwner((tx) => tx.selectFrom('agency_sso').select('client_secret').executeTakeFirstOrThrow());
  await db.close();
  expect(Buffer.from(unseal(newKey, secretPurpose(1), row.client_secret)!).toString()).toBe('rahasia');
});
