import { expect, it } from 'vitest';
import { attendanceOptions, securityHandshake, timeAnswer } from './answers.ts';
import { pollAnswer, type QueuedCommand, TerminalCommandSchema } from './commands.ts';
import { isInNetwork, isNetwork } from './network.ts';

const facts = {
  serial: 'LWS0000000017',
  zone: 'Asia/Makassar',
  version: '2.2.14',
  pollSeconds: 15,
  errorSeconds: 60,
  registryCode: 'Qk8s2LmP',
  sessionId: 'abc',
} as const;

it('options carry whole hours of the workplace and ask for punches and operations only', () => {
  const lines = attendanceOptions(facts).split('\n');
  expect(lines[0]).toBe('GET OPTION FROM: LWS0000000017');
  expect(lines).toContain('TimeZone=8');
  expect(lines).toContain('PushProtVer=2.2.14');
  expect(lines).toContain('TransFlag=TransData AttLog\tOpLog');
  expect(securityHandshake(facts).split('\n').slice(0, 2)).toEqual(['registry=ok', 'RegistryCode=Qk8s2LmP']);
  expect(timeAnswer(5, 'Asia/Jayapura')).toBe('DateTime=5,ServerTZ=+0900');
});

const queue = (...commands: QueuedCommand['command'][]): QueuedCommand[] =>
  commands.map((command, i) => ({ id: String(i + 1), command }));

it('commands go one a line, a restart last, OK when there are none', () => {
  const asked = pollAnswer(
    queue(
      { kind: 'restart' },
      { kind: 'addUser', pin: '0007', name: 'Siti "Ámi" =\tNah\nC:9:SHELL rm' },
      { kind: 'sendAgain', from: '2026-06-08', to: '2026-06-09' },
    ),
    'attendance',
  );
  expect(asked.text).toBe(
    [
      'C:2:DATA UPDATE USERINFO PIN=0007\tName=Siti "Ami" NahC:9:SHELL\tPri=0',
      'C:3:DATA QUERY ATTLOG StartTime=2026-06-08 00:00:00\tEndTime=2026-06-09 23:59:59',
      'C:1:REBOOT',
      '',
    ].join('\n'),
  );
  expect(asked.sent).toEqual(['2', '3', '1']);
  expect(pollAnswer([], 'security').text).toBe('OK');
  expect(pollAnswer(queue({ kind: 'sendNew' }), 'security')).toEqual({ text: 'OK', sent: [], needless: ['1'] });
});

it('a long queue is sent in pieces that old firmware takes', () => {
  const many = queue(...Array.from({ length: 500 }, (_, i) => ({ kind: 'removeUser', pin: String(i + 1) }) as const));
  const first = pollAnswer(many, 'attendance');
  expect(first.sent).toHaveLength(200);
  expect(first.text.length).toBeLessThan(40_000);
});

it('there is no free text: PINs and kinds outside the list are no command', () => {
  for (const bad of [
    { kind: 'shell', text: 'reboot' },
    { kind: 'removeUser', pin: '1\nC:2:SHELL' },
    { kind: 'removeUser', pin: '*' },
    { kind: 'sendAgain', from: '2026-06-08\tEndTime=x', to: '2026-06-09' },
  ])
    expect(TerminalCommandSchema.safeParse(bad).success).toBe(false);
});

it('a network is an address or a prefix, of either family', () => {
  expect(isInNetwork('10.20.30.44', '10.20.30.0/24')).toBe(true);
  expect(isInNetwork('::ffff:10.20.30.44', '10.20.30.44')).toBe(true);
  expect(isInNetwork('10.20.31.44', '10.20.30.0/24')).toBe(false);
  expect(isInNetwork('10.20.30.130', '10.20.30.128/25')).toBe(true);
  expect(isInNetwork('2001:db8::17', '2001:db8::/32')).toBe(true);
  expect(isInNetwork('2001:db9::17', '2001:db8::/32')).toBe(false);
  expect(isInNetwork('10.0.0.1', '2001:db8::/32')).toBe(false);
  for (const text of ['', '10.0.0', '10.0.0.256', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/24/1', 'x', '1:2:3', '::1::'])
    expect(isNetwork(text)).toBe(false);
});
