import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { plan } from './plan.ts';
import type { PlanFile } from './planFile.ts';
import { rosterVerify } from './roster.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'luwes-plan-'));
const commands: Command[] = [plan, explain, rosterVerify];
const run = async (...words: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(commands, words, {
    out: (t) => void out.push(t),
    err: (t) => void err.push(t),
    env: { LANG: 'en_US.UTF-8' },
  });
  return { code, out: out.join(''), err: err.join('') };
};

const staff = join(folder, 'pegawai.csv');
writeFileSync(
  staff,
  [
    'NIP;Nama;Jenis Jabatan;Nama Jabatan;Unit Kerja;OPD;Jenis Pegawai',
    ...Array.from({ length: 12 }, (_, i) => {
      const number = `19${80 + i}0101201001${(i % 2) + 1}0${String(i + 10).padStart(2, '0')}`;
      return `${number};Contoh Nama ${String.fromCharCode(65 + i)};Pelaksana;Pengelola Data;Bidang Contoh;Dinas Contoh;PNS`;
    }),
  ].join('\n'),
);
const policy = join(folder, 'policy');
writeFileSync(join(folder, 'broken.json'), '{"format":"other"}');
const cap = (minimum: number) => ({
  id: 'contoh',
  form: 'circular',
  level: 'city',
  issuer: 'Wali Kota Contoh',
  number: '1/2026',
  title: { id: 'Contoh', en: 'Sample' },
  issued: null,
  from: '2026-01-01',
  to: null,
  state: 'inForce',
  region: null,
  certain: true,
  clauses: [
    {
      id: 'cap',
      article: 'Huruf A',
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 1, den: 4 },
      per: 'unit',
      rounding: 'floor',
      minimumOne: true,
    },
    ...(minimum > 0 ? [{ id: 'least', article: 'Huruf B', kind: 'minimumStaff', per: 'unit', minimum }] : []),
  ],
});
const policyOf = (name: string, minimum: number): string => {
  const path = mkdtempSync(`${policy}-${name}-`);
  writeFileSync(join(path, 'policy.json'), JSON.stringify(cap(minimum)));
  return path;
};
const december = ['--from', '2026-12-01', '--to', '2026-12-11'];

