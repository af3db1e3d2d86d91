import { expect, it } from 'vitest';
import { instrumentName } from './instrumentName.ts';

const title = { id: 'Kerja fleksibel pada hari Jumat', en: 'Flexible work on Fridays' };

it('a numbered instrument is named by form, issuer and number', () => {
  expect(instrumentName({ form: 'circular', issuer: 'Menteri PANRB', number: '58 Tahun 2020', title })).toEqual({
    id: 'Surat edaran Menteri PANRB Nomor 58 Tahun 2020',
    en: 'Circular 58 Tahun 2020, Menteri PANRB',
  });
});

it('one whose number is not known goes by its title', () => {
  expect(instrumentName({ form: 'decree', issuer: 'Wali Kota Contoh', number: null, title })).toEqual(title);
});
