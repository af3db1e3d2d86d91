import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { absenceRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let officer: Browser;
let employee: Browser;
let employeeId: string;

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...absenceRoutes]);
  const seeded = await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['employee'] },
  });
  employeeId = app.deps.newId();
  const { agencyId } = seeded;
  const at = app.deps.clock();
  await db.asOwner((tx) =>
    tx
      .insertInto('employee')
      .values({
        agency_id: agencyId,
        employee_id: employeeId,
        number: '1002',
        number_kind: 'agencyNumber',
        name: 'Pegawai Contoh',
        created_at: at,
        updated_at: at,
      })
      .execute(),
  );
  const signedIn = async (name: string) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
    return browser;
  };
  officer = await signedIn('1001');
  employee = await signedIn('1002');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const december = '/api/absences?from=2026-12-01&to=2026-12-31';
const add = (from: string, to: string, mode = 'leave') =>
  officer.send('POST', `/api/employees/${employeeId}/absences`, { mode, from, to, basis: '800/12' });

it('records an absence once, refuses one across it, and takes it back without forgetting it', async () => {
  const added = await add('2026-12-07', '2026-12-09');
  expect(added).toMatchObject({ status: 200, body: { plans: 0 } });
  expect((await add('2026-12-09', '2026-12-10')).body.code).toBe('absence.overlaps');
  expect((await officer.send('GET', december)).body).toMatchObject({
    total: 1,
    absences: [{ number: '1002', mode: 'leave', from: '2026-12-07', to: '2026-12-09', basis: '800/12' }],
  });
  expect((await officer.send('DELETE', `/api/absences/${added.body.id}`)).status).toBe(204);
  expect((await officer.send('DELETE', `/api/absences/${added.body.id}`)).body.code).toBe('absence.revoked');
  expect((await officer.send('GET', december)).body.total).toBe(0);
  expect((await add('2026-12-09', '2026-12-10')).status).toBe(200);
});

it('an employee neither sees nor records absences', async () => {
  expect((await employee.send('GET', december)).status).toBe(403);
  const body = { mode: 'leave', from: '2026-12-20', to: '2026-12-21' };
  expect((await employee.send('POST', `/api/employees/${employeeId}/absences`, body)).status).toBe(403);
});

it('an uploaded list is shown line by line first, then recorded once, and recorded again changes nothing', async () => {
  const list = [
    'NIP;Jenis;Mulai;Selesai;Dasar',
    '1002;Dinas luar;14/12/2026;15/12/2026;090/4',
    '1002;Cuti;15/12/2026;16/12/2026;',
    '9999;Cuti;17/12/2026;17/12/2026;',
    '1002;Cuti;30/02/2027;;',
  ].join('\n');
  const upload = (apply: 'yes' | 'no') =>
    officer.send('POST', `/api/absences/import?name=cuti.csv&apply=${apply}`, Buffer.from(list), {
      'content-type': 'application/octet-stream',
    });
  const wrong = [
    { line: 3, problem: { code: 'absence.overlaps' } },
    { line: 4, value: '9999', problem: { code: 'absence.unknownPerson' } },
    { line: 5, value: '30/02/2027', problem: { code: 'absence.badDay' } },
  ];
  expect((await upload('no')).body).toMatchObject({ fresh: 1, known: 0, wrong, applied: false });
  expect((await upload('yes')).body).toMatchObject({ fresh: 1, applied: true });
  expect((await upload('yes')).body).toMatchObject({ fresh: 0, known: 1, applied: false });
  expect((await officer.send('GET', `${december}&q=contoh`)).body.total).toBe(2);
});
