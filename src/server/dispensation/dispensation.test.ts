import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../domain/access/roles.ts';
import type { Id } from '../../kernel/id.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import { calendarRoutes } from '../calendar/routes.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { eraseOldHealthData } from './eraseOldHealthData.ts';
import { loadGrounds } from './loadGrounds.ts';
import { dispensationRoutes } from './routes.ts';
import { tellExpiring } from './tellExpiring.ts';

const note = 'Anjuran dr. Sekar: kehamilan 30 minggu';
const pdf = Buffer.from('%PDF-1.7 surat keterangan hamil');
const numberOf = (who: string): string => String(1000 + [...roles, 'dewi'].indexOf(who as Role));
const roles: readonly Role[] = [
  'unitHead',
  'unitOperator',
  'personnelOfficer',
  'appointingAuthority',
  'inspector',
  'platformOperator',
  'healthVerifier',
  'employee',
];

let db: Db;
let app: TestApp;
let agencyId: number;
const browsers: Record<string, Browser> = {};
let dewi: Id;
let other: Id;

const insertPerson = (unitId: Id, number: string, accountId: Id) =>
  db.asOwner(async (tx) => {
    const id = app.deps.newId();
    const at = app.deps.clock();
    await tx
      .insertInto('employee')
      .values({
        agency_id: agencyId,
        employee_id: id,
        number,
        number_kind: 'agencyNumber',
        name: `Pegawai ${number}`,
        created_at: at,
        updated_at: at,
      })
      .execute();
    await tx
      .insertInto('placement')
      .values({
        agency_id: agencyId,
        placement_id: app.deps.newId(),
        employee_id: id,
        unit_id: unitId,
        valid_from: '2026-01-01',
        position_kind: 'pelaksana',
        job_kind: 'administration',
      })
      .execute();
    await tx
      .updateTable('account')
      .set({ employee_id: id })
      .where('agency_id', '=', agencyId)
      .where('account_id', '=', accountId)
      .execute();
    return id;
  });

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...calendarRoutes, ...dispensationRoutes]);
  const people = Object.fromEntries(
    roles.map((role) => [numberOf(role), { roles: role === 'healthVerifier' ? [role, 'employee' as Role] : [role] }]),
  );
  const seeded = await seedAgency(app, 'Kota Contoh', { ...people, [numberOf('dewi')]: { roles: ['employee'] } });
  agencyId = seeded.agencyId;
  const unitId = app.deps.newId();
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('unit')
      .values({ agency_id: agencyId, unit_id: unitId, created_at: app.deps.clock() })
      .execute();
    await tx
      .insertInto('unit_version')
      .values({
        agency_id: agencyId,
        version_id: app.deps.newId(),
        unit_id: unitId,
        valid_from: '2026-01-01',
        name: 'Dinas Contoh',
        kind: 'dinas',
      })
      .execute();
  });
  dewi = await insertPerson(unitId, 'dewi', seeded.accounts[numberOf('dewi')]!);
  other = await insertPerson(unitId, 'employee', seeded.accounts[numberOf('employee')]!);
  await insertPerson(unitId, 'vera', seeded.accounts[numberOf('healthVerifier')]!);
  for (const who of [...roles, 'dewi']) {
    const browser = app.browser(`10.0.0.${Object.keys(browsers).length + 1}`);
    const answer = await browser.send('POST', '/api/access/sign-in', { name: numberOf(who), password: goodPassword });
    expect(answer.status).toBe(200);
    browsers[who] = browser;
  }
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const as = (who: string): Browser => browsers[who]!;
const ask = async (over: object = {}): Promise<string> => {
  const body = {
    ground: 'pregnant',
    note,
    from: '2026-11-24',
    until: '2027-02-28',
    salt: 'a-random-salt-of-the-form',
    ...over,
  };
  const answer = await as('dewi').send('POST', '/api/dispensations', body);
  expect(answer.status).toBe(200);
  return answer.body.id as string;
};
const upload = (who: string, id: string, bytes: Buffer) =>
  as(who).send('POST', `/api/dispensations/${id}/evidence`, bytes, { 'content-type': 'application/octet-stream' });
const auditText = async (): Promise<string> =>
  JSON.stringify((await db.execute('select * from audit_entry order by seq')).rows);

