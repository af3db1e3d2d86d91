import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Instant } from '../../kernel/time.ts';

/** An answer as it came, and when. */
export interface Kept {
  readonly value: unknown;
  readonly at: Instant;
}
interface KeptSchema extends DBSchema {
  answers: { key: string; value: Kept };
}

let opening: Promise<IDBPDatabase<KeptSchema>> | null = null;
const open = () => {
  opening ??= openDB<KeptSchema>('luwes-saku', 1, { upgrade: (db) => void db.createObjectStore('answers') });
  return opening;
};

/** Null when there is none, or when the browser keeps nothing (private windows). */
export const readKept = async (key: string): Promise<Kept | null> => {
  try {
    return (await (await open()).get('answers', key)) ?? null;
  } catch {
    return null;
  }
};

export const keep = async (key: string, kept: Kept): Promise<void> => {
  try {
    await (await open()).put('answers', kept, key);
  } catch {
    // Without storage the phone still works while connected.
  }
};

/** Forgets everything of the person on this phone. */
export const forgetKept = async (): Promise<void> => {
  try {
    await (await open()).clear('answers');
  } catch {
    // Nothing was kept.
  }
};
