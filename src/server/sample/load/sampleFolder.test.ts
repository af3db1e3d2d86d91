import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginSample, readSampleFolder, writeNote } from './sampleFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwes-sample-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const wanted = { people: 600, tables: 'a' };
const facts = { ...wanted, seed: 7, madeFor: '2026-11-21' } as const;

it('an empty folder is fresh, also one that does not exist', () => {
  expect(readSampleFolder(folder, wanted).kind).toBe('fresh');
  expect(readSampleFolder(join(folder, 'none'), wanted).kind).toBe('fresh');
});

it('a folder with anything else in it is never taken for a sample', () => {
  writeFileSync(join(folder, 'data.db'), 'real');
  expect(readSampleFolder(folder, wanted).kind).toBe('foreign');
});

it('a sample counts as loaded only when it was finished, in the wanted size and with the tables of today', () => {
  const note = beginSample(folder, facts);
  expect(readSampleFolder(folder, wanted).kind).toBe('old');
  writeNote(folder, { ...note, complete: true });
  expect(readSampleFolder(folder, wanted).kind).toBe('loaded');
  expect(readSampleFolder(folder, { ...wanted, people: 12_000 }).kind).toBe('old');
  expect(readSampleFolder(folder, { ...wanted, tables: 'b' }).kind).toBe('old');
});

it('beginning again leaves nothing of the sample before', () => {
  beginSample(folder, facts);
  mkdirSync(join(folder, 'database'));
  beginSample(folder, facts);
  expect(readdirSync(folder)).toEqual(['luwes-sample.json']);
});
