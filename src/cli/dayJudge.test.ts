import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attendanceDayWords as en } from '../words/en/attendanceDay.ts';
import { attendanceDayWords as id } from '../words/id/attendanceDay.ts';
import { dayJudge, daySchemaText } from './dayJudge.ts';
import { runCommand } from './runCommand.ts';

const operate = join(import.meta.dirname, '../../docs/operate');
const example = join(operate, 'day-file-example.json');
const run = async (...words: string[]) => {
  const [out, err]: string[][] = [[], []];
  const io = { out: (text: string) => void out!.push(text), err: (text: string) => void err!.push(text), env: {} };
  const code = await runCommand([dayJudge], ['day', 'judge', ...words], io);
  return { code, out: out!.join(''), err: err!.join('') };
};
const written = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'days-')), 'day.json');
  writeFileSync(path, content);
  return path;
};

it('the example of the documentation is told day by day, with rule and article', async () => {
  const { code, out } = await run(example);
  expect(code).toBe(0);
  expect(out).toContain('Selasa, 24 November 2026: Terlambat');
  expect(out).toContain(
    'Masuk 07.42, batas 07.30: terlambat 12 menit (TL1, 0,5 persen). [umum-daerah-tl-psw, TL 1 sampai 4]',
  );
  expect(out).toContain('Presensi pulang dimaafkan: Listrik padam, 15.40–17.20, dinyatakan Kepala BKPSDM.');
  expect(out).toContain('Jumat, 27 November 2026: Menunggu keputusan');
  expect(out).toContain('Bila diterima: Hadir');
  expect(out).not.toMatch(/undefined|null|day\./);
});

it('the same in English and as JSON', async () => {
  expect((await run(example, '--lang', 'en')).out).toContain(
    'In at 07:42, limit 07:30: 12 min late (TL1, 0.5 per cent).',
  );
  const { days } = JSON.parse((await run(example, '--json')).out);
  expect(days.map((each: { state: string }) => each.state)).toEqual([
    'present',
    'late',
    'present',
    'present',
    'waiting',
    'off',
    'off',
  ]);
  expect(days[1]).toMatchObject({ percent: 0.5, events: [{ class: 'TL1', minutes: 12 }] });
});

it('the schema beside the documentation is the one the command reads by', async () => {
  expect(readFileSync(join(operate, 'day-file.schema.json'), 'utf8')).toBe(daySchemaText());
  expect((await run('--schema')).out).toBe(daySchemaText());
});

it('a file that cannot be read is answered with the place of its fault and a way on', async () => {
  const faults = [
    ['{', 'tidak terbaca sebagai JSON'],
    ['{"from":"2026-11-23","punches":["kemarin"]}', 'Berkas salah di punches/0'],
    ['{"from":"2026-11-23","rules":["tidak-ada"]}', 'Aturan "tidak-ada" tidak dikenal'],
    ['{"from":"2026-11-23","week":"delapan"}', 'Pola minggu "delapan" tidak dikenal'],
    ['{"from":"2026-11-23","to":"2026-11-01"}', 'Tanggal akhir mendahului'],
  ] as const;
  for (const [content, said] of faults) {
    const { code, err } = await run(written(content));
    expect(code).toBe(3);
    expect(err).toContain(said);
  }
  expect(await run('/tidak/ada.json')).toMatchObject({ code: 3 });
  expect(await run()).toMatchObject({ code: 2 });
});

it('every reason is a sentence in both languages, whatever its values', () => {
  const values = {
    time: '07:42',
    minutes: 12,
    limit: '07:30',
    end: '16:00',
    by: 'A',
    basis: '1',
    from: '08:00',
    to: '09:00',
    why: 'x',
    nth: 6,
    times: 5,
    needed: 30,
    stayed: 4,
    tolerance: 15,
    count: 3,
    found: 1,
    name: 'Siang',
    nameId: 'Natal',
    nameEn: 'Christmas',
    opens: '05:30',
    closes: '20:00',
  };
  for (const words of [id, en])
    for (const [code, sentence] of Object.entries(words.reasons))
      expect(sentence(values), code).not.toMatch(/undefined|NaN|\[object/);
});
