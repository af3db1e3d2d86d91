import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { testDeps } from '../../testDeps.ts';
import { readPunches } from '../ingest/store.ts';
import { queueCommands } from './commandStore.ts';
import {
  knowPins,
  makeOffice,
  makeTerminal,
  type Office,
  openWire,
  rowsOf,
  startsAt,
  type Wire,
} from './fixtureStore.ts';

let parts: ReturnType<typeof testDeps>;
let office: Office;
let other: Office;
let wire: Wire;
let now: Instant = startsAt;
const pass = (seconds: number) => {
  now = addSeconds(now, seconds);
  parts.setNow(now);
};
const serial = 'LWS0000000017';
const attlog = `/iclock/cdata?SN=${serial}&table=ATTLOG&Stamp=9999`;

beforeAll(async () => {
  parts = testDeps(await testDb(), now, { trustedProxies: [] });
  office = await makeOffice(parts.deps, 'Kota Contoh', ['1001', '1002']);
  other = await makeOffice(parts.deps, 'Kabupaten Lain', ['1001'], 'Asia/Makassar');
  await makeTerminal(parts.deps, office, serial, { state: 'active', network: '127.0.0.0/8', method: 'iris' });
  await makeTerminal(parts.deps, office, 'LWSWAITING1', {});
  await makeTerminal(parts.deps, other, 'LWS0000000042');
  await knowPins(parts.deps, office, { '1042': '1001', '0007': '1002' });
  wire = await openWire(parts.deps);
});
afterAll(async () => {
  await wire.listener.close();
  await parts.deps.db.close();
});

const everything = [
  'terminal_held',
  'terminal_event',
  'terminal_user',
  'terminal_request',
  'punch',
  'terminal_alarm',
  'terminal_command',
];
const counts = () => Promise.all(everything.map((table) => rowsOf(parts.deps.db, table)));
const punchesOf = (number: string, from: Office = office) =>
  parts.deps.db.inAgency(from.agencyId, (tx) =>
    readPunches(tx, from.agencyId, [from.people.get(number)!], '2026-06-01', '2026-06-30'),
  );

const forms = (sn: string): readonly (readonly ['GET' | 'POST', string, string?])[] => [
  ['GET', `/iclock/cdata?SN=${sn}&options=all&pushver=2.4.1&DeviceType=att`],
  ['GET', `/iclock/cdata?SN=${sn}&options=all&pushver=3.1.2&DeviceType=acc`],
  ['GET', `/iclock/getrequest?SN=${sn}&INFO=Ver 8,1,1,500,10.0.0.1`],
  ['GET', `/iclock/ping?SN=${sn}`],
  ['GET', `/iclock/cdata?SN=${sn}&table=RemoteAtt&PIN=1042`],
  ['GET', `/iclock/rtdata?SN=${sn}&type=time`],
  ['POST', `/iclock/registry?SN=${sn}`, 'DeviceType=acc,~DeviceName=X'],
  ['POST', `/iclock/push?SN=${sn}`, ''],
  ['POST', `/iclock/cdata?SN=${sn}&table=ATTLOG&Stamp=1`, '1042\t2026-06-08 07:19:59\t0\t1'],
  ['POST', `/iclock/cdata?SN=${sn}&table=OPERLOG`, 'USER PIN=1042\tName=Siti\tPasswd=12345'],
  ['POST', `/iclock/cdata?SN=${sn}&table=rtlog`, 'time=2026-06-08 07:19:59\tpin=1042\tevent=0'],
  ['POST', `/iclock/cdata?SN=${sn}&table=tabledata&tablename=user`, 'user pin=1042\tname=Siti'],
  ['POST', `/iclock/devicecmd?SN=${sn}`, 'ID=1&Return=0&CMD=INFO'],
  ['POST', `/iclock/fdata?SN=${sn}`, 'PIN=1042.jpg\0\xff\xd8'],
  ['POST', `/iclock/cdata?SN=${sn}&table=anything`, 'x'],
];

describe('a serial number that nobody approved', () => {
  it.each([
    ['is unknown', 'LWS9999999999'],
    ['waits for approval', 'LWSWAITING1'],
    ['could be something else', "1' or '1'='1"],
  ])('when it %s: never OK, no options, nothing stored', async (_how, sn) => {
    const before = await counts();
    for (const [method, target, body] of forms(encodeURIComponent(sn))) {
      const answer = await wire.send(method, target, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).toBe('ERROR');
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    }
    expect(await counts()).toEqual(before);
  });

  it('leaves its address with the operator who waits for it, while the window is open', async () => {
    const { rows } = await parts.deps.db.execute(
      "select knocked_from, last_seen_at from terminal where serial = 'LWSWAITING1'",
    );
    expect(rows[0]).toEqual({ knocked_from: '127.0.0.1', last_seen_at: null });
  });

  it('a known one from another network is refused like a stranger, and an alarm says so', async () => {
    const before = await rowsOf(parts.deps.db, 'punch');
    const answer = await wire.send('POST', attlog, '1042\t2026-06-08 07:19:00\t0\t1', '203.0.113.9');
    expect(answer).toMatchObject({ status: 403, text: 'ERROR' });
    expect(await rowsOf(parts.deps.db, 'punch')).toBe(before);
    expect(
      await rowsOf(parts.deps.db, 'terminal_alarm', "kind = 'otherNetwork' and params->>'address' = '203.0.113.9'"),
    ).toBe(1);
  });
});