describe('planning in the terminal', () => {
  it('plans a staff file, and the judge finds nothing in the plan', async () => {
    const out = join(folder, 'a.json');
    const made = await run('plan', '--staff', staff, '--policy', policyOf('good', 0), ...december, '--out', out);
    expect(made.err + made.out).toContain('12 people, 9 days');
    expect(made.code).toBe(0);
    const verified = await run('roster', 'verify', out, '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, people: 12, breaches: [] });
    expect(verified.code).toBe(0);
  });

  it('gives the same bytes for the same seed', async () => {
    const policies = policyOf('same', 0);
    const [a, b] = [join(folder, 'b1.json'), join(folder, 'b2.json')];
    for (const out of [a, b])
      await run('plan', '--staff', staff, '--policy', policies, ...december, '--out', out, '--seed', '7');
    expect(readFileSync(a, 'utf8')).toBe(readFileSync(b, 'utf8'));
  });

  it('names what cannot be kept and answers 1', async () => {
    const made = await run(
      'plan',
      '--staff',
      staff,
      '--policy',
      policyOf('tight', 5),
      ...december,
      '--out',
      join(folder, 'c.json'),
      '--json',
    );
    expect(made.code).toBe(1);
    expect(JSON.parse(made.out).breaches[0].text).toBe('1 December: 5 people in the office, 2 too many (Huruf A)');
  });

  it('says that a year without a holiday file is not certain, and plans it all the same', async () => {
    const out = join(folder, 'h.json');
    const period = ['--from', '2031-03-03', '--to', '2031-03-07'];
    const words = ['plan', '--staff', staff, '--policy', policyOf('year', 0), ...period, '--out', out];
    const made = await run(...words);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('12 people, 5 days');
    expect(made.out).toContain('not all decreed');
    expect(JSON.parse((await run(...words, '--json')).out)).toMatchObject({ calendarCertain: false });
  });

  it('plans by the state of the area that a clause asks for, and names the states it knows', async () => {
    const zoned = mkdtempSync(`${policy}-zone-`);
    const { clauses, ...rest } = cap(0);
    const when = { switches: [{ name: 'riskZone', is: ['high'] }] };
    writeFileSync(
      join(zoned, 'policy.json'),
      JSON.stringify({ ...rest, clauses: clauses.map((each) => ({ ...each, when })) }),
    );
    const homeDays = async (...words: string[]) => {
      const out = join(folder, `z${words.length}.json`);
      expect((await run('plan', '--staff', staff, '--policy', zoned, ...december, '--out', out, ...words)).err).toBe(
        '',
      );
      const { plan: made } = JSON.parse(readFileSync(out, 'utf8')) as PlanFile;
      return made.lines
        .map((line) => line.modes)
        .join('')
        .replace(/[^R]/g, '').length;
    };
    expect(await homeDays()).toBe(0);
    expect(await homeDays('--switch', 'riskZone=high')).toBe(9 * 9);
    const wrong = await run(
      'plan',
      '--staff',
      staff,
      '--policy',
      zoned,
      ...december,
      '--out',
      'x.json',
      '--switch',
      'riskZone=red',
    );
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('riskZone=unaffected|low|medium|high');
  });

  it('finds a cell that was changed by hand', async () => {
    const out = join(folder, 'd.json');
    await run('plan', '--staff', staff, '--policy', policyOf('hand', 0), ...december, '--out', out);
    const file = JSON.parse(readFileSync(out, 'utf8')) as Pick<PlanFile, 'plan'>;
    const lines = file.plan.lines.map((line) => ({ ...line, modes: `K${line.modes.slice(1)}` }));
    writeFileSync(out, JSON.stringify({ ...file, plan: { ...file.plan, lines } }));
    const verified = await run('roster', 'verify', out);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('1 rules are broken');
  });

  it('explains a day with its clause', async () => {
    const out = join(folder, 'e.json');
    await run('plan', '--staff', staff, '--policy', policyOf('why', 0), ...december, '--out', out);
    const told = await run(
      'explain',
      '--plan',
      out,
      '--person',
      'contoh nama c',
      '--date',
      '2026-12-02',
      '--language',
      'id',
    );
    expect(told.err).toBe('');
    expect(told.out).toMatch(/Giliran (di kantor|bekerja dari rumah): batas 25% memberi 3 tempat.*\(Huruf A\)/);
  });

  it('explains which of two circulars gave way to which', async () => {
    const policies = mkdtempSync(`${policy}-two-`);
    const city = cap(0);
    const [share] = city.clauses;
    const clauses = [{ ...share, article: 'Angka 3', share: { num: 1, den: 2 } }];
    const national = { ...city, id: 'pusat', level: 'national', issuer: 'Menteri Contoh', number: '9/2026', clauses };
    for (const each of [city, national]) {
      mkdirSync(join(policies, each.id));
      writeFileSync(join(policies, each.id, 'policy.json'), JSON.stringify(each));
    }
    const out = join(folder, 'o.json');
    expect((await run('plan', '--staff', staff, '--policy', policies, ...december, '--out', out)).code).toBe(0);
    const told = await run('explain', '--plan', out, '--person', 'contoh nama c', '--date', '2026-12-02');
    expect(told.out).toMatch(
      /Wali Kota Contoh,? Huruf A prevails over Circular 9\/2026, Menteri Contoh,? Angka 3 .*because its issuer is nearer/,
    );
  });

  it('writes a workbook', async () => {
    const out = join(folder, 'f.xlsx');
    expect((await run('plan', '--staff', staff, '--policy', policyOf('book', 0), ...december, '--out', out)).code).toBe(
      0,
    );
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['plan', '--staff', 'missing.xlsx', '--policy', 'x', ...december, '--out', 'x.json'], 3],
    [['plan', '--staff', staff, '--policy', 'x', '--from', 'soon', '--to', '2026-12-11', '--out', 'x.json'], 2],
    [['plan', '--staff', staff, '--policy', 'x', ...december, '--out', 'x.pdf'], 2],
    [['roster', 'verify', join(folder, 'broken.json')], 3],
    [['explain', '--plan', 'none.json', '--person', 'x', '--date', '2026-12-02'], 3],
  ])('answers wrong use with 2 and unreadable input with 3: %j', async (words, code) => {
    expect((await run(...words)).code).toBe(code);
  });
});
