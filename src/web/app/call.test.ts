import { expect, it } from 'vitest';
import { addressOf } from './call.ts';

it('fills the path, leaves empty filters out and keeps a number as it was typed', () => {
  const shape = { path: '/api/people/:id' };
  expect(addressOf(shape, { id: 'a/b' }, { q: '', page: 2, number: '019800315200501003', none: undefined })).toBe(
    '/api/people/a%2Fb?page=2&number=019800315200501003',
  );
});

it('repeats a filter that has several values', () => {
  expect(addressOf({ path: '/api/people' }, {}, { kind: ['pns', 'pppk'] })).toBe('/api/people?kind=pns&kind=pppk');
});
