import { expect, it } from 'vitest';
import { instrumentName } from './instrumentName.ts';

it.each([
  ['se-menpanrb-58-2020', 'SE MenPANRB 58/2020'],
  ['permenpanrb-4-2025', 'PermenPANRB 4/2025'],
  ['se-wali-kota-bengkulu-800-11-2020', 'SE Wali Kota Bengkulu 800/11/2020'],
  ['jawa-timur-rabu-2026', 'Jawa Timur Rabu 2026'],
])('the key %s reads as %s', (id, name) => {
  expect(instrumentName(id)).toBe(name);
});

it('a key that only machines read is not shown to people', () => {
  expect(instrumentName('0197a2b4-6c1e-7abc-8def-0123456789ab')).toBe('');
});