it('answers the handshake with the zone of the workplace and the right time, under every form of the address', async () => {
  for (const path of ['/iclock/cdata', '/iclock/cdata.aspx', '/iclock/iclock/cdata', '/ICLOCK/CDATA']) {
    const answer = await wire.send('GET', `${path}?SN=${serial}&options=all&pushver=2.2.14&DeviceType=att`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`GET OPTION FROM: ${serial}\n`);
    expect(answer.text).toContain('TimeZone=7\n');
    expect(answer.headers.date).toBe('Mon, 08 Jun 2026 00:20:05 GMT');
  }
  const acc = await wire.send('GET', '/iclock/cdata?SN=LWS0000000042&options=all&pushver=3.1.2&DeviceType=acc');
  expect(acc.text.split('\n').slice(0, 2)).toEqual(['registry=ok', 'RegistryCode=Qk8s2LmP']);
  expect((await wire.send('GET', '/iclock/rtdata?SN=LWS0000000042&type=time')).text).toMatch(
    /^DateTime=\d+,ServerTZ=\+0800$/,
  );
});

describe('punches', () => {
  it('are recorded once, iris because the terminal is one, with all lines counted; unknown PINs and bad lines wait', async () => {
    for (let i = 0; i < 4; i++) {
      pass(30);
      expect((await wire.send('GET', `/iclock/getrequest?SN=${serial}`)).text).toBe('OK');
    }
    const body = '1042\t2026-06-08 07:22:03\t255\t1\n5555\t2026-06-08 07:22:04\t255\t1\nrusak\n';
    for (let i = 0; i < 3; i++) expect((await wire.send('POST', attlog, body)).text).toBe('OK: 3');
    const punches = await punchesOf('1001');
    expect(punches).toHaveLength(1);
    expect(punches[0]).toMatchObject({
      at: '2026-06-08T00:22:03Z',
      day: '2026-06-08',
      grade: 'A',
      channel: 'terminal',
      method: 'iris',
      place: 'inside',
      signals: [],
      evidence: { verify: '1', status: '255' },
    });
    expect(await rowsOf(parts.deps.db, 'terminal_held', "reason = 'pin' and pin = '5555'")).toBe(1);
    expect(await rowsOf(parts.deps.db, 'terminal_held', "reason = 'fields'")).toBe(1);
  });

  it('a backlog from before the contact counts by its own clock, which is known to be right', async () => {
    await wire.send('POST', attlog, '0007\t2026-06-05 07:31:00\t0\t1\n');
    expect((await punchesOf('1002'))[0]).toMatchObject({ at: '2026-06-05T00:31:00Z', grade: 'B', signals: [] });
  });

  it('a clock that runs ahead is alarmed, the punch counts by its arrival and says why', async () => {
    pass(30);
    await wire.send('POST', attlog, '0007\t2026-06-08 09:52:35\t0\t1\n');
    const punch = (await punchesOf('1002')).find((each) => each.day === '2026-06-08');
    expect(punch).toMatchObject({
      at: now,
      grade: 'C',
      signals: [{ code: 'terminal.clockDrift', params: { seconds: 9000 } }],
    });
    expect(await rowsOf(parts.deps.db, 'terminal_alarm', "kind = 'clockDrift' and ended_at is null")).toBe(1);
    pass(15);
    await wire.send('POST', attlog, '0007\t2026-06-08 07:22:48\t0\t1\n');
    expect(await rowsOf(parts.deps.db, 'terminal_alarm', "kind = 'clockDrift' and ended_at is null")).toBe(0);
  });

  it('injections through PIN, name, serial and address stay text or are refused', async () => {
    const evil = [
      "1'; drop table punch; --\t2026-06-08 07:30:00\t0\t1",
      '$(7*7)\t2026-06-08 07:30:00\t0\t1',
      '\u0000\u0000\t2026-06-08 07:30:00\t0\t1',
      '<script>alert(1)</script>\t2026-06-08 07:30:00\t0\t1',
    ].join('\n');
    expect((await wire.send('POST', attlog, evil)).text).toBe('OK: 4');
    const user = `USER PIN=77\tName='); drop table punch; --\tPasswd=S3cret!\tCard=[DEADBEEF]\nFP PIN=77\tTMP=QUJD`;
    expect((await wire.send('POST', `/iclock/cdata?SN=${serial}&table=OPERLOG`, user)).text).toBe('OK: 2');
    await wire.send('POST', `/iclock/cdata?SN=${serial}&table=%27%29%3B+drop+table+punch%3B+--`, 'x');
    expect(await rowsOf(parts.deps.db, 'punch')).toBeGreaterThan(0);
    const { rows } = await parts.deps.db.execute('select name from terminal_user where pin = $1', ['77']);
    expect(rows[0]?.name).toBe("'); drop table punch; --");
    const { rows: kept } = await parts.deps.db.execute('select body, target from terminal_request');
    const whole = JSON.stringify(kept);
    expect(whole).not.toMatch(/S3cret|DEADBEEF|QUJD/);
  });

  it('GB18030 names are read, and a body that is no text at all does no harm', async () => {
    const name = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
    const body = Buffer.concat([Buffer.from('USER PIN=78\tName='), name, Buffer.from('\n')]);
    await wire.send('POST', `/iclock/cdata?SN=${serial}&table=OPERLOG`, body);
    const { rows } = await parts.deps.db.execute('select name from terminal_user where pin = $1', ['78']);
    expect(rows[0]?.name).toBe('中文');
    const noise = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 167) % 256));
    expect((await wire.send('POST', attlog, noise)).text).toMatch(/^OK: \d+$/);
    expect((await wire.send('POST', attlog, Buffer.alloc(9 * 1024 * 1024, 65))).status).toBe(413);
  });
});

