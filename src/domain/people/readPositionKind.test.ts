import { expect, it } from 'vitest';
import { readPositionKind } from './readPositionKind.ts';

it.each([
  ['Struktural', 'II.b', 'Kepala Dinas Kesehatan', 'jptPratama'],
  ['STRUKTURAL', 'III/a', 'Sekretaris Dinas', 'administrator'],
  ['Jabatan Struktural', '42', 'Lurah', null],
  ['', 'IV.b', 'Kepala Seksi', 'pengawas'],
  ['Fungsional Tertentu', '', 'Perawat Ahli Muda', 'fungsional'],
  ['Fungsional Umum', '-', 'Pengadministrasi Umum', 'pelaksana'],
  ['Pelaksana', '', '', 'pelaksana'],
  ['JPT Madya', '', 'Sekretaris Daerah', 'jptMadya'],
  ['', 'I.b', 'Sekretaris Daerah Provinsi', 'jptMadya'],
  ['', '', 'Camat', 'administrator'],
  ['', '', 'Arsiparis Mahir', 'fungsional'],
  ['', '', 'Sopir', null],
])('%s, eselon %s, %s is %s', (kind, echelon, title, expected) => {
  expect(readPositionKind(kind, echelon, title)).toBe(expected);
});
