import { describe, expect, it } from 'vitest';
import { receiptOf } from './answers.ts';
import { cutSecrets, cutTarget } from './cutSecrets.ts';
import { dialectOf, lowerVersion } from './dialectOf.ts';
import { methodOf, methodOfCode } from './methodOf.ts';
import { naturalKey } from './naturalKey.ts';
import { readAsk } from './readAsk.ts';
import { readUsbFile } from './readAttlog.ts';
import { readRequest } from './readRequest.ts';
import { packTime, readPackedTime } from './readSecurity.ts';

const understood = (method: string, target: string, body = '') => {
  const ask = readAsk(method, target)!;
  const read = readRequest(ask, body);
  return { ask, read, receipt: receiptOf(ask, read) };
};
const attlog = '/iclock/cdata?SN=LWS0000000017&table=ATTLOG&Stamp=9999';

describe('the address says what is wanted', () => {
  it.each([
    ['GET', '/iclock/cdata?SN=LWS0000000017&options=all&language=73&pushver=2.4.1&DeviceType=att', 'handshake'],
    ['GET', '/iclock/cdata.aspx?SN=LWS0000000017&options=all', 'handshake'],
    ['GET', '/ICLOCK/CData?sn=LWS0000000017&options=all', 'handshake'],
    ['GET', '//iclock//iclock/cdata/?SN=LWS0000000017', 'handshake'],
    ['GET', '/iclock/cdata?SN=LWS0000000017&table=RemoteAtt&PIN=7', 'visitor'],
    ['POST', attlog, 'punches'],
    ['POST', '/iclock/iclock/cdata?SN=LWS0000000017&table=OPERLOG&OpStamp=1', 'operations'],
    ['POST', '/iclock/cdata?SN=LWS0000000017&table=BIODATA&Stamp=1', 'templates'],
    ['POST', '/iclock/cdata?SN=LWS0000000017&table=ATTPHOTO', 'photo'],
    ['POST', '/iclock/fdata?SN=LWS0000000017', 'photo'],
    ['POST', '/iclock/cdata?SN=LWS0000000017&table=options', 'options'],
    ['POST', '/iclock/cdata?SN=LWS0000000017&table=ERRORLOG', 'errors'],
    ['GET', '/iclock/ping?SN=LWS0000000017', 'ping'],
    ['GET', '/iclock/getrequest?SN=LWS0000000017&INFO=Ver 8.0.4.2,5,5,120,10.0.0.4', 'poll'],
    ['POST', '/iclock/devicecmd?SN=LWS0000000017', 'results'],
    ['POST', '/iclock/registry?SN=LWS0000000042', 'register'],
    ['POST', '/iclock/push?SN=LWS0000000042', 'pushOptions'],
    ['GET', '/iclock/rtdata?SN=LWS0000000042&type=time', 'time'],
    ['POST', '/iclock/cdata?SN=LWS0000000042&table=rtlog', 'events'],
    ['POST', '/iclock/cdata?SN=LWS0000000042&table=rtstate', 'states'],
    ['POST', '/iclock/cdata?SN=LWS0000000042&table=tabledata&tablename=user&count=1', 'table'],
    ['POST', '/iclock/querydata?SN=LWS0000000042&type=tabledata&tablename=transaction', 'table'],
    ['POST', '/iclock/cdata?SN=LWS0000000042&table=SomethingNew', 'unknown'],
  ])('%s %s', (method, target, kind) => {
    expect(readAsk(method, target)).toMatchObject({ kind });
    expect(readAsk(method, target)?.serial).toMatch(/^LWS00000000(17|42)$/);
  });

  it('knows no other path, and no serial number that could be something else', () => {
    for (const path of ['/', '/api/people', '/cdata?SN=LWS1', '/iclock', '/a/iclock/cdata', '/iclock/../cdata'])
      expect(readAsk('GET', path)).toBeNull();
    for (const serial of ["x'%20or%201=1--", '%00LWS17', '../../etc', '', 'A'.repeat(33), '%E0%A4%A'])
      expect(readAsk('GET', `/iclock/ping?SN=${serial}`)?.serial).toBe('');
  });
});

