// The data directory of a sample bears a note of what it holds, so that a folder with real data is never taken for one.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainDateSchema } from '../../../kernel/time.ts';

/** Raise whenever the sample or its tables change, so that older folders are made anew. */
const sampleVersion = 3;

const NoteSchema = z.object({
  version: z.number(),
  /** Of the migrations that it was made with. */
  tables: z.string(),
  people: z.number(),
  seed: z.number(),
  madeFor: PlainDateSchema,
  /** True once everything is in. */
  complete: z.boolean(),
  masterKey: z.base64(),
});
export type SampleNote = z.infer<typeof NoteSchema>;

const noteFile = (folder: string): string => join(folder, 'luwes-sample.json');

export type FolderState =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'loaded'; readonly note: SampleNote }
  | { readonly kind: 'old' }
  | { readonly kind: 'foreign' };

/** What lies in the folder: nothing, the wanted sample, another or unfinished sample, or something that is not ours. */
export const readSampleFolder = (folder: string, wanted: Pick<SampleNote, 'people' | 'tables'>): FolderState => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return { kind: 'fresh' };
  if (!existsSync(noteFile(folder))) return { kind: 'foreign' };
  const note = NoteSchema.safeParse(JSON.parse(readFileSync(noteFile(folder), 'utf8')));
  if (!note.success) return { kind: 'old' };
  const { complete, version, people, tables } = note.data;
  const fits = complete && version === sampleVersion && people === wanted.people && tables === wanted.tables;
  return fits ? { kind: 'loaded', note: note.data } : { kind: 'old' };
};

export const writeNote = (folder: string, note: SampleNote): void => {
  writeFileSync(noteFile(folder), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
};

/** Empties a folder that holds a sample, and begins a new note. Never call it on a foreign one. */
export const beginSample = (
  folder: string,
  facts: Pick<SampleNote, 'people' | 'tables' | 'seed' | 'madeFor'>,
): SampleNote => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const note: SampleNote = {
    version: sampleVersion,
    ...facts,
    complete: false,
    masterKey: randomBytes(32).toString('base64'),
  };
  writeNote(folder, note);
  return note;
};
