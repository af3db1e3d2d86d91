import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testDb.ts';
import { resealBatch } from '../keys/resealBatch.ts';
import { eraseFile } from './eraseFile.ts';
import { fileKeys } from './fileKeys.ts';
import { allBytes, readFile } from './readFile.ts';
import { sealedFileKeys } from './sealedFileKeys.ts';
import { type NewFile, pieceBytes, storeFile } from './storeFile.ts';

let db: Db;
const firstKey = randomBytes(32);
const keys = fileKeys(firstKey);
beforeAll(async () => {
  db = await testDb();
  await db.asOwner((tx) =>
    tx
      .insertInto('agency')
      .values(
        [1, 2].map((id) => ({
          agency_id: id,
          name: 'Kota',
          short_name: 'K',
          kind: 'city' as const,
          zone: 'Asia/Jakarta',
          created_at: '2026-01-01T00:00:00Z' as const,
        })),
      )
      .execute(),
  );
});
afterAll(() => db.close());

const newFile = (): NewFile => ({
  agencyId: 1,
  fileId: randomUUID(),
  name: 'bukti',
  mediaType: 'application/pdf',
  at: '2026-01-02T00:00:00Z',
  createdBy: null,
});

const secret = 'surat keterangan dokter: asma berat';
const long = Buffer.from(secret.repeat(20_000));

async function* inOddParts(bytes: Buffer) {
  for (let i = 0; i < bytes.length; i += 70_001) yield bytes.subarray(i, i + 70_001);
}

const read = (id: string, given = keys, agencyId = 1) =>
  db.inAgency(agencyId, async (tx) => {
    const file = await readFile(tx, agencyId, id, given);
    return file && allBytes(file);
  });

test.each([
  ['plain', null],
  ['encrypted', keys],
])('a %s file comes back as it was, whatever parts it arrived in', async (_, given) => {
  const file = newFile();
  const stored = await db.inAgency(1, (tx) => storeFile(tx, file, inOddParts(long), given));
  expect(stored.sizeBytes).toBe(long.length);
  expect(Buffer.compare((await read(file.fileId))!, long)).toBe(0);
  const pieces = await db.execute('select count(*) from stored_file_piece where file_id = $1', [file.fileId]);
  expect(pieces.rows[0]?.count).toBe(Math.ceil(long.length / pieceBytes));
});

test('an empty file is a file', async () => {
  const file = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, new Uint8Array(), keys));
  expect(await read(file.fileId)).toHaveLength(0);
});

test('the bytes at rest of an encrypted file never hold what was written, nor does its checksum tell', async () => {
  const file = newFile();
  const plain = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, Buffer.from(secret), keys));
  await db.inAgency(1, (tx) => storeFile(tx, plain, Buffer.from(secret)));
  const rows = await db.execute('select * from stored_file_piece where file_id = $1', [file.fileId]);
  expect(Buffer.from(rows.rows[0]?.bytes as Uint8Array).includes('asma')).toBe(false);
  const sums = await db.execute('select distinct sha256 from stored_file where file_id = any($1::uuid[])', [
    [file.fileId, plain.fileId],
  ]);
  expect(sums.rows).toHaveLength(2);
});

test('a wrong key and no key at all fail, saying which key is needed', async () => {
  const file = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, Buffer.from(secret), keys));
  await expect(read(file.fileId, fileKeys(randomBytes(32)))).rejects.toThrow(/encrypted under master key [0-9a-f]{16}/);
  await expect(db.inAgency(1, (tx) => readFile(tx, 1, file.fileId))).rejects.toThrow('encrypted under master key');
});

test('changed, exchanged and missing pieces are found', async () => {
  const [a, b] = [newFile(), newFile()];
  for (const file of [a, b]) await db.inAgency(1, (tx) => storeFile(tx, file, long, keys));
  await db.execute(
    'update stored_file_piece set bytes = (select bytes from stored_file_piece where file_id = $1 and piece = 0) where file_id = $2 and piece = 0',
    [a.fileId, b.fileId],
  );
  await expect(read(b.fileId)).rejects.toThrow('were changed');
  await db.execute('delete from stored_file_piece where file_id = $1 and piece = 1', [a.fileId]);
  await expect(read(a.fileId)).rejects.toThrow('missing');
});

test('another agency does not have the file', async () => {
  const file = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, Buffer.from(secret), keys));
  expect(await read(file.fileId, keys, 2)).toBeNull();
});

test('after a change of the master key old files are read by both keys, and once wrapped anew by the new one alone', async () => {
  const file = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, Buffer.from(secret), keys));
  const secondKey = randomBytes(32);
  const both = fileKeys(secondKey, [firstKey]);
  expect(Buffer.from((await read(file.fileId, both))!).toString()).toBe(secret);
  const keyChange = { from: firstKey, to: secondKey };
  const reseal = () =>
    db.asOwner((tx) =>
      resealBatch(tx, sealedFileKeys, 1, keyChange, { after: null, size: 100, dry: false, at: systemClock() }),
    );
  expect((await reseal()).resealed).toContain(file.fileId);
  expect(Buffer.from((await read(file.fileId, fileKeys(secondKey)))!).toString()).toBe(secret);
  expect((await reseal()).resealed).toEqual([]);
});

test('an erased file is gone with its pieces', async () => {
  const file = newFile();
  await db.inAgency(1, (tx) => storeFile(tx, file, long, keys));
  expect(await db.inAgency(1, (tx) => eraseFile(tx, 1, file.fileId))).toBe(true);
  expect(await db.inAgency(1, (tx) => eraseFile(tx, 1, file.fileId))).toBe(false);
  const pieces = await db.execute('select count(*) from stored_file_piece where file_id = $1', [file.fileId]);
  expect(pieces.rows[0]?.count).toBe(0);
});
