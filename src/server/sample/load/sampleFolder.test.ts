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
const facts = { people: 600, seed: 7, madeFor: '2026-11-21' } as const;

it('an empty folder is fresh, also one that does not exist', () => {
  expect(readSampleFolder(folder, 600).kind).toBe('fresh');
  expect(readSampleFolder(join(folder, 'none'), 600).kind).toBe('fresh');
});

it('a folder with anything else in it is never taken for a sample', () => {
  writeFileSync(join(folder, 'data.db'), 'real');
  expect(readSampleFolder(folder, 600).kind).toBe('foreign');
});

it('a sample counts as loaded only when it was finished, and in the wanted size', () => {
  const note = beginSample(folder, facts);
  expect(readSampleFolder(folder, 600).kind).toBe('old');
  writeNote(folder, { ...note, complete: true });
  expect(readSampleFolder(folder, 600).kind).toBe('loaded');
  expect(readSampleFolder(folder, 12_000).kind).toBe('old');
});

it('beginning again leaves nothing of the sample before', () => {
  beginSample(folder, facts);
  mkdirSync(join(folder, 'database'));
  beginSample(folder, facts);
  expect(readdirSync(folder)).toEqual(['luwes-sample.json']);
});
