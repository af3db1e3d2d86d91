import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { daysFrom, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import { boardSheet, type SheetUnit } from './boardSheet.ts';

const days = daysFrom('2026-12-01' as PlainDate, '2026-12-31' as PlainDate).filter((day) => weekdayOf(day) <= 5);
const unitOf = (name: string, people: number): SheetUnit => ({
  name,
  rows: Array.from({ length: people }, (_, i) => {
    const modes = days.map((_day, d) => 'KRKRLDC'[(i + d) % 7]).join('');
    return { name: `Pegawai ${i + 1}`, position: 'Pengadministrasi Perkantoran', modes, shown: modes };
  }),
});

const sheet = async (sizes: readonly number[], more: { language?: 'id' | 'en'; paper?: 'A4' | 'F4' } = {}) => {
  const { language = 'id', paper = 'F4' } = more;
  const several = sizes.length > 1;
  const bytes = await boardSheet({
    words: language === 'en' ? en : id,
    formats: formatsOf(language),
    language,
    kop: ['Pemerintah Kota Contoh', 'Dinas Contoh'],
    unit: 'Dinas Contoh',
    sub: 'Desember 2026',
    days,
    paper,
    shifts: [{ letter: 'P', text: 'Pagi 07.00–14.00' }],
    rowCount: sizes.reduce((sum, n) => sum + n, 0) + (several ? sizes.length : 0),
    severalUnits: several,
    units: sizes.map((people, i) => unitOf(`Bidang ${i + 1}`, people)),
    signature: { date: 'Ditetapkan', office: 'Kepala Dinas Contoh,', name: 'Nama Kepala', number: '1' },
  });
  return { bytes, pages: pagesOf(bytes) };
};

/** What is written on each page, in the order of writing. */
const pagesOf = (bytes: Uint8Array): string[] => {
  const file = Buffer.from(bytes);
  const pages: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('\nendstream', at);
    if (end < 0 || file.subarray(at - 3, at).toString() === 'end') continue;
    const text = inflateSync(file.subarray(at + 7, end)).toString('latin1');
    if (text.includes('BT')) pages.push(textOf(text));
  }
  return pages;
};
const textOf = (content: string): string =>
  [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts]) =>
      [...parts!.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
    )
    .join('\n');

it('numbers its pages, repeats letterhead and head, and keeps the signatures with rows', async () => {
  for (const people of [1, 18, 24, 25, 26, 30, 31, 32, 33, 34, 60, 61]) {
    const { pages } = await sheet([people]);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${i + 1} dari ${pages.length}`);
      expect(page).toContain('PEMERINTAH KOTA CONTOH');
      expect(page).toContain('Jabatan');
    }
    expect(pages.filter((page) => page.includes('Nama Kepala'))).toHaveLength(1);
    expect(pages.at(-1)).toContain('Nama Kepala');
    expect(pages.at(-1)).toContain(`Pegawai ${people}\n`);
    const named = pages.join('\n').match(/^Pegawai \d+$/gm) ?? [];
    expect(named).toHaveLength(people);
  }
});

it('is on the agency’s paper, lying, in the reader’s language', async () => {
  const box = (bytes: Uint8Array) => /MediaBox \[([^\]]*)\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  expect(box((await sheet([3])).bytes)).toBe('0 0 935.43 609.45');
  const english = await sheet([3], { language: 'en', paper: 'A4' });
  expect(box(english.bytes)).toBe('0 0 841.89 595.28');
  expect(english.pages[0]).toContain('Page 1 of 1');
  expect(english.pages[0]).toContain('Office');
});

it('writes each person’s letters, readable without colour, and the count of a day below', async () => {
  const { pages } = await sheet([7]);
  expect(pages[0]).toContain('KRKRLDC');
  expect(pages[0]).toContain('Di kantor');
});

it('writes a plan of twelve thousand people unit by unit', { timeout: 120_000 }, async () => {
  const sizes = Array.from({ length: 400 }, () => 30);
  const { pages, bytes } = await sheet(sizes);
  expect(pages.at(-1)).toContain(
    `Halaman ${formatsOf('id').number(pages.length)} dari ${formatsOf('id').number(pages.length)}`,
  );
  expect(bytes.length).toBeLessThan(20_000_000);
});
