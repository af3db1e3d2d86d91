import { expect, it } from 'vitest';
import { readSignInName } from './signInName.ts';

it.each([
  '198703142010012015',
  '19870314 201001 2 015',
  ' 19870314-201001-2-015 ',
  '1987.0314.2010.01.2.015',
  '19870314\u00a0201001\u00a02\u00a0015',
])('a NIP is the same person however it was pasted: %s', (text) => {
  expect(readSignInName(text)).toEqual({ kind: 'number', value: '198703142010012015' });
});

it('an agency number keeps its letters, in capitals', () => {
  expect(readSignInName('thl-0042')).toEqual({ kind: 'number', value: 'THL0042' });
});

it('anything with an at sign is an e-mail address, without regard to capitals', () => {
  expect(readSignInName(' Siti.Rahma@Kota.Example ')).toEqual({ kind: 'email', value: 'siti.rahma@kota.example' });
});
