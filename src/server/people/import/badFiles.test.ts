// Every kind of bad file against a city that has people already: a sentence in both languages that says what to do, and nothing lost.
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { insertAgency } from '../../access/setUp/store.ts';
import { newId, systemClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { usualLimits } from '../../platform/spreadsheet/sheet.ts';
import { applyFile, type FileToImport, previewFile } from './importFile.ts';

let db: Db;
let agencyId: number;
const parts = () => ({ db, clock: systemClock, newId });
const preview = (bytes: Uint8Array, kind: FileToImport['kind'] = 'employees') =>
  previewFile(parts(), { agencyId, name: 'berkas', bytes, kind, asOf: '2026-11-23', createUnits: true });
const previewed = async (bytes: Uint8Array, kind: FileToImport['kind'] = 'employees') => {
  const done = await preview(bytes, kind);
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
};
const workbook = (sheet: XLSX.WorkSheet): Buffer => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
};

const heading = 'nipBaru;nama;unorNama;unorIndukNama\n';
const staff = `${heading}198503152010012003;Ani;Bidang A;Dinas A\n197001011995031001;Budi;Bidang A;Dinas A\n`;
const longSheet = (): Buffer => {
  const rows = Array.from({ length: usualLimits.maxRows + 10 }, (_, i) => `${i};x`);
  return Buffer.from(`nipBaru;nama\n${rows.join('\n')}`);
};
/** A zip whose directory promises a gigabyte; nothing of it is unpacked. */
const bomb = (): Buffer => {
  const file = workbook(XLSX.utils.aoa_to_sheet([['nipBaru', 'nama']]));
  const at = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  file.writeUInt32LE(1_000_000_000, at + 24);
  return file;
};

const kept = async (): Promise<string> => {
  const tables = ['unit', 'unit_version', 'employee', 'employment', 'placement', 'account'];
  const rows = await Promise.all(
    tables.map((t) =>
      db.execute(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as all from ${t} t`),
    ),
  );
  return JSON.stringify(rows.map((each) => each.rows[0]!.all));
};

beforeAll(async () => {
  db = await testDb();
  const agency = { name: 'Kota', shortName: 'Kota', kind: 'city', regionCode: null, paper: 'F4' } as const;
  agencyId = await db.asOwner((tx) => insertAgency(tx, { ...agency, zone: 'Asia/Jakarta' }, systemClock()));
  const first = await previewed(Buffer.from(staff));
  expect(await applyFile(parts(), agencyId, first.runId)).toMatchObject({ ok: true });
});
afterAll(() => db.close());

describe('a file that cannot be read', () => {
  it.each<readonly [string, () => Buffer, string]>([
    ['an empty file', () => Buffer.alloc(0), 'empty'],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'wrongKind'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'wrongKind'],
    ['a web page named .xls', () => Buffer.from('<html><table></table></html>'), 'html'],
    ['half a workbook', () => workbook(XLSX.utils.aoa_to_sheet([['nipBaru', 'nama']])).subarray(0, 200), 'damaged'],
    ['a zip bomb', bomb, 'tooBigUnpacked'],
    ['a sheet of more rows than the limit', longSheet, 'tooManyRows'],
    ['a list of something else', () => Buffer.from('Kode;Barang\n1;Meja\n'), 'noEmployeeHeading'],
    ['headings alone', () => Buffer.from(heading), 'noRows'],
  ])('%s is refused with a sentence in both languages, and everybody is still there', async (_, make, fault) => {
    const before = await kept();
    const answer = await preview(make());
    expect(answer).toMatchObject({ ok: false, problem: { code: `people.file.${fault}` } });
    const { problem } = answer as { problem: Problem };
    for (const words of [id, en]) {
      const sentence = problemSentence(words, problem);
      expect(sentence).not.toBe(problem.code);
      expect(sentence).not.toContain('undefined');
      expect(sentence.split('. ').length).toBeGreaterThan(1);
    }
    expect(await kept()).toBe(before);
  });
});

describe('a file with bad lines', () => {
  it('names ruined numbers, duplicates and lines without a unit by line, column and way out, and takes the rest', async () => {
    const lines = [
      '1,99E+17;Citra;Bidang A;Dinas A',
      '199001012015011000;Dewi;Bidang A;Dinas A',
      '199207212024212005;Eka;Bidang A;Dinas A',
      '199207212024212005;Eka lagi;Bidang A;Dinas A',
      '199207212024212006;Fajar;;',
    ];
    const run = await previewed(Buffer.from(staff + lines.join('\n')));
    expect(run.counts).toMatchObject({ new: 1, unchanged: 2, wrong: 4, missing: 0 });
    const said = run.wrong.map((row) => {
      const fault = row.faults.find((each) => each.severity === 'error')!;
      const told = [id, en].map((words) => words.people.faults[fault.code]({ detail: fault.detail }));
      expect(told.every((sentence) => sentence.length > 20 && !sentence.includes('undefined'))).toBe(true);
      return [row.line, fault.code, fault.column];
    });
    expect(said).toEqual([
      [4, 'number.ruined', 'nipBaru'],
      [5, 'number.lostDigits', 'nipBaru'],
      [7, 'number.duplicate', 'nipBaru'],
      [8, 'unit.missing', 'unorNama'],
    ]);
  });

  it('of a workbook reads formulas by their value and merged cells by sight, and says so', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['nipBaru', 'nama', 'unorNama', 'unorIndukNama'],
      ['198503152010012003', 'Ani', 'Bidang A', 'Dinas A'],
      ['197001011995031001', '', '', 'Dinas A'],
    ]);
    sheet.B3 = { t: 's', v: 'Budi', f: 'UPPER("budi")' };
    sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
    const run = await previewed(workbook(sheet));
    expect(run.counts).toMatchObject({ unchanged: 2, wrong: 0 });
    const stored = await db.execute('select notices from import_run where run_id = $1', [run.runId]);
    expect(JSON.stringify(stored.rows[0])).toMatch(/formulas.*merged/);
  });

  it('of units that stand in a loop names the loop, and the units that exist stay as they are', async () => {
    const before = await kept();
    const run = await previewed(
      Buffer.from('id;DiatasanId;NamaUnor\nX;Y;Bidang X\nY;X;Bidang Y\nZ;Z;Bidang Z\n'),
      'units',
    );
    expect(run.counts).toMatchObject({ new: 0, wrong: 3 });
    expect(run.wrong.map((row) => row.faults[0]?.code)).toEqual(['unit.loop', 'unit.loop', 'unit.loop']);
    expect(run.wrong[0]?.faults[0]?.detail).toContain('→');
    expect(await applyFile(parts(), agencyId, run.runId)).toMatchObject({ ok: true });
    expect(await kept()).toBe(before);
  });
});
