import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyCheck } from './policyCheck.ts';
import { policyInForce } from './policyInForce.ts';
import { runCommand } from './runCommand.ts';

const policies = join(import.meta.dirname, '../../policies');
const run = async (...words: string[]) => {
  const [out, err]: string[][] = [[], []];
  const io = { out: (text: string) => void out!.push(text), err: (text: string) => void err!.push(text), env: {} };
  const code = await runCommand([policyCheck, policyInForce], words, io);
  return { code, out: out!.join(''), err: err!.join('') };
};

describe('luwes policy check', () => {
  it('finds every ready policy well and says which are uncertain', async () => {
    const { code, out } = await run('policy', 'check', policies);
    expect(code).toBe(0);
    expect(out).toContain('se-gubernur-kaltim-065-3674-2020: 1 clauses, 5 of 5 examples hold, marked uncertain');
    expect(out).toMatch(/\d+ policies, all well/);
  });

  it('answers 1 and names the clause when a policy contradicts itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const { out: text } = await run('policy', 'check', join(policies, 'se-gubernur-kaltim-065-3674-2020'), '--json');
    expect(JSON.parse(text).ok).toBe(true);
    const policy = {
      id: 'salah',
      form: 'circular',
      level: 'city',
      issuer: 'Wali Kota',
      number: null,
      title: { id: 'Salah', en: 'Wrong' },
      issued: null,
      from: '2026-01-01',
      to: null,
      state: 'inForce',
      region: null,
      certain: true,
      clauses: [
        {
          id: 'cap',
          article: 'A',
          kind: 'shareCap',
          place: 'office',
          bound: 'atMost',
          share: { num: 0, den: 5 },
          per: 'unit',
          rounding: 'floor',
          minimumOne: true,
        },
      ],
    };
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
    const { code, out } = await run('policy', 'check', folder);
    expect(code).toBe(1);
    expect(out).toContain('contradiction: cap: A share of none contradicts at least one person.');
  });

  it('answers 3 for a folder that is not there', async () => {
    expect(await run('policy', 'check', '/nowhere')).toMatchObject({
      code: 3,
      err: expect.stringContaining('/nowhere'),
    });
  });
});

describe('luwes policy in-force', () => {
  const person = (facts: object): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'person-')), 'pegawai.json');
    writeFileSync(path, JSON.stringify(facts));
    return path;
  };

  it('says where a person works on a day, why, and which rule lost', async () => {
    const path = person({ services: ['health'], jobKind: 'service' });
    const { code, out } = await run(
      'policy',
      'in-force',
      '--date',
      '2026-04-10',
      '--region',
      '33.74',
      '--person',
      path,
    );
    expect(code).toBe(0);
    expect(out).toContain('2026-04-10: office');
    expect(out).toContain(
      'because This service is exempt from work outside the office (se-mendagri-800-1-5-3349-sj-2026',
    );
    expect(out).toContain('not applied: Every Friday at home');
  });

  it('answers as JSON', async () => {
    const { out } = await run('policy', 'in-force', '--date', '2020-09-07', '--region', '64', '--json');
    expect(JSON.parse(out).clauses.map((each: { instrument: string }) => each.instrument)).toContain(
      'se-gubernur-kaltim-065-3674-2020',
    );
  });

  it.each([
    ['a day that is none', ['--date', '2026-02-30'], 2],
    ['a file that is not there', ['--date', '2026-04-10', '--person', '/nowhere.json'], 3],
    ['a file that says something unknown', ['--date', '2026-04-10', '--person', person({ shoeSize: 42 })], 3],
  ])('refuses %s', async (_title, words, code) => {
    expect((await run('policy', 'in-force', ...words)).code).toBe(code);
  });
});
