import { expect, it } from 'vitest';
import { type HeadCandidate, proposeHeads } from './proposeHeads.ts';

const placed = (employeeId: string, positionTitle: string, more: Partial<HeadCandidate> = {}): HeadCandidate => ({
  employeeId,
  unitId: 'u',
  unitKind: 'dinas',
  positionKind: 'jptPratama',
  positionTitle,
  ...more,
});
const headOf = (...people: HeadCandidate[]) => proposeHeads(people).get('u')?.employeeId ?? null;

it('the highest leading position whose title leads is proposed', () => {
  const staff = [
    placed('clerk', 'Pengadministrasi', { positionKind: 'pelaksana' }),
    placed('deputy', 'Kepala UPT Laboratorium', { positionKind: 'pengawas' }),
    placed('head', 'KEPALA  DINAS KESEHATAN'),
  ];
  expect(headOf(...staff)).toBe('head');
});

it('of two equal candidates none is proposed', () => {
  expect(headOf(placed('a', 'Kepala Dinas Kesehatan'), placed('b', 'Kepala Dinas Kesehatan'))).toBeNull();
});

it('where the head is missing, who leads a part of the unit does not become its head', () => {
  const part = { positionKind: 'administrator' } as const;
  expect(headOf(placed('a', 'Sekretaris Dinas', part), placed('b', 'Kepala Bidang Angkutan', part))).toBeNull();
  expect(headOf(placed('a', 'Sekretaris Dinas', { ...part, unitKind: 'secretariat' }))).toBe('a');
  expect(headOf(placed('b', 'Kepala Bidang Angkutan', { ...part, unitKind: 'bidang' }))).toBe('b');
});

it.each([
  ['Camat Tembalang', 'kecamatan', true],
  ['Sekretaris Camat', 'kecamatan', false],
  ['Lurah Bulusan', 'kelurahan', true],
  ['Direktur RSUD', 'hospital', true],
  ['Wakil Direktur Pelayanan', 'hospital', false],
  ['Inspektur', 'inspectorate', true],
  ['Inspektur Pembantu I', 'inspectorate', false],
  ['Plt. Kepala Dinas Kesehatan', 'dinas', false],
  ['Staf Ahli Wali Kota', 'root', false],
] as const)('%s in a unit of kind %s leads it: %s', (title, unitKind, leads) => {
  expect(headOf(placed('a', title, { unitKind, positionKind: 'administrator' }))).toBe(leads ? 'a' : null);
});

it('a functional or executing position leads nothing, whatever its title', () => {
  expect(headOf(placed('a', 'Kepala Sekolah', { unitKind: 'school', positionKind: 'fungsional' }))).toBeNull();
});