it('an employee asks, the verifier opens and grants, and the employee is told', async () => {
  const id = await ask();
  expect((await upload('dewi', id, pdf)).body).toEqual({ evidence: 1 });
  const queue = await as('healthVerifier').send('GET', '/api/dispensations/queue');
  expect(queue.body.dispensations).toMatchObject([{ id, name: 'Pegawai dewi', unitName: 'Dinas Contoh', evidence: 1 }]);
  expect(JSON.stringify(queue.body)).not.toContain('pregnant');
  const opened = await as('healthVerifier').send('GET', `/api/dispensations/${id}/ground`);
  expect(opened.body).toMatchObject({ ground: 'pregnant', note });
  const fileId = opened.body.evidence[0].fileId as string;
  const file = await app.server.inject({
    method: 'GET',
    url: `/api/dispensations/${id}/evidence/${fileId}`,
    headers: { cookie: as('healthVerifier').cookie! },
  });
  expect(file.rawPayload).toEqual(pdf);
  expect(file.headers['content-type']).toBe('application/pdf');
  const granted = await as('healthVerifier').send('POST', `/api/dispensations/${id}/grant`, {
    from: '2026-11-24',
    until: '2027-01-31',
  });
  expect(granted.status).toBe(204);
  expect((await as('dewi').send('GET', '/api/dispensations/mine')).body.dispensations).toMatchObject([
    { id, state: 'granted', until: '2027-01-31', ground: 'pregnant' },
  ]);
  const told = await db.execute('select kind, params from inbox_message order by at');
  expect(told.rows.map((r) => r.kind)).toContain('dispensation.granted');
  expect(JSON.stringify(told.rows)).not.toContain('pregnant');
});

it('every reading leaves an entry in the trail, and no entry names a ground, a remark or a file', async () => {
  const trail = await auditText();
  expect(trail).toContain('dispensation.openGround');
  expect(trail).toContain('dispensation.openEvidence');
  for (const word of ['pregnant', 'hamil', 'Sekar', 'bukti-1', '.pdf']) expect(trail).not.toContain(word);
});

it('nobody but the verifier and the employee himself gets a ground or evidence out of any endpoint', async () => {
  const [row] = (await as('dewi').send('GET', '/api/dispensations/mine')).body.dispensations;
  const fileId = (await db.execute('select file_id from dispensation_evidence')).rows[0]?.file_id as string;
  for (const who of roles.filter((role) => role !== 'healthVerifier')) {
    for (const shape of dispensationRoutes) {
      if (shape.shape.method !== 'GET') continue;
      const path = shape.shape.path.replace(':id', row.id).replace(':fileId', fileId);
      const answer = await as(who).send('GET', path);
      const text = JSON.stringify(answer.body);
      for (const word of ['pregnant', 'hamil', 'Sekar', fileId, 'bukti'])
        expect(text, `${who} ${path}`).not.toContain(word);
    }
    const opened = await as(who).send('GET', `/api/dispensations/${row.id}/ground`);
    expect([403, 404]).toContain(opened.status);
  }
});

it.each(['unitHead', 'personnelOfficer', 'appointingAuthority', 'inspector'])(
  '%s sees only that it holds and until when',
  async (who) => {
    const { body } = await as(who).send('GET', '/api/dispensations');
    expect(body.dispensations).toHaveLength(1);
    expect(Object.keys(body.dispensations[0]).sort()).toEqual([
      'employeeId',
      'from',
      'id',
      'name',
      'number',
      'unitName',
      'until',
    ]);
    expect(body.dispensations[0]).toMatchObject({ employeeId: dewi, until: '2027-01-31' });
  },
);

it('a colleague sees nothing of it', async () => {
  expect((await as('employee').send('GET', '/api/dispensations')).body.dispensations).toEqual([]);
});

it('what lies in the database is sealed: no table holds ground, remark or evidence in the clear', async () => {
  const secrets = await db.execute('select sealed from dispensation_secret');
  const pieces = await db.execute('select bytes from stored_file_piece');
  const files = await db.execute('select name, media_type from stored_file');
  const keys = await db.execute('select reply from idempotency_key');
  const all = [
    ...secrets.rows.map((r) => Buffer.from(r.sealed as Uint8Array)),
    ...pieces.rows.map((r) => Buffer.from(r.bytes as Uint8Array)),
  ];
  for (const bytes of all) for (const word of ['pregnant', 'hamil', 'PDF']) expect(bytes.includes(word)).toBe(false);
  expect(files.rows).toEqual([{ name: 'bukti-1.pdf', media_type: 'application/pdf' }]);
  expect(JSON.stringify(keys.rows)).not.toContain('pregnant');
});

it('sealed grounds all have one length, so that size tells nothing', async () => {
  await ask({ ground: 'age', note: '' });
  const { rows } = await db.execute('select distinct octet_length(sealed) as n from dispensation_secret');
  expect(rows).toHaveLength(1);
});

