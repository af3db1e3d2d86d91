import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauseKindNames, kindOf } from '../domain/policy/clause.ts';
import { clauseWith, instrumentWith } from '../domain/policy/clauses/trial.ts';
import { compareInstruments } from '../domain/policy/compareInstruments.ts';
import { clauseChangeSentences, sentenceOf } from './clauseSentence.ts';
import { policyWords as en } from './en/policy.ts';
import { policyWords as id } from './id/policy.ts';
import { reasonText } from './reasonText.ts';

const kaltim = {
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num: 1, den: 5 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: true,
  excluded: [{ positionKinds: ['jptPratama', 'administrator'] }],
};
const source = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
const domain = join(import.meta.dirname, '../domain/policy');

describe('clauses as sentences', () => {
  it('reads as an officer would write it, in both languages', () => {
    expect(sentenceOf(clauseWith(kaltim), id, 'id')).toBe(
      'Paling banyak 1/5 dari jumlah pegawai berada di kantor, dihitung per unit kerja, di luar JPT Pratama atau Administrator; hasil hitungan dibulatkan ke bawah, sekurang-kurangnya satu orang.',
    );
    expect(sentenceOf(clauseWith({ kind: 'fixedHomeWeekday', weekdays: [5] }), en, 'en')).toBe(
      'All employees work at home every Friday.',
    );
  });

  it('says when a clause speaks and for whom not', () => {
    const clause = clauseWith({
      kind: 'alwaysHome',
      except: [{ strategic: true }],
      when: { switches: [{ name: 'psbb', is: ['on'] }] },
    });
    expect(sentenceOf(clause, id, 'id')).toBe(
      'Semua pegawai bekerja dari rumah. Kecuali pegawai pada unit strategis. Hanya selama PSBB diterapkan.',
    );
  });

  it('has the same placeholders in both languages, and only fields that the kind has', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const kind of clauseKindNames) {
      expect(placeholders(en.sentences[kind]), kind).toEqual(placeholders(id.sentences[kind]));
      const fields = new Set(['who', ...kindOf(kind).fields.map((field) => field.name)]);
      for (const name of placeholders(id.sentences[kind])) expect(fields, `${kind} ${name}`).toContain(name);
      for (const field of kindOf(kind).fields) expect(id.fields, `${kind} ${field.name}`).toHaveProperty([field.name]);
    }
  });

  it('has a sentence for every reason and finding that the domain can give', () => {
    const text = source(domain) + source(join(domain, 'clauses'));
    const codes = [...text.matchAll(/(?:contradiction|doubt)\('(\w+)'/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      expect(id.findings, code).toHaveProperty([code]);
      expect(en.findings, code).toHaveProperty([code]);
    }
    const plain = [...text.matchAll(/code: '([\w.]+)'/g)].map((match) => match[1] ?? '');
    for (const code of plain) expect({ ...id.reasons, ...id.findings }, code).toHaveProperty([code]);
    for (const code of Object.keys(id.reasons)) expect(Object.keys(en.reasons)).toContain(code);
  });

  it('tells a change as a sentence', () => {
    const before = instrumentWith([kaltim]);
    const after = instrumentWith([{ ...kaltim, share: { num: 25, den: 100 }, excluded: undefined }]);
    const [change] = compareInstruments(before, after).clauses;
    expect(clauseChangeSentences(change!, id, 'id')).toEqual([
      'bagian: 1/5 menjadi 25%',
      'di luar hitungan dikosongkan (semula JPT Pratama atau Administrator)',
    ]);
  });

  it('adds to a broken rule what the plan has', () => {
    expect(reasonText({ code: 'roomCapacity', params: { name: 'Ruang A', count: 4, found: 5 } }, id)).toBe(
      'Ruang A paling banyak diisi 4 orang; dalam rencana: 5',
    );
  });
});