describe('punches of the attendance protocol', () => {
  it('are read with eleven columns, seven, four or two, with LF or CRLF, with and without a last line end', () => {
    const body = [
      '1042\t2026-06-08 07:29:01\t255\t15\t0\t0\t0\t0\t0\t0\t',
      '1043\t2026-06-08 07:29:09\t0\t1\t0\t0\t0\r',
      '0007\t2026-06-08 07:29:10\t0\t1\r',
      'A12b\t2026-06-08 07:30:00',
      '1044\t2026-06-08 07:31:00\t255\t25\t\t\t\t0\t36.5\t36.5\t28800\teyJ9',
    ].join('\n');
    const { read, receipt } = understood('POST', attlog, body);
    expect(receipt).toBe('OK: 5');
    expect(read.bad).toEqual([]);
    expect(read.punches.map(({ pin, status, verify }) => [pin, status, verify])).toEqual([
      ['1042', '255', '15'],
      ['1043', '0', '1'],
      ['0007', '0', '1'],
      ['A12b', '', ''],
      ['1044', '255', '25'],
    ]);
    expect(read.punches.map((punch) => punch.offsetSeconds)).toEqual([null, null, null, null, 28_800]);
  });

  it('bad lines are counted in the receipt and kept with what is wrong', () => {
    const body = [
      '1042\t2026-06-08 07:29:01\t0\t1',
      "1' or '1'='1\t2026-06-08 07:29:01\t0\t1",
      '0\t2026-06-08 07:29:01\t0\t1',
      '1042\t2026-02-30 07:29:01\t0\t1',
      '1042\t2026-06-08 24:00:00\t0\t1',
      '1042',
      '1042\t2026-06-08 07:29:01\t0\tx',
      `1042\t2026-06-08 07:29:01\t0\t1\t${'z'.repeat(5000)}`,
      '\u202e1042\u0000\t2026-06-08 07:29:01\t0\t1',
    ].join('\n');
    const { read, receipt } = understood('POST', attlog, body);
    expect(receipt).toBe('OK: 9');
    expect(read.punches).toHaveLength(1);
    expect(read.bad.map((each) => [each.line, each.reason])).toEqual([
      [2, 'pin'],
      [3, 'pin'],
      [4, 'time'],
      [5, 'time'],
      [6, 'fields'],
      [7, 'code'],
      [8, 'tooLong'],
      [9, 'pin'],
    ]);
    expect(read.bad.at(-1)?.text).toBe('\ufffd1042\ufffd\t2026-06-08 07:29:01\t0\t1');
    expect(Math.max(...read.bad.map((each) => each.text.length))).toBeLessThanOrEqual(200);
  });
});

it('a USB file has the machine in its third column, and its punches have the keys of the pushed ones', () => {
  const usb = readUsbFile(
    '     1042\t2026-06-08 07:29:01\t1\t255\t15\t0\r\n     1043\t2026-06-08 07:29:09\t1\t0\t1\t0\r\n',
  );
  const pushed = understood(
    'POST',
    attlog,
    '1042\t2026-06-08 07:29:01\t255\t15\t0\t0\t0\t0\t0\t0\t\n1043\t2026-06-08 07:29:09\t0\t1\t0',
  ).read;
  const keys = (punches: typeof usb.punches) => punches.map((punch) => naturalKey('LWS0000000017', punch));
  expect(usb.received).toBe(2);
  expect(keys(usb.punches)).toEqual(keys(pushed.punches));
});

it('the operation log gives events and names; passwords, cards and templates are never read', () => {
  const body = [
    'OPLOG 21\t14\t2026-06-08 08:00:00\t0\t0\t0\t0',
    'OPLOG 4\t0\t2026-06-08 08:01:00\t0\t0\t0\t0',
    'USER PIN=1042\tName=Siti Aminah\tPri=0\tPasswd=rahasia1\tCard=[0902FFAA]\tGrp=1',
    'FP PIN=1042\tFID=6\tSize=1000\tValid=1\tTMP=SgtTUzIx',
    'BIOPHOTO PIN=1042\tFileName=1042.jpg\tContent=AAAA',
    'SOMETHING else',
  ].join('\n');
  const { read, ask, receipt } = understood('POST', '/iclock/cdata?SN=LWS0000000017&table=OPERLOG', body);
  expect(receipt).toBe('OK: 6');
  expect(read).toMatchObject({
    templates: 2,
    users: [{ pin: '1042', name: 'Siti Aminah' }],
    events: [
      { code: 21, by: '14', time: '2026-06-08 08:00:00' },
      { code: 4, by: '' },
    ],
  });
  expect(JSON.stringify(read)).not.toMatch(/rahasia1|0902FFAA|SgtTUzIx|AAAA/);
  const kept = cutSecrets(ask.kind, body, 10_000);
  expect(kept).toContain('OPLOG 21');
  expect(kept).not.toMatch(/rahasia1|0902FFAA|SgtTUzIx|AAAA/);
  expect(cutTarget('/iclock/cdata?SN=1&pushcommkey=abc123&x=1')).toBe('/iclock/cdata?SN=1&pushcommkey=…&x=1');
});

