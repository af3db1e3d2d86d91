import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpPurpose } from '../access/secondFactor/proveSecondFactor.ts';
import { recoveryCodeHash } from '../access/secondFactor/recoveryCode.ts';
import { replaceRecoveryCodes } from '../access/secondFactor/store.ts';
import { secretPurpose } from '../access/sso/ssoProvider.ts';
import { sealAnswers, sealSecret, unsealAnswers, unsealSecret } from '../dispensation/secret.ts';
import { verifyAudit } from '../platform/audit/verifyAudit.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { fileKeys } from '../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../platform/files/readFile.ts';
import { storeFile } from '../platform/files/storeFile.ts';
import { seal, unseal } from '../platform/seal.ts';
import { rewrapKeys } from './rewrapKeys.ts';

const at = '2026-01-02T00:00:00Z' as const;
const [oldKey, newKey, thirdKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const answers = { domesticTravel: true, foreignTravel: false, contact: false, familyIllness: true };
const ground = { ground: 'pregnant', note: 'anjuran dokter', answer: null } as const;
const people = Array.from({ length: 7 }, () => randomUUID());
const fileId = randomUUID();

let db: Db;
beforeAll(async () => {
  db = await testDb();
  await db.asOwner(async (tx) => {
    for (const id of [1, 2])
      await tx
        .insertInto('agency')
        .values({ agency_id: id, name: 'Kota', short_name: 'K', kind: 'city', zone: 'Asia/Jakarta', created_at: at })
        .execute();
    for (const id of people) {
      await tx
        .insertInto('employee')
        .values({
          agency_id: 1,
          employee_id: id,
          number: id,
          number_kind: 'agencyNumber',
          name: 'Contoh',
          created_at: at,
          updated_at: at,
        })
        .execute();
      await tx
        .insertInto('dispensation')
        .values({
          agency_id: 1,
          dispensation_id: id,
          employee_id: id,
          state: 'granted',
          valid_from: '2026-01-01',
          valid_until: '2026-06-01',
          asked_at: at,
        })
        .execute();
      await tx
        .insertInto('dispensation_secret')
        .values({ agency_id: 1, dispensation_id: id, sealed: sealSecret(oldKey, id, ground) })
        .execute();
      await tx
        .insertInto('account')
        .values({
          agency_id: 1,
          account_id: id,
          display_name: 'Contoh',
          totp_secret: seal(oldKey, totpPurpose(id), Buffer.from('secret')),
          created_at: at,
        })
        .execute();
      await replaceRecoveryCodes(tx, { agencyId: 1, accountId: id }, [recoveryCodeHash(oldKey, 'ABCDE-FGHJK')!]);
    }
    const [first] = people;
    await tx
      .insertInto('declaration')
      .values({
        agency_id: 1,
        declaration_id: first!,
        employee_id: first!,
        sealed: sealAnswers(oldKey, first!, answers),
        made_at: at,
        valid_from: '2026-01-01',
        valid_until: '2026-01-14',
        erase_after: '2026-02-01',
      })
      .execute();
    await tx
      .insertInto('agency_sso')
      .values({
        agency_id: 2,
        issuer: 'https://sso.contoh.invalid',
        client_id: 'luwes',
        client_secret: seal(oldKey, secretPurpose(2), Buffer.from('rahasia klien')),
        domains: '[]',
        changed_at: at,
      })
      .execute();
    const file = { agencyId: 1, fileId, name: 'bukti', mediaType: 'application/pdf', at, createdBy: null };
    await storeFile(tx, file, Buffer.from('surat dokter'), fileKeys(oldKey));
  });
});
afterAll(() => db.close());

const keys = { from: oldKey, to: newKey };
const secrets = () =>
  db.asOwner((tx) => tx.selectFrom('dispensation_secret').selectAll().orderBy('dispensation_id').execute());
const opened = async (key: Uint8Array) =>
  (await secrets()).filter((row) => unsealSecret(key, row.dispensation_id, row.sealed)?.ground === 'pregnant').length;
const entries = async () =>
  (await db.execute(`select agency_id, detail from audit_entry where action = 'agency.rewrapKeys'`)).rows;

test('a try counts and writes nothing', async () => {
  const done = await rewrapKeys(db, keys, { now: () => at, dry: true });
  expect(done.map((each) => [each.agencyId, each.kind, each.resealed])).toEqual([
    [1, 'dispensations', 7],
    [1, 'declarations', 1],
    [1, 'files', 1],
    [1, 'secondFactors', 7],
    [2, 'singleSignOn', 1],
  ]);
  expect(await opened(oldKey)).toBe(7);
  expect(await entries()).toEqual([]);
});

test('a run that stops in the middle keeps what it has done, and the next one finishes the rest', async () => {
  let batches = 0;
  const stopping = rewrapKeys(db, keys, {
    now: () => at,
    size: 3,
    told: () => {
      batches += 1;
      if (batches === 2) throw new Error('power is gone');
    },
  });
  await expect(stopping).rejects.toThrow('power is gone');
  expect([await opened(newKey), await opened(oldKey)]).toEqual([6, 1]);

  const heard: string[] = [];
  const done = await rewrapKeys(db, keys, {
    now: () => at,
    size: 3,
    told: (step) => heard.push(`${step.kind} ${step.done}/${step.total}`),
  });
  expect(done[0]).toMatchObject({ kind: 'dispensations', resealed: 1, already: 6, unreadable: 0 });
  expect(heard.slice(0, 3)).toEqual(['dispensations 3/7', 'dispensations 6/7', 'dispensations 7/7']);
  expect(await opened(newKey)).toBe(7);
});

test('afterwards everything opens with the new key alone, and recovery codes of the old key are gone', async () => {
  await db.asOwner(async (tx) => {
    const file = await readFile(tx, 1, fileId, fileKeys(newKey));
    expect(Buffer.from(await allBytes(file!)).toString()).toBe('surat dokter');
    const declaration = await tx.selectFrom('declaration').selectAll().executeTakeFirstOrThrow();
    expect(unsealAnswers(newKey, declaration.declaration_id, declaration.sealed)).toEqual(answers);
    expect(unsealAnswers(oldKey, declaration.declaration_id, declaration.sealed)).toBeNull();
    const sso = await tx.selectFrom('agency_sso').selectAll().executeTakeFirstOrThrow();
    expect(Buffer.from(unseal(newKey, secretPurpose(2), sso.client_secret)!).toString()).toBe('rahasia klien');
    for (const account of await tx.selectFrom('account').selectAll().execute())
      expect(unseal(newKey, totpPurpose(account.account_id), account.totp_secret!)).not.toBeNull();
    expect(await tx.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
    const told = await tx.selectFrom('inbox_message').select(['account_id', 'kind']).execute();
    expect(told.map((each) => each.account_id).sort()).toEqual([...people].sort());
    expect(new Set(told.map((each) => each.kind))).toEqual(new Set(['access.recoveryCodesGone']));
  });
});

test('each step stands in the trail of its agency with the names of both keys, never with a key', async () => {
  const rows = await entries();
  const records = rows.filter((row) => row.agency_id === 1).map((row) => JSON.parse(String(row.detail)));
  expect(records.filter((each) => each.kind === 'dispensations').map((each) => each.records)).toEqual([3, 3, 1]);
  expect(rows.filter((row) => row.agency_id === 2)).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(newKey.toString('base64'));
  for (const report of await verifyAudit(db)) expect(report.findings).toEqual([]);
});

test('codes made under the new key survive a second run; what opens with neither key is counted and left alone', async () => {
  const who = { agencyId: 1, accountId: people[0]! };
  await db.asOwner((tx) => replaceRecoveryCodes(tx, who, [recoveryCodeHash(newKey, 'ABCDE-FGHJK')!]));
  const before = await entries();
  const again = await rewrapKeys(db, keys, { now: () => at });
  expect(again.every((each) => each.resealed === 0 && each.unreadable === 0)).toBe(true);
  const wrong = await rewrapKeys(db, { from: oldKey, to: thirdKey }, { now: () => at });
  expect(wrong.map((each) => [each.resealed, each.unreadable])).toEqual([
    [0, 7],
    [0, 1],
    [0, 1],
    [0, 7],
    [0, 1],
  ]);
  expect(await opened(newKey)).toBe(7);
  expect(await entries()).toEqual(before);
  expect(await db.asOwner((tx) => tx.selectFrom('recovery_code').selectAll().execute())).toHaveLength(1);
});
