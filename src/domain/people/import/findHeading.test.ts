import { expect, it } from 'vitest';
import { findHeading } from './findHeading.ts';

const lines = (rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) }));
const columns = (rows: string[][]) => Object.fromEntries(findHeading('employees', lines(rows))?.columns ?? []);

it('SIASN headings are known in camel case, in snake case and as offices write them', () => {
  expect(columns([['nipBaru', 'nama', 'tmtJabatan']])).toEqual({ number: 0, name: 1, positionFrom: 2 });
  expect(columns([['nip_baru', 'nama', 'unor_nama']])).toEqual({ number: 0, name: 1, unitName: 2 });
  expect(columns([['No.', 'NIP', 'NAMA LENGKAP', 'Unit Kerja']])).toEqual({ number: 1, name: 2, unitName: 3 });
});

it('a letterhead above the table is passed over', () => {
  const heading = findHeading(
    'employees',
    lines([['PEMERINTAH KOTA CONTOH'], ['Daftar pegawai'], ['NIP', 'Nama'], ['1', 'Ani']]),
  );
  expect(heading?.firstRow).toBe(3);
});

it('two header rows with group headings are joined', () => {
  const rows = [
    ['NIP', 'Nama', 'Gelar', 'Gelar', 'Jabatan', 'Jabatan'],
    ['NIP', 'Nama', 'Depan', 'Belakang', 'Nama', 'TMT Jabatan'],
    ['1', 'Ani'],
  ];
  expect(columns(rows)).toMatchObject({ number: 0, name: 1, titleBefore: 2, titleAfter: 3, positionFrom: 5 });
  expect(findHeading('employees', lines(rows))?.firstRow).toBe(2);
});

it('unknown columns are named and others that mean nothing to us are passed over', () => {
  expect(findHeading('employees', lines([['nipBaru', 'nama', 'agama', 'Hobi']]))?.unknown).toEqual(['Hobi']);
});

it('a sheet without number and name has no heading', () => {
  expect(
    findHeading(
      'employees',
      lines([
        ['Kode', 'Barang'],
        ['1', 'Meja'],
      ]),
    ),
  ).toBeNull();
});
