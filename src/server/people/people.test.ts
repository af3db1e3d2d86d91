import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { peopleRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let officer: Browser;
let inspector: Browser;
let operator: Browser;
let head: Browser;
beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...peopleRoutes]);
  await seedAgency(app, 'Kota Contoh', {
    '900001': { roles: ['personnelOfficer'] },
    '900002': { roles: ['inspector'] },
    '900003': { roles: ['unitOperator'] },
    '900004': { roles: ['unitHead'] },
  });
  const signIn = async (name: string) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword, lasting: false });
    return browser;
  };
  officer = await signIn('900001');
  inspector = await signIn('900002');
  operator = await signIn('900003');
  head = await signIn('900004');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const unit = { services: [], strategic: false, workplaceId: null, from: '2020-01-01' };
const units: Record<string, string> = {};
const addUnit = async (key: string, name: string, kind: string, parent: string | null) => {
  const answer = await officer.send('POST', '/api/units', {
    ...unit,
    name,
    kind,
    parentId: parent === null ? null : units[parent],
  });
  units[key] = answer.body.id;
};
const person = {
  number: '19850315 201001 2 003',
  name: 'Ani Lestari',
  titleBefore: '',
  titleAfter: 'S.E.',
  sex: 'female',
  birthDate: '1985-03-15',
  email: 'ani@contoh.invalid',
  phone: '0812 0000 0000',
  residenceDistrict: null,
  positionKind: 'pelaksana',
  positionTitle: 'Pengadministrasi',
  jobKind: 'administration',
  workplaceId: null,
  roomId: null,
  from: '2020-02-01',
  employment: 'pns',
  grade: '3a',
};
let ani = '';

