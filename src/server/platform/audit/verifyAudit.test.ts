import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/time.ts';
import type { Db, Tx } from '../db/db.ts';
import { testDb } from '../db/testDb.ts';
import { appendAudit } from './appendAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
  for (const id of [1, 2]) {
    await db.asOwner((tx) =>
      tx
        .insertInto('agency')
        .values({
          agency_id: id,
          name: 'Kota',
          short_name: 'K',
          kind: 'city',
          zone: 'Asia/Jakarta',
          created_at: '2026-01-01T00:00:00Z',
        })
        .execute(),
    );
  }
});
afterAll(() => db.close());
afterEach(() => db.execute('truncate audit_entry, audit_head'));

const write = async (count: number, agencyId = 1): Promise<void> => {
  for (let i = 1; i <= count; i++) {
    await db.inAgency(agencyId, (tx) =>
      appendAudit(tx, {
        agencyId,
        at: `2026-01-01T00:00:${String(i).padStart(2, '0')}.5Z` as Instant,
        accountId: null,
        action: 'people.change',
        targetKind: 'employee',
        targetId: `e${i}`,
        detail: { b: i, a: { z: 1, y: [1, 2] } },
      }),
    );
  }
};

const findingsAfter = async (tamper: (tx: Tx) => Promise<unknown>) => {
  await write(10);
  await write(3, 2);
  await db.asOwner(tamper);
  const [first, second] = await verifyAudit(db);
  expect(second?.findings).toEqual([]);
  return first?.findings;
};

test('an untouched chain is whole, and so is the empty one', async () => {
  expect((await verifyAudit(db)).map((report) => report.findings)).toEqual([[], []]);
  await write(10);
  const [report] = await verifyAudit(db, 1);
  expect(report).toMatchObject({ agencyId: 1, entries: 10, findings: [] });
  const head = await db.asOwner((tx) => tx.selectFrom('audit_head').select('hash').executeTakeFirstOrThrow());
  expect(report?.head).toBe(head.hash);
});

test.each(['detail', 'action', 'target_id', 'target_kind', 'hash'])(
  'a changed %s is found at its number',
  async (column) => {
    expect(
      await findingsAfter((tx) =>
        sql`update audit_entry set ${sql.ref(column)} = 'x' where agency_id = 1 and seq = 4`.execute(tx),
      ),
    ).toEqual([{ kind: 'changed', seq: 4 }]);
  },
);

test('a changed moment or person is found', async () => {
  expect(
    await findingsAfter((tx) =>
      sql`update audit_entry set at = at + interval '1 second' where agency_id = 1 and seq = 4`.execute(tx),
    ),
  ).toEqual([{ kind: 'changed', seq: 4 }]);
  await db.execute(`update audit_entry set account_id = gen_random_uuid() where agency_id = 1 and seq = 5`);
  expect((await verifyAudit(db, 1))[0]?.findings).toEqual([
    { kind: 'changed', seq: 4 },
    { kind: 'changed', seq: 5 },
  ]);
});

test('removed entries are found in the middle, at the start and at the tail', async () => {
  expect(
    await findingsAfter((tx) => sql`delete from audit_entry where agency_id = 1 and seq in (1, 5, 6, 10)`.execute(tx)),
  ).toEqual([
    { kind: 'removed', seq: 1, toSeq: 1 },
    { kind: 'removed', seq: 5, toSeq: 6 },
    { kind: 'removed', seq: 10, toSeq: 10 },
  ]);
});

test('a chain removed as a whole is found', async () => {
  expect(await findingsAfter((tx) => sql`delete from audit_entry where agency_id = 1`.execute(tx))).toEqual([
    { kind: 'removed', seq: 1, toSeq: 10 },
  ]);
});

test('two entries that changed places are found, each with the number it had', async () => {
  expect(
    await findingsAfter(async (tx) => {
      await sql`update audit_entry set seq = 1000 where agency_id = 1 and seq = 3`.execute(tx);
      await sql`update audit_entry set seq = 3 where agency_id = 1 and seq = 7`.execute(tx);
      await sql`update audit_entry set seq = 7 where agency_id = 1 and seq = 1000`.execute(tx);
    }),
  ).toEqual([
    { kind: 'moved', seq: 3, wasSeq: 7 },
    { kind: 'moved', seq: 7, wasSeq: 3 },
  ]);
});

test('an entry that was removed and whose followers moved up to hide the gap is found', async () => {
  const findings = await findingsAfter(async (tx) => {
    await sql`delete from audit_entry where agency_id = 1 and seq = 9`.execute(tx);
    await sql`update audit_entry set seq = 9 where agency_id = 1 and seq = 10`.execute(tx);
  });
  expect(findings).toEqual([
    { kind: 'moved', seq: 9, wasSeq: 10 },
    { kind: 'removed', seq: 10, toSeq: 10 },
  ]);
});

test('an entry written anew with a fitting hash of its own is found, because the next one does not follow it', async () => {
  const findings = await findingsAfter(async (tx) => {
    await sql`create temp table kept on commit drop as select * from audit_entry where agency_id = 1 and seq > 5`.execute(
      tx,
    );
    await sql`delete from audit_entry where agency_id = 1 and seq >= 5`.execute(tx);
    await sql`update audit_head set seq = 4, hash = (select hash from audit_entry where agency_id = 1 and seq = 4) where agency_id = 1`.execute(
      tx,
    );
    await appendAudit(tx, {
      agencyId: 1,
      at: '2026-01-01T00:00:05Z',
      accountId: null,
      action: 'people.change',
      targetKind: 'employee',
      targetId: 'forged',
      detail: {},
    });
    await sql`insert into audit_entry select * from kept`.execute(tx);
    await sql`update audit_head set seq = 10, hash = (select hash from audit_entry where agency_id = 1 and seq = 10) where agency_id = 1`.execute(
      tx,
    );
  });
  expect(findings).toEqual([{ kind: 'replaced', seq: 5 }]);
});

test('an entry put in at the end, and a head that remembers another one, are found', async () => {
  expect(
    await findingsAfter((tx) =>
      sql`insert into audit_entry select agency_id, 11, at, account_id, action, target_kind, target_id, detail, hash, hash
          from audit_entry where agency_id = 1 and seq = 10`.execute(tx),
    ),
  ).toEqual([
    { kind: 'changed', seq: 11 },
    { kind: 'added', seq: 11, toSeq: 11 },
  ]);
  await db.execute('delete from audit_entry where agency_id = 1 and seq = 11');
  await db.execute(`update audit_head set hash = 'x' where agency_id = 1`);
  expect((await verifyAudit(db, 1))[0]?.findings).toEqual([{ kind: 'head', seq: 10 }]);
});

test('entries written by many at once form one chain', async () => {
  await Promise.all([write(8), write(8), write(8)]);
  expect((await verifyAudit(db, 1))[0]).toMatchObject({ entries: 24, findings: [] });
});
