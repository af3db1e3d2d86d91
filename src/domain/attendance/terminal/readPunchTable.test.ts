import { expect, it } from 'vitest';
import { proposeMapping, readPunchTable, type TableLine } from './readPunchTable.ts';

const rows = (...lines: readonly (readonly string[])[]): TableLine[] =>
  lines.map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) }));

it('finds a heading below titles and reads day and several scans', () => {
  const table = rows(
    ['Laporan Scan Log'],
    ['PIN', 'NIP', 'Nama', 'Tanggal', 'Scan 1', 'Scan 2', 'Scan 3'],
    ['0007', '', 'Siti', '08/06/2026', '07:29', '16.01.30', ''],
    ['12', '', 'Budi', '2026-06-08', '07:31:02', '00:00', '-'],
    ["1'; drop table punch", '', 'X', '08/06/2026', '07:29', '', ''],
    ['13', '', 'Ani', '31/06/2026', '07:29', '', ''],
    ['14', '', 'Edi', '08/06/2026', '27:29', '16:00', ''],
  );
  const proposed = proposeMapping(table)!;
  expect(proposed).toEqual({
    headingLine: 2,
    mapping: { who: 'PIN', whoIs: 'pin', moment: '', day: 'Tanggal', times: ['Scan 1', 'Scan 2', 'Scan 3'] },
  });
  const read = readPunchTable(table, proposed.mapping)!;
  expect(read.received).toBe(5);
  expect(read.punches.map(({ who, time }) => `${who} ${time}`)).toEqual([
    '0007 2026-06-08 07:29:00',
    '0007 2026-06-08 16:01:30',
    '12 2026-06-08 07:31:02',
    '14 2026-06-08 16:00:00',
  ]);
  expect(read.bad.map((each) => [each.line, each.reason])).toEqual([
    [5, 'pin'],
    [6, 'time'],
    [7, 'time'],
  ]);
});

it('reads day and time in one column, real dates, and halves of the day', () => {
  const table = rows(
    ['No', 'AC-No.', 'Name', 'Time'],
    ['1', '42', 'A', '08/06/2026 7:29:01 AM'],
    ['2', '42', 'A', '08/06/2026 4:01 PM'],
    ['3', '42', 'A', '08/06/2026'],
  );
  const mapping = proposeMapping(table)!.mapping;
  expect(mapping).toMatchObject({ who: 'AC-No.', moment: 'Time' });
  const real = {
    line: 5,
    cells: [
      { text: '4' },
      { text: '43' },
      { text: 'B' },
      { text: '2026-06-08', day: '2026-06-08' as const, clock: '12:00:05' },
    ],
  };
  const read = readPunchTable([...table, real], mapping)!;
  expect(read.punches.map((each) => each.time)).toEqual([
    '2026-06-08 07:29:01',
    '2026-06-08 16:01:00',
    '2026-06-08 12:00:05',
  ]);
  expect(read.bad).toHaveLength(1);
});

it('takes staff numbers where no PIN stands, and says when a column of the mapping is gone', () => {
  const table = rows(
    ['NIP', 'Tanggal', 'Jam Masuk', 'Jam Pulang'],
    ["'19850315 201001 1 003", '8-6-2026', '07.29', ''],
  );
  const { mapping } = proposeMapping(table)!;
  expect(mapping.whoIs).toBe('number');
  expect(readPunchTable(table, mapping)!.punches).toEqual([
    { line: 2, who: '198503152010011003', time: '2026-06-08 07:29:00' },
  ]);
  expect(readPunchTable(rows(['PIN', 'Waktu'], ['1', '2026-06-08 07:00']), mapping)).toBeNull();
  expect(proposeMapping(rows(['Nama', 'Alamat'], ['x', 'y']))).toBeNull();
});
