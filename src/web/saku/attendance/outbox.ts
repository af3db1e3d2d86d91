// Punches of this phone: kept first, sent when the server can be reached, shown until its answer. Nothing here claims more than it knows.
import { attendancePhoneEndpoints, type PunchResult } from '../../../contract/attendancePhone.ts';
import { batchSize, settlingOf, waitSeconds } from '../../../domain/attendance/proof/outbox.ts';
import type { PhoneEvent, PhonePosition, PunchReason } from '../../../domain/attendance/proof/phoneEvent.ts';
import { positionText } from '../../../domain/attendance/proof/positionText.ts';
import { type PhoneClocks, transitMs } from '../../../domain/attendance/proof/proveInterval.ts';
import type { Id } from '../../../kernel/id.ts';
import { instantFrom, type PlainDate, type Zone } from '../../../kernel/time.ts';
import { type Answer, call } from '../../app/call.ts';
import { aheadAt, keepAnchor, knownAnchor } from './anchor.ts';
import { askPasskey } from './askPasskey.ts';
import { sha256 } from './bytes.ts';
import { signText } from './deviceKey.ts';
import { pageClocks } from './pageClocks.ts';
import { type KeptKey, type OutboxRow, punchDb } from './punchDb.ts';
import { outboxChanged } from './unsent.ts';

/** Rows of a person, the oldest first. */
export const outboxOf = async (accountId: Id): Promise<OutboxRow[]> =>
  (await (await punchDb()).getAll('outbox')).filter((row) => row.accountId === accountId).sort((a, b) => a.seq - b.seq);

export interface Tap {
  readonly key: KeptKey;
  /** Both clocks when the button was pressed. */
  readonly clocks: PhoneClocks;
  readonly zone: Zone;
  readonly dayIn: (at: `${string}Z`, zone: Zone) => PlainDate;
  readonly position: PhonePosition | null;
  readonly code: string | null;
  readonly reason: { readonly kind: PunchReason; readonly text: string } | null;
  /** Own passkeys of which one is asked for; empty: none. */
  readonly passkeys: readonly string[];
}

let turn: Promise<unknown> = Promise.resolve();
/** One after the other, because each event holds the hash of the one before; other tabs of this browser wait too. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const alone = () => (navigator.locks ? (navigator.locks.request('luwes-presensi', work) as Promise<T>) : work());
  const next = turn.then(alone, alone);
  turn = next.catch(() => undefined);
  return next;
};

/** Signs and keeps a tap; row and end of the chain in one transaction. Rejects where this browser keeps nothing. */
export const keepTap = (tap: Tap): Promise<OutboxRow> =>
  inTurn(async () => {
    const db = await punchDb();
    const { key, clocks, zone, position, code, reason } = tap;
    const { phoneId, accountId } = key;
    const head = (await db.get('heads', phoneId)) ?? { seq: 0, hash: '' };
    const anchor = await knownAnchor(phoneId);
    const at = instantFrom(clocks.wall);
    const event: PhoneEvent = {
      ...clocks,
      id: crypto.randomUUID(),
      seq: head.seq + 1,
      previous: head.hash,
      // The day by the server's clock, as far as this phone knows it.
      day: tap.dayIn(instantFrom(clocks.wall - aheadAt(anchor)), zone),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      anchor,
      position: position === null ? null : await sha256(positionText(position)),
      code,
      reason,
    };
    const text = JSON.stringify(event);
    const row: OutboxRow = {
      id: event.id,
      accountId,
      phoneId,
      seq: event.seq,
      day: event.day,
      tappedAt: at,
      text,
      signature: await signText(key, text),
      position,
      passkey: tap.passkeys.length === 0 ? null : await askPasskey(text, tap.passkeys),
      state: 'waiting',
      tries: 0,
      sentence: '',
      result: null,
    };
    const hash = await sha256(text);
    const tx = db.transaction(['outbox', 'heads'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      tx.objectStore('outbox').add(row),
      tx.objectStore('heads').put({ seq: event.seq, hash }, phoneId),
      tx.done,
    ]);
    outboxChanged();
    return row;
  });

/** After its answer a row keeps only what is shown. */
const settled = (row: OutboxRow, result: PunchResult): OutboxRow => ({
  ...row,
  state: result.state === 'refused' ? 'refused' : 'recorded',
  sentence: result.sentence ?? '',
  result,
  text: '',
  signature: '',
  position: null,
  passkey: null,
});

type Sent = Answer<{ results: readonly PunchResult[] }>;

const afterAnswer = (row: OutboxRow, index: number, answer: Sent): OutboxRow => {
  if (answer.ok) {
    const result = answer.value.results[index];
    return result === undefined ? row : settled(row, result);
  }
  const { refusal } = answer;
  const tries = row.tries + 1;
  switch (settlingOf(refusal.status)) {
    case 'final':
      return settled(row, { id: row.id, state: 'refused', code: refusal.code, sentence: refusal.detail });
    case 'keep':
      return { ...row, state: 'stuck', tries, sentence: refusal.detail };
    default:
      return { ...row, state: 'waiting', tries, sentence: '' };
  }
};

const post = async (phone: Id, rows: readonly OutboxRow[], clocks: PhoneClocks) => {
  const events = rows.map(({ text, signature, position, passkey }) => ({ text, signature, position, passkey }));
  try {
    return await call(attendancePhoneEndpoints.punches, {
      body: { phone, clocks, events },
      signal: AbortSignal.timeout(transitMs),
    });
  } catch {
    return { ok: false as const, refusal: { code: '', status: 0, detail: '', params: {}, fields: [] } };
  }
};

let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, oldest first; `all` also what the server did not take before. Answers whether anything is left. */
export const flushOutbox = (key: KeptKey, all = false): Promise<boolean> =>
  inTurn(async () => {
    const db = await punchDb();
    for (;;) {
      const open = (await outboxOf(key.accountId)).filter(
        ({ state, phoneId }) => phoneId === key.phoneId && (state === 'waiting' || (all && state === 'stuck')),
      );
      const rows = open.slice(0, batchSize);
      if (rows.length === 0) return false;
      const before = pageClocks();
      const answer = await post(key.phoneId, rows, before);
      if (answer.ok) await keepAnchor(key.phoneId, answer.value.anchor, before, pageClocks());
      const tx = db.transaction('outbox', 'readwrite');
      await Promise.all([...rows.map((row, index) => tx.store.put(afterAnswer(row, index, answer))), tx.done]);
      outboxChanged();
      if (answer.ok && answer.value.results.length === rows.length) continue;
      if (answer.ok) return true;
      const tries = Math.max(...rows.map((row) => row.tries));
      clearTimeout(timer);
      if (settlingOf(answer.refusal.status) === 'later')
        timer = setTimeout(() => void flushOutbox(key), waitSeconds(tries, Math.random()) * 1000);
      return true;
    }
  });

/** Forgets what is over and from before a day; what has no answer stays. */
export const tidyOutbox = async (before: PlainDate): Promise<void> => {
  const db = await punchDb();
  for (const row of await db.getAll('outbox'))
    if (row.day < before && (row.state === 'recorded' || row.state === 'refused')) await db.delete('outbox', row.id);
};
