import { expect, it } from 'vitest';
import { hasLeft, readEmploymentKind } from './readEmploymentKind.ts';
import { readUnitKind } from './readUnitKind.ts';

it.each([
  ['Dinas Kependudukan dan Pencatatan Sipil', 'dinas'],
  ['UPTD Puskesmas Pandanaran', 'puskesmas'],
  ['Sekretariat Daerah', 'secretariat'],
  ['Sekretariat DPRD', 'councilSecretariat'],
  ['Sekretariat', 'bagian'],
  ['Sub Bagian Umum dan Kepegawaian', 'subbagian'],
  ['Badan Penanggulangan Bencana Daerah', 'bpbd'],
  ['Badan Kepegawaian Daerah', 'badan'],
  ['Kelurahan Sekayu', 'kelurahan'],
  ['Pemerintah Kota Contoh', 'root'],
  ['Ruang Mawar', null],
])('%s is %s', (name, kind) => {
  expect(readUnitKind(name)).toBe(kind);
});

it.each([
  ['PNS Daerah', 'pns'],
  ['CPNS', 'pns'],
  ['PPPK Paruh Waktu', 'pppkPartTime'],
  ['P3K', 'pppk'],
  ['Tenaga Harian Lepas', 'thl'],
  ['Pegawai Tidak Tetap', 'ptt'],
  ['Aktif', null],
])('employment written %s is %s', (text, kind) => {
  expect(readEmploymentKind(text)).toBe(kind);
});

it('somebody who retired is known by the legal standing', () => {
  expect(hasLeft('Pensiun BUP')).toBe(true);
  expect(hasLeft('Aktif')).toBe(false);
});
