import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PunchResult } from '../../../contract/attendancePhone.ts';
import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import type { RequestOf } from '../../../contract/endpoint.ts';
import type { KeptAnchor, PhonePosition } from '../../../domain/attendance/proof/phoneEvent.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';

/** One event from its tap to its answer. `waiting` goes by itself, `stuck` goes again on demand, the others are over. */
export interface OutboxRow {
  readonly id: Id;
  readonly accountId: Id;
  readonly phoneId: Id;
  readonly seq: number;
  readonly day: PlainDate;
  /** What this phone's clock said. */
  readonly tappedAt: Instant;
  readonly text: string;
  readonly signature: string;
  readonly position: PhonePosition | null;
  readonly passkey: Record<string, unknown> | null;
  readonly state: 'waiting' | 'stuck' | 'recorded' | 'refused';
  readonly tries: number;
  /** Why the server has not taken it, in words. */
  readonly sentence: string;
  readonly result: PunchResult | null;
}

/** The key of this browser for one person; the private half can be used and never read. */
export interface KeptKey {
  readonly accountId: Id;
  readonly phoneId: Id;
  readonly keys: CryptoKeyPair;
}

export type AskedBody = NonNullable<RequestOf<typeof attendanceRequestEndpoints.ask>['body']>;
/** A correction or permit that has not reached the server, or whose evidence has not. */
export interface KeptRequest {
  readonly id: Id;
  readonly accountId: Id;
  readonly body: AskedBody;
  readonly file: Uint8Array | null;
  /** The same on every try to send the file. */
  readonly fileKey: string;
  /** The server has the request; its evidence is still here. */
  readonly asked: boolean;
  /** Why the server did not take it; null while it waits for a network. */
  readonly refused: string | null;
}

interface PunchSchema extends DBSchema {
  outbox: { key: Id; value: OutboxRow };
  requests: { key: Id; value: KeptRequest };
  keys: { key: Id; value: KeptKey };
  /** By phone: number and hash of its last event, and the last server time. */
  heads: { key: Id; value: { readonly seq: number; readonly hash: string } };
  anchors: { key: Id; value: KeptAnchor };
  /** Stays when another person signs in. */
  browser: { key: string; value: string };
}

let opening: Promise<IDBPDatabase<PunchSchema>> | null = null;

/** What must survive signing out lies apart from the kept answers. Rejects where the browser keeps nothing. */
export const punchDb = (): Promise<IDBPDatabase<PunchSchema>> => {
  opening ??= openDB<PunchSchema>('luwes-presensi', 2, {
    upgrade: (db, before) => {
      db.createObjectStore('requests', { keyPath: 'id' });
      if (before > 0) return;
      db.createObjectStore('outbox', { keyPath: 'id' });
      db.createObjectStore('keys', { keyPath: 'accountId' });
      for (const store of ['heads', 'anchors', 'browser'] as const) db.createObjectStore(store);
    },
    // A later version of this page must not wait for an older one in another tab.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
    },
  });
  opening.catch(() => {
    opening = null;
  });
  return opening;
};
