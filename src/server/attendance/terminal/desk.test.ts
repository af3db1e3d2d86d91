import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { openWire, rowsOf, type Wire } from './fixtureStore.ts';
import { attendanceTerminalRoutes } from './routes.ts';
import { isOfficeTime, noticeSilence } from './watchTerminals.ts';

let app: TestApp;
let wire: Wire;
let officer: Browser;
let operator: Browser;
let stranger: Browser;
let employee: Browser;
let workplaceId: string;
let agencyId: number;
const people: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...attendanceTerminalRoutes], {
    trustedProxies: [],
    terminals: { port: 8081, host: '127.0.0.1' },
  });
  const { deps } = app;
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', {
    OFFICER: { roles: ['personnelOfficer'] },
    OPERATOR: { roles: ['unitOperator'] },
    '1001': { roles: ['employee'] },
  }));
  await seedAgency(app, 'Kabupaten Lain', { STRANGER: { roles: ['personnelOfficer'] } });
  workplaceId = deps.newId();
  const at = deps.clock();
  await deps.db.asOwner(async (tx) => {
    await tx
      .insertInto('workplace')
      .values({
        agency_id: agencyId,
        workplace_id: workplaceId,
        name: 'Balai Kota',
        zone: 'Asia/Jakarta',
        created_at: at,
        updated_at: at,
      })
      .execute();
    for (const number of ['1001', '1002', '1003']) {
      people[number] = deps.newId();
      await tx
        .insertInto('employee')
        .values({
          agency_id: agencyId,
          employee_id: people[number],
          number,
          number_kind: 'agencyNumber',
          name: `Pegawai ${number}`,
          created_at: at,
          updated_at: at,
        })
        .execute();
    }
  });
  const signedIn = async (name: string) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
    return browser;
  };
  officer = await signedIn('OFFICER');
  operator = await signedIn('OPERATOR');
  stranger = await signedIn('STRANGER');
  employee = await signedIn('1001');
  wire = await openWire(deps);
});
afterAll(async () => {
  await wire.listener.close();
  await app.close();
  await app.deps.db.close();
});

const root = '/api/attendance/terminals';
const serial = 'LWS0000000017';
const attlog = `/iclock/cdata?SN=${serial}&table=ATTLOG&Stamp=9999`;
const bytes = { 'content-type': 'application/octet-stream' };
let id: string;
const settings = () => ({ name: 'Lobi', workplaceId, unitId: null, method: 'iris' });
const terminal = async () => (await officer.send('GET', `${root}/${id}`)).body.terminal;

describe('a terminal is paired', () => {
  it('by its serial number, once, at a place that exists', async () => {
    const added = await officer.send('POST', root, { ...settings(), serial: 'lws0000000017' });
    expect(added.status).toBe(200);
    id = added.body.id;
    expect((await officer.send('POST', root, { ...settings(), serial })).body.code).toBe(
      'attendanceTerminal.serialTaken',
    );
    expect((await officer.send('POST', root, { ...settings(), serial: "17'; --" })).body.code).toBe(
      'attendanceTerminal.serialBad',
    );
    const nowhere = { ...settings(), serial: 'LWS2', workplaceId: app.deps.newId() };
    expect((await officer.send('POST', root, nowhere)).body.code).toBe('attendanceTerminal.placeUnknown');
  });

  it('only after it knocked within the hour, and only for the network it knocked from', async () => {
    const approve = (network: string) => officer.send('POST', `${root}/${id}/approve`, { network });
    expect((await approve('127.0.0.1')).body.code).toBe('attendanceTerminal.neverKnocked');
    app.pass(7200);
    expect((await wire.send('GET', `/iclock/cdata?SN=${serial}&options=all`)).status).toBe(403);
    expect((await terminal()).knockedFrom).toBeNull();
    expect((await officer.send('POST', `${root}/${id}/window`)).status).toBe(204);
    expect((await wire.send('GET', `/iclock/cdata?SN=${serial}&options=all`)).text).toBe('ERROR');
    expect(await terminal()).toMatchObject({ state: 'waiting', knockedFrom: '127.0.0.1', lastSeenAt: null });
    expect((await approve('10.0.0.0/8')).body.code).toBe('attendanceTerminal.networkBad');
    expect((await approve('semua')).body.code).toBe('attendanceTerminal.networkBad');
    expect((await approve('127.0.0.1')).status).toBe(204);
    expect((await wire.send('GET', `/iclock/cdata?SN=${serial}&options=all&pushver=2.4.1`)).text).toContain(
      'GET OPTION FROM',
    );
  });

  it('by those who may: an employee sees nothing, an operator of units only looks, another agency never knows', async () => {
    expect((await employee.send('GET', root)).status).toBe(403);
    expect((await operator.send('GET', root)).status).toBe(200);
    expect((await stranger.send('GET', root)).body).toMatchObject({ terminals: [] });
    expect((await stranger.send('GET', `${root}/${id}`)).status).toBe(404);
    expect((await stranger.send('POST', `${root}/${id}/retire`)).status).toBe(404);
    const theirs = { name: 'x', workplaceId, unitId: null, method: null, serial };
    expect((await stranger.send('POST', root, theirs)).body.code).toBe('attendanceTerminal.placeUnknown');
  });
});