it('options keep a comma inside a value', () => {
  const { read } = understood(
    'POST',
    '/iclock/cdata?SN=LWS0000000017&table=options',
    '~DeviceName=X903,MAC=00:17:61:01:88:27,UserCount=120,OEMVendor=ZKTECO CO., LTD.,~ZKFPVersion=10,IRTempDetectionFunOn=0',
  );
  expect(Object.fromEntries(read.options)).toMatchObject({
    devicename: 'X903',
    usercount: '120',
    oemvendor: 'ZKTECO CO., LTD.',
    zkfpversion: '10',
  });
});

it('results of commands are read, what an INFO adds is none', () => {
  const { read } = understood(
    'POST',
    '/iclock/devicecmd?SN=LWS0000000017',
    'ID=801&Return=0&CMD=DATA\nID=802&Return=-1002&CMD=DATA\n~DeviceName=X903\n',
  );
  expect(read.results).toEqual([
    { id: '801', code: 0 },
    { id: '802', code: -1002 },
  ]);
});

describe('the security protocol', () => {
  it('reads by name whatever the order; only ordinary events with a PIN are punches', () => {
    const body = [
      'time=2026-06-08 07:29:01\tpin=1042\tcardno=0\teventaddr=1\tevent=3\tinoutstatus=0\tverifytype=15\tindex=140',
      'verifytype=0000000010000000\tinoutstatus=1\tpin=1043\tevent=0\ttime=2026-06-08 07:29:05',
      'time=2026-06-08 07:30:00\tpin=0\tcardno=0\teventaddr=1\tevent=206\tinoutstatus=2\tverifytype=0\tindex=141',
      'time=2026-06-08 07:31:00\tpin=1042\tevent=27\tinoutstatus=2\tverifytype=15\tindex=142',
      'time=2026-06-08 07:32:00\tpin=1042\tevent=101\tinoutstatus=2\tverifytype=15\tindex=143',
      'time=gestern\tpin=1042\tevent=0',
    ].join('\r\n');
    const { read, receipt } = understood('POST', '/iclock/cdata?SN=LWS0000000042&table=rtlog', body);
    expect(receipt).toBe('OK');
    expect(read.received).toBe(6);
    expect(read.punches.map(({ pin, verify }) => [pin, verify])).toEqual([
      ['1042', '15'],
      ['1043', '0000000010000000'],
    ]);
    expect(read.events.map((event) => event.code)).toEqual([206, 27, 101]);
    expect(read.bad.map((each) => each.reason)).toEqual(['time']);
  });

  it('users are counted in the receipt of their table, and a table of transactions gives the same keys as the live log', () => {
    const users = understood(
      'POST',
      '/iclock/cdata?SN=LWS0000000042&table=tabledata&tablename=user&count=2',
      'user uid=1\tcardno=3344\tpin=1042\tpassword=99\tname=Siti\nuser uid=2\tpin=1043\tname=Budi',
    );
    expect(users.receipt).toBe('user=2');
    expect(users.read.users).toEqual([
      { pin: '1042', name: 'Siti' },
      { pin: '1043', name: 'Budi' },
    ]);
    const packed = packTime('2026-06-08 07:29:01');
    const again = understood(
      'POST',
      '/iclock/querydata?SN=LWS0000000042&type=tabledata&tablename=transaction',
      `transaction cardno=0\tpin=1042\tverified=15\tdoorid=1\teventtype=3\tinoutstate=0\ttime_second=${packed}\tindex=140`,
    );
    const live = understood(
      'POST',
      '/iclock/cdata?SN=LWS0000000042&table=rtlog',
      'time=2026-06-08 07:29:01\tpin=1042\tevent=3\tinoutstatus=0\tverifytype=15',
    );
    expect(again.receipt).toBe('transaction=1');
    expect(again.read.punches).toEqual(live.read.punches);
  });

  it('packs and unpacks the maker’s time', () => {
    expect(packTime('2000-01-01 00:00:00')).toBe(0);
    expect(readPackedTime('583512606')).toBe('2018-02-27 14:50:06');
    expect(packTime('2018-02-27 14:50:06')).toBe(583_512_606);
    expect(readPackedTime(String(30 * 86_400 + 31 * 86_400))).toBeNull();
  });
});

