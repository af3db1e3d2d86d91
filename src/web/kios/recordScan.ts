import { eventText } from '../../domain/attendance/card/stationEvent.ts';
import type { Zone } from '../../kernel/time.ts';
import { instantFrom, todayIn } from '../../kernel/time.ts';
import { type clocks, serverNow } from './clocks.ts';
import { hashText, signText } from './deviceKey.ts';
import { type Recent, read, writeEvent } from './kioskStore.ts';

/** Repeats are looked up for this long at most; older entries go. */
const rememberedSeconds = 600;

let last: Promise<unknown> = Promise.resolve();
/** One event after the other, so that the chain never forks. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = last.then(work, work);
  last = next.catch(() => {});
  return next;
};

export const recentOf = async (zone: Zone, now: number): Promise<Recent> => {
  const day = todayIn(zone, instantFrom(now));
  const kept = await read('recent');
  return kept === null ? { accepted: {}, day, count: 0 } : kept.day === day ? kept : { ...kept, day, count: 0 };
};

export const acceptedKey = (credential: string, sessionId: string | null): string => `${credential} ${sessionId ?? ''}`;

/** Writes an accepted scan into the chain. Throws where the device keeps nothing more. */
export const recordScan = (scan: {
  readonly text: string;
  readonly credential: string;
  readonly name: string | null;
  readonly sessionId: string | null;
  readonly confirmed: boolean | null;
  readonly at: ReturnType<typeof clocks>;
}): Promise<void> =>
  inTurn(async () => {
    const [pairing, key, anchor] = [await read('pairing'), await read('key'), await read('anchor')];
    if (pairing === null || key === null || anchor === null) throw new Error('this device is not paired');
    const head = (await read('head')) ?? { seq: 0, hash: '' };
    const event = {
      id: crypto.randomUUID(),
      seq: head.seq + 1,
      text: scan.text,
      sessionId: scan.sessionId,
      confirmed: scan.confirmed,
      ...scan.at,
      anchor,
      previous: head.hash,
    };
    const said = eventText(pairing.stationId, event);
    const [signature, hash] = [await signText(key, said), await hashText(said)];
    const now = serverNow(anchor);
    const recent = await recentOf(pairing.office.zone, now);
    const seconds = now / 1000;
    const accepted = Object.fromEntries(
      Object.entries(recent.accepted).filter(([, at]) => seconds - at < rememberedSeconds),
    );
    accepted[acceptedKey(scan.credential, scan.sessionId)] = seconds;
    const kept = { ...event, stationId: pairing.stationId, name: scan.name, signature };
    await writeEvent(kept, { seq: event.seq, hash }, { ...recent, accepted, count: recent.count + 1 });
  });
