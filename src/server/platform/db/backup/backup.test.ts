import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '../../../../kernel/time.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import { storeFile } from '../../files/storeFile.ts';
import type { Db } from '../db.ts';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../openPostgres.ts';
import { bareDb, freshServerDatabase, testDb } from '../testDb.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const at: Instant = '2026-01-02T03:04:05.678Z';
let folder: string;
let db: Db;
let made: string;

const fill = async (into: Db): Promise<void> => {
  await into.asOwner(async (tx) => {
    for (const id of [1, 2]) {
      await tx
        .insertInto('agency')
        .values({
          agency_id: id,
          name: `Kota "Contoh"\n\t\\ ☂ ${id}`,
          short_name: '',
          kind: 'city',
          zone: 'Asia/Jakarta',
          settings: '{"a":[1,null,"\\u00e9"]}',
          created_at: at,
        })
        .execute();
    }
    await tx
      .insertInto('account')
      .values({
        agency_id: 1,
        account_id: randomUUID(),
        display_name: 'Ani',
        totp_secret: Buffer.from([0, 10, 255]),
        created_at: at,
      })
      .execute();
    for (let i = 0; i < 2500; i++) {
      await tx
        .insertInto('used_once')
        .values({ agency_id: 1, value_hash: Buffer.from(`v${i}`), expires_at: at })
        .execute();
    }
  });
  for (let i = 0; i < 5; i++) {
    await into.inAgency(1, (tx) =>
      appendAudit(tx, {
        agencyId: 1,
        at,
        accountId: null,
        action: 'a.b',
        targetKind: 'x',
        targetId: `${i}`,
        detail: { i },
      }),
    );
  }
  await into.inAgency(2, async (tx) => {
    const file = { agencyId: 2, fileId: randomUUID(), name: 'f', mediaType: 'x/y', at, createdBy: null };
    await storeFile(tx, file, Buffer.alloc(600_000, 7));
  });
};

/** Everything but the opening line, which tells when and from which engine. */
const contentOf = async (file: string): Promise<string[]> =>
  gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n')
    .slice(1);