it('a clock that somebody set is alarmed, and punches around it say so', async () => {
  await wire.send(
    'POST',
    `/iclock/cdata?SN=${serial}&table=OPERLOG`,
    'OPLOG 21\t14\t2026-06-08 07:23:00\t0\t0\t0\t0\n',
  );
  expect(
    await rowsOf(parts.deps.db, 'terminal_alarm', "kind = 'security' and ended_at is null and params->>'code' = '21'"),
  ).toBe(1);
  await wire.send('POST', attlog, '1042\t2026-06-08 07:22:50\t0\t1\n');
  const punch = (await punchesOf('1001')).at(-1);
  expect(punch?.signals.map((each) => each.code)).toContain('terminal.clockSet');
});

it('commands go out once, their results come back, and the terminal of another agency never gets them', async () => {
  const { rows } = await parts.deps.db.execute('select terminal_id from terminal where serial = $1', [serial]);
  const terminalId = String(rows[0]?.terminal_id);
  await parts.deps.db.inAgency(office.agencyId, (tx) =>
    queueCommands(tx, { agencyId: office.agencyId, terminalId }, [{ kind: 'restart' }, { kind: 'info' }], {
      at: now,
      accountId: office.accountId,
    }),
  );
  expect((await wire.send('GET', '/iclock/getrequest?SN=LWS0000000042')).text).toBe('OK');
  expect((await wire.send('GET', `/iclock/getrequest?SN=${serial}`)).text).toBe('C:2:INFO\nC:1:REBOOT\n');
  expect((await wire.send('GET', `/iclock/getrequest?SN=${serial}`)).text).toBe('OK');
  expect(
    (await wire.send('POST', `/iclock/devicecmd?SN=${serial}`, 'ID=2&Return=0&CMD=INFO\nID=1&Return=-1002&CMD=REBOOT'))
      .text,
  ).toBe('OK');
  expect(await rowsOf(parts.deps.db, 'terminal_command', 'result = -1002 and seq = 1')).toBe(1);
});

it('a count that stays above ours is alarmed; the newest punch under way is none', async () => {
  const poll = (count: number) =>
    wire.send('GET', `/iclock/getrequest?SN=${serial}&INFO=Ver 8.0,10,9,${count},10.0.0.4`);
  const open = () => rowsOf(parts.deps.db, 'terminal_alarm', "kind = 'countDiffers' and ended_at is null");
  await poll(500);
  await poll(503);
  expect(await open()).toBe(0);
  await poll(503);
  expect(await open()).toBe(1);
});

it('after a silence the days of it are asked for again', async () => {
  await wire.listener.flush();
  pass(26 * 3600);
  await wire.send('GET', `/iclock/ping?SN=${serial}`);
  expect((await wire.send('GET', `/iclock/getrequest?SN=${serial}`)).text).toBe(
    'C:3:DATA QUERY ATTLOG StartTime=2026-06-08 00:00:00\tEndTime=2026-06-09 23:59:59\n',
  );
});

it('over a raw socket, without content type and without a last line end, a terminal gets its plain answer', async () => {
  const address = await wire.listener.server.listen({ port: 0, host: '127.0.0.1' });
  const body = '1042\t2026-06-09 09:22:50\t0\t1';
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write(
        `POST ${attlog} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
  expect(answer).toMatch(/\r\n\r\nOK: 1$/);
});
