import { describe, expect, it } from 'vitest';
import { runDayCase } from '../../../domain/attendance/day/runDayCase.ts';
import { readyGround, readyRules } from './readyRules.ts';

const folders = readyRules();

describe.each(folders.map((folder) => [folder.name, folder] as const))('%s', (name, { set, cases }) => {
  it('lies in the folder that bears its code, with sources, notes on what is uncertain and worked examples', () => {
    expect(set.id).toBe(name);
    expect(cases.length).toBeGreaterThan(1);
    if (set.level !== 'base') expect(set.sources.length).toBeGreaterThan(0);
    if (!set.certain) expect(set.notes.length).toBeGreaterThan(0);
    for (const rule of set.rules) if (!rule.certain) expect(rule.note, rule.id).toBeTruthy();
  });

  it('has bands in order without gaps or overlaps, and no missing record without a band', () => {
    for (const rule of set.rules) {
      if (rule.kind !== 'classes') continue;
      for (const [i, band] of rule.bands.entries()) {
        const next = rule.bands[i + 1];
        expect(band.to === null).toBe(next === undefined);
        if (next !== undefined) expect(next.from).toBe(band.to! + 1);
      }
      const { noRecord } = rule;
      if (noRecord !== null && noRecord !== 'absent')
        expect(rule.bands.map((band) => band.name)).toContain(noRecord.band);
    }
  });

  it.each(cases.map((each) => [each.title.id, each] as const))('%s', (_title, example) => {
    const ready = readyGround(example.from, example.to ?? example.from);
    expect(runDayCase(example, set, ready)).toEqual([]);
  });
});
