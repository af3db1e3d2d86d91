import { expect, it } from 'vitest';
import { formatsOf } from './format.ts';

const id = formatsOf('id');
const en = formatsOf('en');

it('writes numbers, shares and rupiah as Indonesians do', () => {
  expect(id.number(12480)).toBe('12.480');
  expect(id.percent(0.878)).toBe('87,8%');
  expect(id.rupiah(1234567)).toBe('Rp1.234.567');
  expect(en.number(12480)).toBe('12,480');
});

it('writes days with their weekday, and leap days and year ends too', () => {
  expect(id.dayLong('2026-11-23')).toBe('Senin, 23 November 2026');
  expect(en.dayLong('2026-11-23')).toBe('Monday, 23 November 2026');
  expect(id.day('2024-02-29')).toBe('29 Februari 2024');
  expect(id.dayLong('2026-01-01')).toBe('Kamis, 1 Januari 2026');
  expect(id.weekday('1999-12-31')).toBe('Jumat');
});

it('names the zone of every time and writes the hour with a dot in Indonesian', () => {
  expect(id.clockWithZone('2026-11-23T00:24:00Z', 'Asia/Jakarta')).toBe('07.24 WIB');
  expect(id.clockWithZone('2026-11-23T00:24:00.123Z', 'Asia/Jayapura')).toBe('09.24 WIT');
  expect(en.clockWithZone('2026-11-23T00:24:00Z', 'Asia/Makassar')).toBe('08:24 WITA');
  expect(id.dayIn('2026-11-23T20:00:00Z', 'Asia/Jakarta')).toBe('2026-11-24');
  expect(id.moment('2026-11-23T00:24:00Z', 'Asia/Jakarta')).toBe('23 Nov 2026, 07.24 WIB');
});

it('names a year and a month once when a span stays inside them', () => {
  expect(id.span('2026-12-28', '2026-12-30')).toBe('28 – 30 Desember 2026');
  expect(en.span('2026-12-01', '2026-12-31')).toBe('1 – 31 December 2026');
  expect(id.span('2026-12-28', '2026-12-28')).toBe('28 Desember 2026');
  expect(id.span('2026-11-23', '2026-12-18')).toBe('23 November – 18 Desember 2026');
  expect(id.span('2026-12-28', '2027-01-08')).toBe('28 Desember 2026 – 8 Januari 2027');
});
