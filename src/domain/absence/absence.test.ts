import { expect, it } from 'vitest';
import { judgeAbsence } from './judgeAbsence.ts';
import { readAbsenceRows } from './readAbsenceRows.ts';

const cells = (...texts: string[]) => texts.map((text) => ({ text }));
const rowsOf = (...lines: string[][]) => lines.map((texts, i) => ({ line: i + 1, cells: cells(...texts) }));

it('an absence may not lie across another of the same person', () => {
  const existing = [{ from: '2026-12-07', to: '2026-12-09' } as const];
  expect(judgeAbsence({ from: '2026-12-10', to: '2026-12-11' }, existing).ok).toBe(true);
  expect(judgeAbsence({ from: '2026-12-09', to: '2026-12-11' }, existing)).toMatchObject({
    problem: { code: 'absence.overlaps', params: { from: '2026-12-07', to: '2026-12-09' } },
  });
  expect(judgeAbsence({ from: '2026-12-11', to: '2026-12-10' }, [])).toMatchObject({
    problem: { code: 'absence.endBeforeStart' },
  });
});

it('a list is read below its heading, whatever stands above it, and days in the ways people write them', () => {
  const rows = readAbsenceRows(
    rowsOf(
      ['DAFTAR CUTI PEGAWAI'],
      ['No', 'NIP', 'Jenis Cuti', 'Tgl. Mulai', 'Tgl. Selesai', 'No. Surat'],
      ['1', "'19800101 200501 1 001", 'Cuti Tahunan', '7/12/2026', '09-12-2026', '800/1'],
      ['2', '198001012005011002', 'Dinas Luar', '2026-12-10', '', ''],
      ['', '', '', '', '', ''],
      ['3', '198001012005011003', 'Apel', '31/02/2026', '1.3.2026', ''],
    ),
  );
  expect(rows).toEqual([
    expect.objectContaining({
      line: 3,
      number: '198001012005011001',
      mode: 'leave',
      from: '2026-12-07',
      to: '2026-12-09',
    }),
    expect.objectContaining({ line: 4, mode: 'travel', from: '2026-12-10', to: '2026-12-10' }),
    expect.objectContaining({ line: 6, mode: null, from: null, to: '2026-03-01' }),
  ]);
});

it('a sheet without the three columns is not a list', () => {
  expect(readAbsenceRows(rowsOf(['NIP', 'Nama'], ['1', 'A']))).toBeNull();
});
