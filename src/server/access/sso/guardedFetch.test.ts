import { describe, expect, it } from 'vitest';
import { guardedFetch, PrivateAddress } from './guardedFetch.ts';
import { isPrivateAddress } from './judgeIssuer.ts';

const ask = (address: string) =>
  guardedFetch(address, { method: 'GET', headers: {}, body: undefined, redirect: 'manual', signal: undefined });

describe('asking a provider that an agency named', () => {
  it.each([
    'http://93.184.216.34/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
  ])('is refused before anything is sent: %s', async (address) => {
    await expect(ask(address)).rejects.toBeInstanceOf(PrivateAddress);
  });

  it('is refused where a name leads to this machine', async () => {
    await expect(ask('https://localhost:9/')).rejects.toBeInstanceOf(PrivateAddress);
  });
});

it.each([
  ['8.8.8.8', false],
  ['10.0.0.1', true],
  ['100.64.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['2606:4700::1111', false],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['64:ff9b::a00:1', true],
  ['2002:a00:1::', true],
  ['not an address', true],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});