let counter = 0;
const backUp = async (from: Db): Promise<string> => {
  counter += 1;
  const file = join(folder, `backup-${counter}.luwes.gz`);
  await backup(from, file, at);
  return file;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-backup-'));
  db = await testDb();
  await fill(db);
  made = await backUp(db);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const altered = async (change: (lines: string[]) => void): Promise<string> => {
  const lines = gunzipSync(await readFile(made))
    .toString('utf8')
    .split('\n');
  change(lines);
  counter += 1;
  const file = join(folder, `altered-${counter}.luwes.gz`);
  await writeFile(file, gzipSync(lines.join('\n')));
  return file;
};

test('what is backed up from the embedded database and restored into an empty one is the same to the last byte', async () => {
  const other = await bareDb();
  const done = await restore(other, made);
  expect(done.rows).toBeGreaterThan(2510);
  expect(done.madeAt).toBe(at);
  expect(done.audit.map((report) => [report.entries, report.findings])).toEqual([
    [5, []],
    [0, []],
  ]);
  expect(await contentOf(await backUp(other))).toEqual(await contentOf(made));
  const owner = await other.inAgency(1, (tx) => tx.selectFrom('account').select('display_name').execute());
  expect(owner).toEqual([{ display_name: 'Ani' }]);
  await expect(
    other.asOwner((tx) =>
      sql`insert into role_grant (agency_id, grant_id, account_id, role, valid_from)
      values (1, gen_random_uuid(), gen_random_uuid(), 'employee', ${'2026-01-01'})`.execute(tx),
    ),
  ).rejects.toMatchObject({ code: '23503' });
  await other.close();
});

test.runIf(process.env.LUWES_TEST_DATABASE_URL)(
  'the way leads from the embedded database to PostgreSQL and back',
  async () => {
    const embedded = await bareDb();
    await migrate(embedded);
    await fill(embedded);
    const first = await backUp(embedded);
    const { url, drop } = await freshServerDatabase();
    const server = await openPostgres(url);
    await restore(server, first);
    const second = await backUp(server);
    expect(await contentOf(second)).toEqual(await contentOf(first));
    const back = await bareDb();
    await restore(back, second);
    expect(await contentOf(await backUp(back))).toEqual(await contentOf(first));
    await Promise.all([embedded.close(), server.close(), back.close()]);
    await drop();
  },
);

describe('a restore is refused, and the database stays empty,', () => {
  let empty: Db;
  beforeAll(async () => {
    empty = await bareDb();
  });
  afterAll(() => empty.close());

  const refused = async (file: string, message: RegExp): Promise<void> => {
    await expect(restore(empty, file)).rejects.toThrow(message);
    const tables = await empty.execute(`select 1 from pg_class where relname = 'agency'`);
    if (tables.rows.length > 0) expect((await empty.execute('select * from agency')).rows).toEqual([]);
  };

  test('when the file is missing, a folder or something else', async () => {
    await refused(join(folder, 'none.gz'), /does not exist/);
    await refused(folder, /is a folder/);
    const text = join(folder, 'text.gz');
    await writeFile(text, 'nip;nama\n1;Ani\n');
    await refused(text, /not a Luwes backup/);
    await writeFile(text, gzipSync('{"kind":"other"}\n'));
    await refused(text, /not a Luwes backup/);
    await writeFile(text, gzipSync(''));
    await refused(text, /not a Luwes backup/);
  });

  test('when the file was cut off', async () => {
    const cut = join(folder, 'cut.gz');
    const whole = await readFile(made);
    await writeFile(cut, whole.subarray(0, Math.floor(whole.length / 2)));
    await refused(cut, /damaged or was cut off/);
    await refused(await altered((lines) => lines.splice(-2, 1)), /was cut off/);
  });

  test('when a row was changed, removed, added or cannot be read', async () => {
    const row = (lines: string[]) => lines.findIndex((line) => line.includes('"Ani"'));
    await refused(
      await altered((lines) => lines.splice(row(lines), 1, lines[row(lines)]!.replace('Ani', 'Adi'))),
      /is damaged/,
    );
    await refused(await altered((lines) => lines.splice(row(lines), 1)), /is damaged/);
    await refused(await altered((lines) => lines.splice(row(lines), 0, lines[row(lines)]!)), /is damaged/);
    await refused(await altered((lines) => lines.splice(row(lines), 1, '[oops')), /is damaged/);
    await refused(await altered((lines) => lines.push('{"kind":"end","tables":[]}', '')), /is damaged/);
  });

  test('when a newer Luwes made it', async () => {
    const opening = (
      change: (opening: { format: number; luwes: string; migrations: { name: string; sha256: string }[] }) => void,
    ) =>
      altered((lines) => {
        const value = JSON.parse(lines[0]!);
        value.luwes = '9.9.0';
        change(value);
        lines[0] = JSON.stringify(value);
      });
    await refused(await opening((o) => (o.format = 2)), /made by Luwes 9\.9\.0.*Install that Luwes/);
    await refused(await opening((o) => o.migrations.push({ name: '9999-later.sql', sha256: 'x' })), /9999-later\.sql/);
  });

  test('when something is in the database already', async () => {
    await expect(restore(db, made)).rejects.toThrow(/database is not empty.*Name an empty database/);
  });
});

test('a backup never writes over a file and leaves none behind when it fails', async () => {
  await expect(backup(db, made, at)).rejects.toThrow('is there already');
  const bare = await bareDb();
  await expect(backup(bare, join(folder, 'bare.gz'), at)).rejects.toThrow('nothing to back up');
  await expect(readFile(join(folder, 'bare.gz'))).rejects.toThrow('ENOENT');
  await bare.close();
});
