// Everything a station keeps on its device: pairing, key, lists, photos, the chain of its events.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DisplayData, KioskData, StationOffice } from '../../contract/attendanceStation.ts';
import type { StationAnchor, StationEvent } from '../../domain/attendance/card/stationEvent.ts';

export interface KeptEvent extends StationEvent {
  readonly stationId: string;
  readonly signature: string;
  /** For the list of what waits; it stays on the device. */
  readonly name: string | null;
}

export interface Pairing {
  readonly stationId: string;
  readonly kind: 'kiosk' | 'display';
  readonly office: StationOffice;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** What was accepted of late: against repeats, and the day's count. */
export interface Recent {
  /** Last acceptance of a card and session, in seconds. */
  readonly accepted: Readonly<Record<string, number>>;
  readonly day: string;
  readonly count: number;
}

export interface Kept {
  pairing: Pairing;
  key: CryptoKeyPair;
  anchor: StationAnchor;
  head: Head;
  version: string;
  kiosk: KioskData;
  display: DisplayData;
  syncedAt: number;
  recent: Recent;
}

interface Schema extends DBSchema {
  kept: { key: string; value: Kept[keyof Kept] };
  events: { key: [string, number]; value: KeptEvent };
  photos: { key: string; value: Blob };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;
const open = () => {
  opening ??= openDB<Schema>('luwes-kios', 1, {
    upgrade: (db) => {
      db.createObjectStore('kept');
      db.createObjectStore('events', { keyPath: ['stationId', 'seq'] });
      db.createObjectStore('photos');
    },
  });
  return opening;
};

export const read = async <K extends keyof Kept>(name: K): Promise<Kept[K] | null> =>
  ((await (await open()).get('kept', name)) as Kept[K] | undefined) ?? null;

export const write = async (some: Partial<Kept>): Promise<void> => {
  const tx = (await open()).transaction('kept', 'readwrite');
  for (const [name, value] of Object.entries(some)) void tx.store.put(value, name);
  await tx.done;
};

/** Event, head of the chain and the memory of repeats, whole or not at all. */
export const writeEvent = async (event: KeptEvent, head: Head, recent: Recent): Promise<void> => {
  const tx = (await open()).transaction(['kept', 'events'], 'readwrite', { durability: 'strict' });
  void tx.objectStore('events').add(event);
  void tx.objectStore('kept').put(head, 'head');
  void tx.objectStore('kept').put(recent, 'recent');
  await tx.done;
};

/** In the order in which they happened. */
export const waitingEvents = async (): Promise<KeptEvent[]> => (await open()).getAll('events');

export const dropEvents = async (events: readonly KeptEvent[]): Promise<void> => {
  const tx = (await open()).transaction('events', 'readwrite');
  for (const event of events) void tx.store.delete([event.stationId, event.seq]);
  await tx.done;
};

export const photoOf = async (id: string): Promise<Blob | null> => (await (await open()).get('photos', id)) ?? null;
export const photoIds = async (): Promise<string[]> => (await open()).getAllKeys('photos');

export const writePhotos = async (photos: ReadonlyMap<string, Blob>, gone: readonly string[]): Promise<void> => {
  const tx = (await open()).transaction('photos', 'readwrite');
  for (const [id, photo] of photos) void tx.store.put(photo, id);
  for (const id of gone) void tx.store.delete(id);
  await tx.done;
};
