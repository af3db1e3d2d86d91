import { deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readSheets } from './readSheets.ts';
import { usualLimits } from './sheet.ts';

const textsOf = (bytes: Uint8Array) => {
  const read = readSheets(bytes);
  if ('fault' in read) throw new Error(read.fault);
  return read.sheets[0]!.rows.map((r) => r.cells.map((c) => c.text));
};
const workbook = (sheet: XLSX.WorkSheet, bookType: XLSX.BookType = 'xlsx'): Buffer => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  return XLSX.write(book, { type: 'buffer', bookType, cellDates: false, compression: true });
};

it.each([
  [';', 'NIP;Nama\r\n198503152010011003;"Sari; S.E."\r\n'],
  [',', 'NIP,Nama\n198503152010011003,"Sari; S.E."'],
  ['tab', 'NIP\tNama\n198503152010011003\tSari; S.E.'],
])('text separated by %s is split, quotes kept together', (_, text) => {
  expect(textsOf(Buffer.from(text))).toEqual([
    ['NIP', 'Nama'],
    ['198503152010011003', 'Sari; S.E.'],
  ]);
});

it('UTF-8 and UTF-16 with a mark and Windows-1252 all give the same name', () => {
  const text = 'NIP;Nama\n1;José';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  for (const bytes of [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(text, 'latin1')])
    expect(textsOf(bytes)[1]).toEqual(['1', 'José']);
});

it('a workbook gives real dates as days, long numbers as they are shown, and its formulas by their last value', () => {
  const sheet = XLSX.utils.aoa_to_sheet([['NIP', 'Lahir', 'Usia']]);
  XLSX.utils.sheet_add_aoa(sheet, [['198503152010011003']], { origin: 'A2' });
  sheet.B2 = { t: 'n', v: 31121, z: 'dd/mm/yyyy' };
  sheet.C2 = { t: 'n', v: 41, f: 'YEAR(TODAY())-1985' };
  sheet.A3 = { t: 'n', v: 198503152010011000, z: '0.00E+00' };
  sheet['!ref'] = 'A1:C3';
  const read = readSheets(workbook(sheet));
  if ('fault' in read) throw new Error(read.fault);
  const rows = read.sheets[0]!.rows;
  expect(rows[1]!.cells).toEqual([
    { text: '198503152010011003' },
    { text: '1985-03-15', day: '1985-03-15' },
    { text: '41', number: 41 },
  ]);
  expect(rows[2]!.cells[0]?.text).toMatch(/E\+17$/);
  expect(read.notices).toContainEqual({ code: 'formulas', count: 1 });
});

it('merged cells are read as the eye reads them', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Unit', 'Nama'],
    ['Dinas', 'Ani'],
    ['', 'Budi'],
  ]);
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  expect(textsOf(workbook(sheet))[2]).toEqual(['Dinas', 'Budi']);
});

it('the old binary format is read too', () => {
  expect(textsOf(workbook(XLSX.utils.aoa_to_sheet([['NIP'], ['198503152010011003']]), 'biff8'))).toEqual([
    ['NIP'],
    ['198503152010011003'],
  ]);
});

/** A zip of one part that unpacks to `size` bytes of zeros and declares `declared`. */
const bomb = (size: number, declared: number): Buffer => {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(size));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(declared, 24);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, directory, name, end]);
};

it('a zip bomb is refused by its declared size before unpacking, and one that lies about its size while unpacking', () => {
  expect(readSheets(bomb(10_000_000, 500_000_000))).toEqual({ fault: 'tooBigUnpacked', limit: 200_000_000 });
  expect(readSheets(bomb(10_000_000, 1000))).toEqual({ fault: 'damaged' });
});

it('a sheet with too many rows is refused with the limit', () => {
  const limits = { ...usualLimits, maxRows: 100 };
  const long = Array.from({ length: 300 }, (_, i) => [String(i), 'x']);
  expect(readSheets(workbook(XLSX.utils.aoa_to_sheet(long)), limits)).toEqual({ fault: 'tooManyRows', limit: 100 });
  expect(readSheets(Buffer.from(long.map((r) => r.join(';')).join('\n')), limits)).toEqual({
    fault: 'tooManyRows',
    limit: 100,
  });
});

it('a long sheet whose blank lines hide its length is refused, not cut; one that is only formatted further down is read', () => {
  const limits = { ...usualLimits, maxRows: 200 };
  const gaps = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? [String(i), 'x'] : []));
  expect(readSheets(workbook(XLSX.utils.aoa_to_sheet(gaps)), limits)).toEqual({ fault: 'tooManyRows', limit: 200 });
  const formatted = XLSX.utils.aoa_to_sheet([['NIP'], ['198503152010011003']]);
  formatted['!ref'] = 'A1:A3000';
  expect(readSheets(workbook(formatted), limits)).toMatchObject({ sheets: [{ rows: [{ line: 1 }, { line: 2 }] }] });
});

it('a quote that is never closed does not swallow the lines below it', () => {
  const odd = 'NIP;Nama;Unit\n1;Ani;Dinas\n2;"Budi;Badan\n3;Citra;"Dinas\nKesehatan"\n4;Dewi;Dinas\n';
  expect(textsOf(Buffer.from(odd)).at(-1)).toEqual(['4', 'Dewi', 'Dinas']);
  const last = 'NIP;Nama;Unit\n1;Ani;Dinas\n2;"Budi;Badan\n3;Citra;Dinas\n';
  expect(textsOf(Buffer.from(last)).slice(1)).toEqual([
    ['1', 'Ani', 'Dinas'],
    ['2', '"Budi', 'Badan'],
    ['3', 'Citra', 'Dinas'],
  ]);
});

it.each([
  [
    'a workbook behind a password',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'wrongKind'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'wrongKind'],
  ['a web page that calls itself .xls', Buffer.from('<html><table></table></html>'), 'html'],
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['half a workbook', workbook(XLSX.utils.aoa_to_sheet([['a']])).subarray(0, 200), 'damaged'],
])('%s is refused with a name for the fault', (_, bytes, fault) => {
  expect(readSheets(bytes)).toMatchObject({ fault });
});