describe('punches without a person', () => {
  const from = '2026-11-01';
  it('wait, and are recorded with their own time and proof once the PIN has one', async () => {
    const body =
      '7001\t2026-11-20 07:29:01\t255\t1\n7001\t2026-11-20 16:01:00\t255\t1\n7002\t2026-11-20 07:30:00\t255\t1\n';
    expect((await wire.send('POST', attlog, body)).text).toBe('OK: 3');
    const held = (await officer.send('GET', `${root}/${id}/held`)).body;
    expect(held.pins).toMatchObject([
      { pin: '7001', count: 2, firstTime: '2026-11-20 07:29:01', lastTime: '2026-11-20 16:01:00' },
      { pin: '7002', count: 1 },
    ]);
    const before = app.deps.clock();
    app.pass(3600);
    const set = { pin: '7001', employeeId: people['1001'], from, everywhere: true };
    expect((await officer.send('POST', `${root}/${id}/pins`, set)).body).toEqual({ released: 2 });
    const { rows } = await app.deps.db.execute('select employee_id, method, received_at, day from punch order by at');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ employee_id: people['1001'], method: 'iris', day: '2026-11-20' });
    expect(String(rows[0]?.received_at)).toBe(before.replace('.000Z', 'Z'));
    expect((await wire.send('POST', attlog, body)).text).toBe('OK: 3');
    expect(await rowsOf(app.deps.db, 'punch')).toBe(2);
    expect((await terminal()).heldPunches).toBe(1);
  });

  it('a list of PINs is shown line by line first; its right lines are applied and release what waits', async () => {
    const list = Buffer.from('PIN;NIP\n7001;1001\n7002;1002\n0007;1003\nx y;1003\n7009;9999\n7002;1003\n');
    const path = `${root}/${id}/pins/import?from=${from}`;
    const preview = await officer.send('POST', path, list, bytes);
    expect(preview.body).toMatchObject({ fresh: 2, known: 1, applied: false, released: 0 });
    expect(preview.body.wrong.map((each: { line: number; reason: string }) => [each.line, each.reason])).toEqual([
      [5, 'pin'],
      [6, 'person'],
      [7, 'twice'],
    ]);
    expect((await officer.send('POST', `${path}&apply=yes`, list, bytes)).body).toMatchObject({
      applied: true,
      released: 1,
    });
    const pins = (await officer.send('GET', `${root}/${id}/pins?q=100`)).body;
    expect(pins.pins.map((each: { pin: string; number: string }) => [each.pin, each.number])).toEqual([
      ['0007', '1003'],
      ['7001', '1001'],
      ['7002', '1002'],
    ]);
  });

  it('a PIN that goes to somebody else later changes no past, and what is put aside stays on record', async () => {
    const set = { pin: '7001', employeeId: people['1003'], from: '2026-11-22', everywhere: true };
    await officer.send('POST', `${root}/${id}/pins`, set);
    await wire.send(
      'POST',
      attlog,
      '7001\t2026-11-21 08:00:00\t255\t1\n7001\t2026-11-22 08:00:00\t255\t1\n8888\t2026-11-22 08:00:00\t0\t1\n',
    );
    const { rows } = await app.deps.db.execute(
      "select day, employee_id from punch where day >= '2026-11-21' order by day",
    );
    expect(rows.map((row) => row.employee_id)).toEqual([people['1001'], people['1003']]);
    expect((await officer.send('POST', `${root}/${id}/held/discard`, { pin: '8888' })).body).toEqual({ discarded: 1 });
    expect((await terminal()).heldPunches).toBe(0);
    expect(await rowsOf(app.deps.db, 'terminal_held', "pin = '8888'")).toBe(1);
  });
});