it('a table nobody knows is told, and punches in it are read all the same', () => {
  const { read } = understood(
    'POST',
    '/iclock/cdata?SN=LWS0000000017&table=NEWLOG',
    '1042\t2026-06-08 07:29:01\t0\t1\n',
  );
  expect(read).toMatchObject({ unknownTable: 'NEWLOG', received: 1, punches: [{ pin: '1042' }] });
});

describe('the dialect', () => {
  const ask = (target: string, method = 'GET') => readAsk(method, target)!;
  const none = { set: null, seen: null };
  it('is never told by the announced version', () => {
    expect(dialectOf(ask('/iclock/cdata?SN=LWS17&pushver=3.1.2'), none)).toBe('attendance');
    expect(dialectOf(ask('/iclock/cdata?SN=LWS17&pushver=2.4.1&DeviceType=acc'), none)).toBe('security');
    expect(dialectOf(ask('/iclock/registry?SN=LWS17', 'POST'), none)).toBe('security');
    expect(dialectOf(ask('/iclock/cdata?SN=LWS17&table=rtlog', 'POST'), none)).toBe('security');
  });
  it('is remembered for a serial, and an operator overrules it', () => {
    expect(dialectOf(ask('/iclock/getrequest?SN=LWS17'), { set: null, seen: 'security' })).toBe('security');
    expect(dialectOf(ask('/iclock/cdata?SN=LWS17&DeviceType=acc'), { set: 'attendance', seen: null })).toBe(
      'attendance',
    );
  });
  it('the lower version counts, none means 2.2.14', () => {
    expect(lowerVersion('3.1.2', '2.4.1')).toBe('2.4.1');
    expect(lowerVersion('2.2.14', '2.4.1')).toBe('2.2.14');
    expect(lowerVersion('2.10.0', '2.4.1')).toBe('2.4.1');
    expect(lowerVersion('', '')).toBe('2.2.14');
  });
});

describe('the method', () => {
  const face = { method: null, dialect: 'attendance', version: '2.4.1' } as const;
  it('is what was said of the terminal, so that iris is iris', () => {
    for (const code of ['0', '1', '15', '200', '999', '0000000010000000'])
      expect(methodOf(code, { ...face, method: 'iris' })).toBe('iris');
  });
  it('of an unknown or ambiguous code is other, never a finger', () => {
    for (const code of ['', '0', '5', '6', '7', '14', '30', '77', '200', '999', '0000000000000000', '0000000110000000'])
      expect(methodOfCode(code, 'attendance', '2.4.1')).toBe('other');
    expect(methodOfCode('1', 'attendance', '2.4.1')).toBe('finger');
    expect(methodOfCode('15', 'attendance', '2.4.1')).toBe('face');
    expect(methodOfCode('25', 'attendance', '2.4.1')).toBe('palm');
    expect(methodOfCode('3', 'attendance', '2.4.1')).toBe('pin');
  });
  it('the document of 2011 counts otherwise, and bit 7 of the security protocol is iris', () => {
    expect(methodOfCode('2', 'attendance', '2.0.1')).toBe('card');
    expect(methodOfCode('2', 'attendance', '2.2.14')).toBe('pin');
    expect(methodOfCode('0000000010000000', 'security', '3.1.2')).toBe('iris');
    expect(methodOfCode('0000000000000010', 'security', '3.1.2')).toBe('face');
  });
});
