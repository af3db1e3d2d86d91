import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEvidence } from '../../dispensation/evidenceStore.ts';
import { loadGrounds } from '../../dispensation/loadGrounds.ts';
import { newId } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import type { Deps } from '../../platform/deps.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { makeCity } from '../makeCity.ts';
import { insertMany } from './bulkStore.ts';
import { loadCity } from './loadCity.ts';
import { addSampleEvidence } from './sampleEvidence.ts';

const city = makeCity({ people: 600, seed: 7, today: '2026-11-21' });
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

it('puts the whole city into the database, and tells how far it is', async () => {
  const told: number[] = [];
  const idOf = await loadCity(db, city, {
    agencyId: 1,
    now: '2026-11-21T00:00:00Z',
    newId,
    passwordHash: 'hash',
    masterKey: new Uint8Array(32),
    told: (_, done, total) => void told.push(done / total),
  });
  expect(told.at(-1)).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  const count = await db.inAgency(1, (tx) =>
    tx
      .selectFrom(['employee', 'placement'])
      .whereRef('employee.employee_id', '=', 'placement.employee_id')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count.n)).toBe(600);
  expect([...idOf.keys()]).toEqual(city.signIns.map((each) => each.key));
});

it('lets another agency see nothing of it', async () => {
  const rows = await db.inAgency(2, (tx) => tx.selectFrom('employee').select('employee_id').execute());
  expect(rows).toEqual([]);
});

it('gives a password to the ten sign-ins only', async () => {
  const rows = await db.inAgency(1, (tx) =>
    tx.selectFrom('account').select(['email', 'password_hash']).where('password_hash', 'is not', null).execute(),
  );
  expect(rows.map((each) => each.email).sort()).toEqual(city.signIns.map((each) => each.email).sort());
});

it('seals every ground, so that only the right key reads it', async () => {
  const deps = { config: { masterKey: new Uint8Array(32) } } as unknown as Pick<Deps, 'config'>;
  const held = await db.inAgency(1, (tx) => loadGrounds(tx, deps, 1, city.today, city.today));
  const granted = city.dispensations.filter(
    (each) => each.state === 'granted' && each.from <= city.today && each.until >= city.today,
  );
  expect(held.size).toBe(granted.length);
  for (const each of granted) expect(held.get(each.employeeId)?.grounds[0]?.ground).toBe(each.ground);
});

it('inserts nothing from an empty list', async () => {
  await insertMany(db, 'absence', []);
});

it('gives some requests that wait for the verifier a letter, kept encrypted', async () => {
  const masterKey = new Uint8Array(32);
  await addSampleEvidence(db, 1, city, { now: '2026-11-21T00:00:00Z', newId, masterKey });
  const waiting = city.dispensations.find((each) => each.state === 'asked')!;
  await db.inAgency(1, async (tx) => {
    const [letter] = await listEvidence(tx, 1, waiting.id);
    const file = await readFile(tx, 1, letter!.fileId, fileKeys(masterKey));
    const text = new TextDecoder().decode(await allBytes(file!));
    expect(text).toMatch(/^%PDF-1\.4/);
    expect(text).toContain('data contoh');
  });
});
