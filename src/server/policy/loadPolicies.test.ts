import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../domain/policy/checkInstrument.ts';
import { runWorkedCase } from '../../domain/policy/workedCase.ts';
import { sentenceOf } from '../../words/clauseSentence.ts';
import { policyWords as english } from '../../words/en/policy.ts';
import { policyWords as indonesian } from '../../words/id/policy.ts';
import { loadPolicies } from './loadPolicies.ts';

const loaded = loadPolicies(join(import.meta.dirname, '../../../policies'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
const folders = loaded.value;
const instruments = folders.map((folder) => folder.instrument);

describe.each(folders.map((folder) => [folder.name, folder] as const))('%s', (name, folder) => {
  it('lies in the folder that bears its code, names its sources and has worked examples', () => {
    expect(folder.instrument.id).toBe(name);
    expect(folder.instrument.sources.length).toBeGreaterThan(0);
    expect(folder.cases.length).toBeGreaterThan(1);
  });

  it('does not contradict itself', () => {
    expect(checkInstrument(folder.instrument, instruments).filter((each) => each.weight === 'contradiction')).toEqual(
      [],
    );
  });

  it('speaks of no ground of health alone, so that it may be put in force', () => {
    expect(checkInstrument(folder.instrument, instruments).map((each) => each.code)).not.toContain('oneGround');
  });

  it('explains every clause that is uncertain and says every clause as a sentence', () => {
    for (const clause of folder.instrument.clauses) {
      if (!clause.certain) expect(clause.note?.id, clause.id).toBeTruthy();
      expect(sentenceOf(clause, indonesian, 'id')).not.toMatch(/[{}[\]]|undefined|null/);
      expect(sentenceOf(clause, english, 'en')).not.toMatch(/[{}[\]]|undefined|null/);
    }
  });

  it.each(folder.cases.map((each) => [each.title.id, each] as const))('%s', (_title, example) => {
    expect(runWorkedCase(example, folder.instrument, instruments)).toEqual([]);
  });
});

describe('reading policy folders', () => {
  it('refuses an empty folder and names it', () => {
    const empty = mkdtempSync(join(tmpdir(), 'policies-'));
    expect(loadPolicies(empty)).toMatchObject({ ok: false, problem: { code: 'policy.folderEmpty' } });
  });

  it('names the file and the place of what cannot be read', () => {
    const directory = mkdtempSync(join(tmpdir(), 'policies-'));
    mkdirSync(join(directory, 'broken'));
    writeFileSync(join(directory, 'broken', 'policy.json'), '{"id": "broken"');
    expect(loadPolicies(directory)).toMatchObject({
      ok: false,
      problem: { code: 'policy.unreadable', params: { where: 'broken/policy.json' } },
    });
    writeFileSync(
      join(directory, 'broken', 'policy.json'),
      JSON.stringify({ ...instruments[0], clauses: [{ id: 'a', kind: 'unheardOf' }] }),
    );
    const refused = loadPolicies(directory);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.problem.params?.where).toContain('clauses/0');
  });
});
