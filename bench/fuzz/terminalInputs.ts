// Well-formed requests and files of every kind, and what is done to them: cut, spliced, turned over, salted with what breaks readers.
import { readFileSync } from 'node:fs';
import { repositoryFile } from '../../src/server/platform/repositoryFile.ts';

export interface Input {
  readonly kind: 'request' | 'usb' | 'file' | 'capture';
  readonly method: string;
  readonly target: string;
  readonly body: Buffer;
}

const capture = (): Buffer => readFileSync(repositoryFile('bench/fuzz/requests.http'));

const punch = (i: number) =>
  `${1000 + i}\t2026-06-08 07:${String(i % 60).padStart(2, '0')}:01\t255\t15\t0\t0\t0\t0\t0\t0\t`;
const usbLine = (i: number) => `     ${1000 + i}\t2026-06-08 07:${String(i % 60).padStart(2, '0')}:01\t1\t0\t1\t0\r`;

export const seedsOf = (requests: readonly Omit<Input, 'kind'>[]): Input[] => [
  ...requests.map((request): Input => ({ kind: 'request', ...request })),
  {
    kind: 'usb',
    method: 'GET',
    target: '/',
    body: Buffer.from(Array.from({ length: 20 }, (_, i) => usbLine(i)).join('\n')),
  },
  {
    kind: 'request',
    method: 'POST',
    target: '/iclock/cdata?SN=LWS0000000017&table=ATTLOG&Stamp=9999',
    body: Buffer.from(Array.from({ length: 200 }, (_, i) => punch(i)).join('\n')),
  },
  {
    kind: 'file',
    method: 'GET',
    target: '/',
    body: Buffer.from(
      '<html><table><tr><th>PIN</th><th>Waktu</th></tr><tr><td>12</td><td>08/06/2026 07:29</td></tr></table>',
    ),
  },
  {
    kind: 'file',
    method: 'GET',
    target: '/',
    body: Buffer.from('PIN\tTanggal\tJam Masuk\tJam Pulang\n0012\t08/06/2026\t07:29\t16.01\n'),
  },
  { kind: 'capture', method: 'GET', target: '/', body: capture() },
];

const salt = [
  '\0',
  '\t\t\t\t',
  '\r\n',
  '\n',
  '=',
  '&',
  '%',
  '%00',
  '%E0%A4%A',
  "' or '1'='1",
  '; drop table punch; --',
  '$(jndi:ldap://x)',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '__proto__=1',
  'constructor=1',
  'PIN=',
  'time=',
  '2026-02-30 25:61:61',
  '9999-12-31 23:59:59',
  '4294967296',
  '-1',
  '1e309',
  'NaN',
  '\u202e',
  '\ud800',
  '\ufeff',
  '二维码',
  'a'.repeat(5000),
  '\t'.repeat(3000),
  '0'.repeat(64),
  'GET /iclock/cdata?SN=LWS0000000017&options=all HTTP/1.1\r\n\r\n',
  'Content-Length: 999999999\r\n',
] as const;

const gb = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x81, 0x30, 0x81, 0x30, 0xff, 0xfe, 0xc3, 0x28]);
const most = 65_536;

/** One hostile input, the same for the same row of random numbers. */
export const hostileInput = (seeds: readonly Input[], random: () => number): Input => {
  const below = (n: number): number => Math.floor(random() * n);
  const seed = seeds[below(seeds.length)]!;
  if (random() < 0.05) return { ...seed, body: Buffer.from(Array.from({ length: below(300) }, () => below(256))) };
  let body = Buffer.from(seed.body);
  let target = seed.target;
  for (let turn = below(6); turn >= 0; turn--) {
    const at = below(body.length + 1);
    const add = random() < 0.1 ? gb : Buffer.from(salt[below(salt.length)]!);
    switch (below(9)) {
      case 0:
        body = body.subarray(0, at);
        break;
      case 1:
        body = Buffer.concat([body.subarray(0, at), add, body.subarray(at)]);
        break;
      case 2:
        if (body.length > 0) body[below(body.length)] = below(256);
        break;
      case 3:
        body = Buffer.concat([body.subarray(0, at), body.subarray(below(body.length + 1))]);
        break;
      case 4: {
        const other = seeds[below(seeds.length)]!.body;
        body = Buffer.concat([body.subarray(0, at), other.subarray(below(other.length + 1))]);
        break;
      }
      case 5: {
        const cut = below(target.length + 1);
        target = target.slice(0, cut) + encodeURI(add.toString('latin1').slice(0, 200)) + target.slice(cut);
        break;
      }
      case 6: {
        const cut = below(target.length + 1);
        target = target.slice(0, cut) + add.toString('latin1').slice(0, 200) + target.slice(cut + below(4));
        break;
      }
      case 7:
        target = seeds[below(seeds.length)]!.target;
        break;
      default:
        if (body.length > 8) body.fill(body.subarray(0, 1 + below(8)), at);
    }
  }
  return { ...seed, target, body: body.subarray(0, most) };
};
