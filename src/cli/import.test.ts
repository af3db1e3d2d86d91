import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { insertAgency } from '../server/access/setUp/store.ts';
import { answerImport } from '../server/people/import/importPlace.ts';
import { newId, systemClock } from '../server/platform/clock.ts';
import type { Db } from '../server/platform/db/db.ts';
import { openDatabase } from '../server/platform/db/openDatabase.ts';
import { importCommand } from './import.ts';
import { runCommand } from './runCommand.ts';

// The durable database takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let staff: string;
let db: Db;
const place = () => ({ dataDirectory: join(folder, 'data'), database: null });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-import-'));
  staff = join(folder, 'pegawai.csv');
  await writeFile(
    staff,
    'nip;nama;unit kerja;opd\n198503152010012003;Ani;Bidang A;Dinas A\n1,98E+17;Budi;Bidang A;Dinas A\n',
  );
  db = await openDatabase(place());
  const agency = { name: 'Kota', shortName: 'Kota', kind: 'city', regionCode: null, paper: 'F4' } as const;
  await db.asOwner((tx) => insertAgency(tx, { ...agency, zone: 'Asia/Jakarta' }, systemClock()));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const run = async (env: Record<string, string>, ...words: string[]) => {
  let [out, err] = ['', ''];
  const code = await runCommand([importCommand], ['import', '--data', join(folder, 'data'), ...words], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
  });
  return { code, out, err };
};
const people = async () => (await db.execute('select name from employee')).rows;

test('a folder that another process holds without answering for imports is left alone', async () => {
  const { code, err } = await run({}, '--file', staff);
  expect(code).toBe(4);
  expect(err).toContain('gagal');
  expect(await people()).toEqual([]);
});

test('beside a running Luwes the import is done by it, with progress, in Indonesian or English', async () => {
  db.alsoAnswer?.('import', answerImport({ db, clock: systemClock, newId }));
  const tried = await run({}, '--file', staff, '--create-units', '--dry-run');
  expect(tried.code).toBe(1);
  expect(tried.out).toContain('1 baru, 0 berubah, 0 tetap, 1 salah, 0 tidak ada di berkas.');
  expect(tried.out).toContain('Tidak ada yang ditulis');
  expect(tried.out).toContain('baris 3, nip "1,98E+17": NIP rusak');
  expect(tried.err).toContain('Memeriksa baris demi baris');
  expect(await people()).toEqual([]);
  const done = await run({ LANG: 'en_US.UTF-8' }, '--file', staff, '--create-units');
  expect(done.out).toContain('Applied');
  expect(done.err).toContain('…');
  expect(await people()).toEqual([{ name: 'Ani' }]);
  const again = await run({}, '--file', staff, '--create-units', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ applied: true, counts: { unchanged: 1, wrong: 1 } });
  expect(again.err).toBe('');
});

test('a file that is not there, and a sheet that is not in it, are said', async () => {
  expect((await run({}, '--file', join(folder, 'tiada.csv'))).err).toContain('tidak ditemukan');
  expect((await run({}, '--file', staff, '--sheet', 'Lain')).err).toContain('Lembar itu tidak ada');
  expect(await run({ LANG: 'en' }, '--file', staff, '--kind', 'x')).toMatchObject({ code: 2 });
});
