import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { insertAgency } from '../server/access/setUp/store.ts';
import { openDatabase } from '../server/platform/db/openDatabase.ts';
import { agencyAdd } from './agencyAdd.ts';
import { agencyList } from './agencyList.ts';
import { runCommand } from './runCommand.ts';

// Each command opens the durable database in full, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-agency-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (...words: string[]) => {
  let out = '';
  let err = '';
  const code = await runCommand([agencyAdd, agencyList], words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { LANG: 'en' },
  });
  return { code, out, err };
};
const officer = ['--officer-name', 'Ratna Contoh', '--officer-number', '19750101 200003 2 001'];
const add = (...more: string[]) => run('agency', 'add', '--data', data, ...more, ...officer);

test('agency add makes a further agency and prints the password of its first officer once; agency list names both', async () => {
  expect((await add('--name', 'Kota Dua', '--kind', 'city')).code).toBe(3);
  const db = await openDatabase({ dataDirectory: data, database: null });
  const none = await add('--name', 'Kota Dua', '--kind', 'city');
  expect(none).toMatchObject({ code: 4 });
  expect(none.err).toContain('Luwes');
  await db.asOwner((tx) =>
    insertAgency(
      tx,
      { name: 'Kota Satu', shortName: 'Satu', kind: 'city', regionCode: null, zone: 'Asia/Jakarta', paper: 'F4' },
      '2026-11-01T00:00:00Z',
    ),
  );
  await db.close();
  const made = await add('--name', 'Kota Dua', '--kind', 'city', '--zone', 'Asia/Jayapura', '--json');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out)).toEqual({ id: 2, password: expect.stringMatching(/^[\w-]{19}$/) });
  const listed = await run('agency', 'list', '--data', data, '--json');
  expect(JSON.parse(listed.out)).toMatchObject([
    { id: 2, name: 'Kota Dua', zone: 'Asia/Jayapura', accounts: 1, suspendedAt: null },
    { id: 1, name: 'Kota Satu', accounts: 0 },
  ]);
  expect((await run('agency', 'list', '--data', data)).out).toContain(
    '2  Kota Dua (city, Asia/Jayapura), 1 accounts, open',
  );
});

test('agency add says which flag is wrong', async () => {
  const wrong = await add('--name', 'Kota Dua', '--kind', 'village');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('--kind');
});