describe('units and people', () => {
  it('a tree is built, and people are added, found and listed with all below a unit', async () => {
    await addUnit('city', 'Kota Contoh', 'root', null);
    await addUnit('dinkes', 'Dinas Kesehatan', 'dinas', 'city');
    await addUnit('dishub', 'Dinas Perhubungan', 'dinas', 'city');
    await addUnit('umum', 'Subbagian Umum', 'subbagian', 'dinkes');
    const added = await officer.send('POST', '/api/people', { ...person, unitId: units.umum });
    expect(added).toMatchObject({ status: 200, body: { warnings: [] } });
    ani = added.body.id;
    const list = await officer.send('GET', `/api/people?unitId=${units.dinkes}`);
    expect(list.body).toMatchObject({
      total: 1,
      people: [{ name: 'Ani Lestari, S.E.', number: '198503152010012003', opdName: 'Dinas Kesehatan', grade: 'III/a' }],
    });
    for (const q of ['lest', '850315'])
      expect((await officer.send('GET', `/api/people/find?q=${q}`)).body.people).toHaveLength(1);
    expect((await officer.send('GET', '/api/people/find?q=%25')).body.people).toHaveLength(0);
  });

  it('a number is refused when it is taken or ruined, with what to do', async () => {
    const twice = await officer.send('POST', '/api/people', { ...person, name: 'Kembar', unitId: units.umum });
    expect(twice).toMatchObject({ status: 409, body: { code: 'people.numberTaken' } });
    const ruined = await officer.send('POST', '/api/people', { ...person, number: '1,98503E+17', unitId: units.umum });
    expect(ruined).toMatchObject({ body: { code: 'people.numberWrong' } });
  });

  it('a move in the middle of a month closes the placement the day before', async () => {
    const place = {
      unitId: units.dishub,
      positionKind: 'pelaksana',
      positionTitle: 'Pengadministrasi',
      jobKind: 'administration',
      workplaceId: null,
      roomId: null,
    };
    expect((await officer.send('POST', `/api/people/${ani}/move`, { ...place, from: '2026-11-16' })).status).toBe(200);
    const read = await officer.send('GET', `/api/people/${ani}`);
    expect(read.body.placements.map((p: { from: string; to: string | null }) => [p.from, p.to])).toEqual([
      ['2020-02-01', '2026-11-15'],
      ['2026-11-16', null],
    ]);
    expect(read.body.unitPath.map((u: { name: string }) => u.name)).toEqual(['Kota Contoh', 'Dinas Perhubungan']);
  });

  it('a standing holds from its day and ends the one before', async () => {
    const set = (from: string, penalty: boolean) =>
      officer.send('POST', `/api/people/${ani}/standing`, { from, performance: 'as', itSkill: 'high', penalty });
    expect((await set('2026-01-01', false)).status).toBe(204);
    expect((await set('2026-11-10', true)).status).toBe(204);
    const read = await officer.send('GET', `/api/people/${ani}`);
    expect(read.body.standings).toMatchObject([
      { from: '2026-01-01', to: '2026-11-09', penalty: false },
      { from: '2026-11-10', to: null, penalty: true },
    ]);
  });

  it('an operator of a unit sees no penalty, phone or birth date of a colleague; a head and an inspector do', async () => {
    const path = `/api/people/${ani}`;
    expect(await operator.send('GET', path)).toMatchObject({
      status: 200,
      body: { name: 'Ani Lestari', standings: null, birthDate: null, phone: null, warnings: [] },
    });
    for (const each of [head, inspector, officer])
      expect((await each.send('GET', path)).body).toMatchObject({
        birthDate: '1985-03-15',
        phone: '0812 0000 0000',
        standings: [{ penalty: false }, { penalty: true }],
      });
  });

  it('a reorganisation holds from its day, and a loop is refused naming it', async () => {
    const moved = { ...unit, name: 'Subbagian Umum', kind: 'subbagian', parentId: units.dishub, from: '2026-12-01' };
    expect((await officer.send('POST', `/api/units/${units.umum}/reorganise`, moved)).status).toBe(204);
    const parentOn = async (day: string) =>
      (await officer.send('GET', `/api/units?day=${day}`)).body.units.find((u: { id: string }) => u.id === units.umum)
        .parentId;
    expect(await parentOn('2026-11-30')).toBe(units.dinkes);
    expect(await parentOn('2026-12-01')).toBe(units.dishub);
    const circle = { ...unit, name: 'Dinas Perhubungan', kind: 'dinas', parentId: units.umum, from: '2026-12-02' };
    const refused = await officer.send('POST', `/api/units/${units.dishub}/reorganise`, circle);
    expect(refused.body.code).toBe('people.unitLoop');
    expect(refused.body.detail).toContain('Subbagian Umum');
  });

  it('an acting head stands beside the definitive one, and a Plh needs a last day', async () => {
    const head = { employeeId: ani, from: '2026-11-01', to: null, acting: null };
    expect((await officer.send('POST', `/api/units/${units.dishub}/heads`, head)).status).toBe(200);
    expect((await officer.send('POST', `/api/units/${units.dishub}/heads`, head)).body.code).toBe('people.headTaken');
    const open = { ...head, acting: 'plh' };
    expect((await officer.send('POST', `/api/units/${units.dishub}/heads`, open)).body.code).toBe('people.plhNeedsEnd');
    expect((await officer.send('POST', `/api/units/${units.dishub}/heads`, { ...open, to: '2026-11-30' })).status).toBe(
      200,
    );
    const tree = await officer.send('GET', '/api/units?day=2026-11-23');
    const dishub = tree.body.units.find((u: { id: string }) => u.id === units.dishub);
    expect(dishub).toMatchObject({
      head: { name: 'Ani Lestari, S.E.' },
      acting: { acting: 'plh', to: '2026-11-30' },
      people: 1,
    });
  });

  it('roles given to an account end with the service of its owner, not when somebody thinks of them', async () => {
    const gone = (
      await officer.send('POST', '/api/people', {
        ...person,
        number: '198603152010011004',
        name: 'Rudi Hartono',
        sex: 'male',
        birthDate: '1986-03-15',
        email: null,
        unitId: units.umum,
      })
    ).body.id;
    const { rows } = await db.execute('select account_id from account where employee_id = $1', [gone]);
    await db.execute(
      `insert into role_grant (agency_id, grant_id, account_id, role, valid_from) values (1, gen_random_uuid(), $1, 'personnelOfficer', '2026-01-01')`,
      [rows[0]!.account_id],
    );
    const ended = await officer.send('POST', `/api/people/${gone}/end`, { lastDay: '2026-11-30', reason: 'pindah' });
    expect(ended.status).toBe(204);
    const grants = await db.execute('select valid_to::text as until from role_grant where account_id = $1', [
      rows[0]!.account_id,
    ]);
    expect(grants.rows).toEqual([{ until: '2026-11-30' }]);
  });

  it('heads are proposed from positions and appointed together, all or none', async () => {
    await addUnit('kominfo', 'Dinas Komunikasi', 'dinas', 'city');
    await addUnit('aptika', 'Bidang Aptika', 'bidang', 'kominfo');
    await addUnit('pustaka', 'Dinas Perpustakaan', 'dinas', 'city');
    const place = async (number: string, name: string, unitKey: string, positionKind: string, positionTitle: string) =>
      (
        await officer.send('POST', '/api/people', {
          ...person,
          number,
          birthDate: null,
          sex: null,
          email: null,
          name,
          unitId: units[unitKey],
          positionKind,
          positionTitle,
        })
      ).body.id;
    const sari = await place('197001011995012001', 'Sari', 'kominfo', 'jptPratama', 'Kepala Dinas Komunikasi');
    const tono = await place('197501011999011002', 'Tono', 'aptika', 'administrator', 'Kepala Bidang Aptika');
    await place('197102021996011003', 'Umar', 'pustaka', 'jptPratama', 'Kepala Dinas Perpustakaan');
    await place('197203031997012004', 'Vina', 'pustaka', 'jptPratama', 'Kepala Dinas Perpustakaan');
    const before = (await officer.send('GET', '/api/units/proposed-heads')).body;
    expect(
      before.proposals.map((p: { unitName: string; name: string; opdName: string }) => [p.unitName, p.name, p.opdName]),
    ).toEqual(
      expect.arrayContaining([
        ['Dinas Komunikasi', 'Sari, S.E.', 'Dinas Komunikasi'],
        ['Bidang Aptika', 'Tono, S.E.', 'Dinas Komunikasi'],
      ]),
    );
    expect(before.proposals).toHaveLength(2);

    const heads = [
      { unitId: units.kominfo, employeeId: sari },
      { unitId: units.aptika, employeeId: tono },
    ];
    const swapped = [heads[0], { unitId: units.aptika, employeeId: sari }];
    const appoint = (body: unknown) => officer.send('POST', '/api/units/proposed-heads', body);
    expect((await appoint({ from: before.day, heads: swapped })).body).toMatchObject({
      code: 'people.headProposalsGone',
      params: { count: 1 },
    });
    expect((await officer.send('GET', '/api/units/proposed-heads')).body).toEqual(before);
    expect((await appoint({ from: before.day, heads })).body).toEqual({ appointed: 2 });
    const after = (await officer.send('GET', '/api/units/proposed-heads')).body;
    expect(after).toEqual({ day: before.day, headless: before.headless - 2, proposals: [] });
    expect((await appoint({ from: before.day, heads })).body.code).toBe('people.headProposalsGone');
    const entries = await db.execute("select action from audit_entry where action = 'units.appointProposed'");
    expect(entries.rows).toHaveLength(1);
    expect((await inspector.send('GET', '/api/units/proposed-heads')).status).toBe(403);
  });

  it('a unit with people is not closed, and ended service leaves the history', async () => {
    const close = await officer.send('POST', `/api/units/${units.dishub}/close`, { lastDay: '2026-12-31' });
    expect(close.body.code).toBe('people.unitNotEmpty');
    expect(
      (await officer.send('POST', `/api/people/${ani}/end`, { lastDay: '2026-11-30', reason: 'pensiun' })).status,
    ).toBe(204);
    const read = await officer.send('GET', `/api/people/${ani}`);
    expect(read.body.employments[0]).toMatchObject({ to: '2026-11-30', endReason: 'pensiun' });
    expect(read.body.headships.every((h: { to: string }) => h.to === '2026-11-30')).toBe(true);
  });

  it('an inspector reads and changes nothing', async () => {
    expect((await inspector.send('GET', '/api/people')).status).toBe(200);
    expect(
      (await inspector.send('POST', '/api/units', { ...unit, name: 'Dinas X', kind: 'dinas', parentId: null })).status,
    ).toBe(403);
    expect((await inspector.send('GET', '/api/people/imports')).status).toBe(403);
  });
});