it('the loader gives grounds with their spans to rulings inside the server', async () => {
  const held = await db.inAgency(agencyId, (tx) => loadGrounds(tx, app.deps, agencyId, '2026-12-01', '2026-12-31'));
  expect(held.get(dewi)?.grounds).toEqual([{ ground: 'pregnant', from: '2026-11-24', until: '2027-01-31' }]);
  const later = await db.inAgency(agencyId, (tx) => loadGrounds(tx, app.deps, agencyId, '2027-02-01', '2027-02-28'));
  expect(later.size).toBe(0);
});

it('takes PDF, JPG and PNG by their bytes and refuses the rest with a way on', async () => {
  const id = await ask();
  expect((await upload('dewi', id, Buffer.from('<html>'))).body.code).toBe('dispensation.evidenceKind');
  expect((await upload('dewi', id, Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'))).body.code).toBe(
    'dispensation.evidenceTooLarge',
  );
  for (let n = 0; n < 4; n += 1) expect((await upload('dewi', id, pdf)).status).toBe(200);
  expect((await upload('dewi', id, pdf)).body.code).toBe('dispensation.evidenceTooMany');
  expect((await upload('employee', id, pdf)).status).toBe(404);
});

it('is not granted without evidence, and a refusal reaches the employee alone', async () => {
  const id = await ask({ ground: 'chronicIllness', note: '' });
  const grant = { from: '2026-11-24', until: '2027-01-31' };
  expect((await as('healthVerifier').send('POST', `/api/dispensations/${id}/grant`, grant)).body.code).toBe(
    'dispensation.evidenceMissing',
  );
  const answer = 'Lampirkan surat kontrol penyakit gula.';
  expect((await as('healthVerifier').send('POST', `/api/dispensations/${id}/refuse`, { answer })).status).toBe(204);
  const mine = (await as('dewi').send('GET', '/api/dispensations/mine')).body.dispensations;
  expect(mine.find((d: { id: string }) => d.id === id)).toMatchObject({ state: 'refused', answer });
  expect(await auditText()).not.toContain('gula');
});

it('a verifier cannot open or grant her own case', async () => {
  const body = { ground: 'age', note: '', from: '2026-11-24', until: '2026-12-24', salt: 'a-random-salt-of-the-form' };
  const { id } = (await as('healthVerifier').send('POST', '/api/dispensations', body)).body;
  expect((await as('healthVerifier').send('GET', `/api/dispensations/${id}/ground`)).body.code).toBe(
    'dispensation.ownCase',
  );
  const grant = await as('healthVerifier').send('POST', `/api/dispensations/${id}/grant`, {
    from: body.from,
    until: body.until,
  });
  expect(grant.body.code).toBe('dispensation.ownCase');
});

it('a declaration is sealed, read by its maker and the loader alone, and erased when its days are over', async () => {
  const browser = as('employee');
  const answers = { domesticTravel: false, foreignTravel: false, contact: true, familyIllness: false };
  const made = await browser.send('POST', '/api/declarations', { ...answers, salt: 'another-random-salt-of-the-form' });
  expect(made.body).toEqual({ until: '2026-12-06' });
  expect((await browser.send('GET', '/api/declarations/mine')).body.declaration).toMatchObject({
    answers,
    until: '2026-12-06',
  });
  const held = await db.inAgency(agencyId, (tx) => loadGrounds(tx, app.deps, agencyId, '2026-11-23', '2026-11-30'));
  expect(held.get(other)?.declarations).toEqual([{ kind: 'contact', from: '2026-11-23', until: '2026-12-06' }]);
  expect(await auditText()).not.toContain('contact');
  app.pass(14 * 86_400);
  expect((await eraseOldHealthData(app.deps)).declarations).toBe(1);
});

it('tells the employee once, two weeks before the end', async () => {
  app.pass(55 * 86_400);
  expect(await tellExpiring(app.deps)).toBe(1);
  expect(await tellExpiring(app.deps)).toBe(0);
  const { rows } = await db.execute(`select params from inbox_message where kind = 'dispensation.expiring'`);
  expect(rows).toEqual([{ params: { to: '2027-01-31' } }]);
});

it('ground and evidence go some days after the end; that it held, and until when, stays', async () => {
  app.pass(120 * 86_400);
  const erased = await eraseOldHealthData(app.deps);
  expect(erased.dispensations).toBeGreaterThan(0);
  expect(
    (
      await db.execute(
        `select 1 from dispensation_secret s join dispensation d using (agency_id, dispensation_id) where d.state = 'granted'`,
      )
    ).rows,
  ).toEqual([]);
  expect((await db.execute('select 1 from stored_file_piece')).rows).toHaveLength(0);
  expect((await db.execute(`select valid_until from dispensation where state = 'granted'`)).rows).toEqual([
    { valid_until: '2027-01-31' },
  ]);
  expect(await eraseOldHealthData(app.deps)).toEqual({ dispensations: 0, declarations: 0 });
});