describe('files', () => {
  const upload = (content: string, query = '') =>
    officer.send('POST', `${root}/${id}/files?name=x.dat${query}`, Buffer.from(content), bytes);

  it('a USB copy of what was pushed adds nothing; what is new is recorded once', async () => {
    const usb = ['7001\t2026-11-20 07:29:01\t1\t255\t1\t0', '7002\t2026-11-19 07:31:00\t1\t255\t1\t0', 'rusak'].join(
      '\r\n',
    );
    const preview = await upload(usb);
    expect(preview.body).toMatchObject({
      kind: 'usb',
      received: 3,
      punches: 2,
      known: 1,
      fresh: 1,
      badCount: 1,
      method: 'iris',
      applied: false,
    });
    const before = await rowsOf(app.deps.db, 'punch');
    expect((await upload(usb, '&apply=yes')).body).toMatchObject({ fresh: 1, applied: true });
    expect((await upload(usb, '&apply=yes')).body).toMatchObject({ fresh: 0, known: 2, applied: false });
    expect(await rowsOf(app.deps.db, 'punch')).toBe(before + 1);
    expect(await rowsOf(app.deps.db, 'punch', "channel = 'file' and method = 'iris'")).toBe(1);
  });

  it('a table meets what was pushed by person and second, takes staff numbers, and its columns are remembered', async () => {
    const table =
      'Kode;Nomor Induk;Saat\n1;1001;20/11/2026 07:29:01\n2;1002;18/11/2026 07:29\n3;4321;18/11/2026 07:29\n4;1002;18/11/2099 07:29\n';
    const first = await upload(table);
    expect(first.body).toMatchObject({
      kind: 'table',
      mapping: null,
      headings: ['Kode', 'Nomor Induk', 'Saat'],
      punches: 0,
    });
    const mapping = { who: 'Nomor Induk', whoIs: 'number', moment: 'Saat', day: '', times: [] };
    const query = `&mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    expect((await upload(table, query)).body).toMatchObject({
      received: 4,
      punches: 4,
      known: 1,
      fresh: 1,
      unknownWho: ['4321'],
      badCount: 1,
    });
    expect((await upload(table, `${query}&apply=yes`)).body.applied).toBe(true);
    expect((await upload(table)).body).toMatchObject({ mapping, known: 2, fresh: 0 });
  });

  it('what is no file of a terminal is refused with what to do', async () => {
    expect((await upload('%PDF-1.4')).body.code).toBe('attendanceTerminal.fileUnreadable');
    const evil = "PIN;Waktu\n1' or '1'='1;20/11/2026 07:00\n";
    expect((await upload(evil, '&apply=yes')).body).toMatchObject({ fresh: 0, badCount: 1, applied: false });
  });
});

it('commands come from the list alone and go to an active terminal', async () => {
  const give = (command: unknown) => officer.send('POST', `${root}/${id}/commands`, { command });
  expect((await give({ kind: 'shell', text: 'ls' })).status).toBe(400);
  expect((await give({ kind: 'sendAgain', from: '2026-01-01', to: '2026-11-01' })).body.code).toBe(
    'attendanceTerminal.rangeLong',
  );
  expect((await give({ kind: 'info' })).status).toBe(204);
  expect((await wire.send('GET', `/iclock/getrequest?SN=${serial}`)).text).toMatch(/^C:\d:INFO\n$/m);
});

it('a silent terminal is alarmed in office hours, and the alarm ends when it is heard of', async () => {
  await wire.listener.flush();
  expect(isOfficeTime('2026-11-23T01:00:00Z', 'Asia/Jakarta')).toBe(true);
  expect(isOfficeTime('2026-11-22T23:30:00Z', 'Asia/Jayapura')).toBe(true);
  expect(isOfficeTime('2026-11-23T11:00:00Z', 'Asia/Jakarta')).toBe(false);
  expect(isOfficeTime('2026-11-28T03:00:00Z', 'Asia/Jakarta')).toBe(false);
  app.pass(120);
  expect(await noticeSilence(app.deps, app.deps.clock())).toBe(1);
  expect((await terminal()).alarms.map((each: { kind: string }) => each.kind)).toContain('silent');
  await wire.send('GET', `/iclock/ping?SN=${serial}`);
  expect((await terminal()).alarms.map((each: { kind: string }) => each.kind)).not.toContain('silent');
});

it('a retired terminal is a stranger again', async () => {
  expect((await officer.send('POST', `${root}/${id}/retire`)).status).toBe(204);
  expect((await wire.send('POST', attlog, '7001\t2026-11-23 08:00:00\t255\t1\n')).status).toBe(403);
  expect((await officer.send('GET', `${root}/${id}`)).status).toBe(404);
});
