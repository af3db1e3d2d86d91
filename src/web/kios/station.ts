// The work of a station behind its screen: pairing, fetching lists, handing in events. One at a time, again and again.
import { attendanceStationEndpoints } from '../../contract/attendanceStation.ts';
import type { StationAnchor } from '../../domain/attendance/card/stationEvent.ts';
import { call, type Refusal } from '../app/call.ts';
import { anchorOf, askServer, takeAnchor } from './askServer.ts';
import { clocks } from './clocks.ts';
import { fromBase64, makeKey, publicPoint } from './deviceKey.ts';
import { dropEvents, photoIds, read, waitingEvents, write, writePhotos } from './kioskStore.ts';

export type Contact = 'online' | 'offline' | 'unpaired';
const batch = 100;
const photosAtOnce = 20;

/** Becomes the station of a code. The key is made once and stays, so that what waits can still be handed in after pairing again. */
export const pair = async (code: string): Promise<Refusal | null> => {
  const key = (await read('key')) ?? (await makeKey());
  await write({ key });
  const before = clocks();
  const device = navigator.userAgent.slice(0, 120);
  const answer = await call(attendanceStationEndpoints.pair, {
    body: { code, publicKey: await publicPoint(key), device },
  });
  if (!answer.ok) return answer.refusal;
  const { stationId, kind, office, anchor, lastSeq, chain } = answer.value;
  const waits = (await waitingEvents()).some((event) => event.stationId === stationId);
  await write({
    pairing: { stationId, kind, office },
    anchor: anchorOf(anchor, before),
    // What waits for the same station goes on with its own chain.
    ...(waits ? {} : { head: { seq: lastSeq, hash: chain } }),
  });
  await navigator.storage?.persist?.().catch(() => false);
  return null;
};

const fetchPhotos = async (key: CryptoKeyPair, stationId: string, anchor: StationAnchor): Promise<void> => {
  const wanted = new Set(((await read('kiosk'))?.people ?? []).flatMap((person) => person.photo ?? []));
  const known = await photoIds();
  const missing = [...wanted].filter((id) => !known.includes(id));
  await writePhotos(
    new Map(),
    known.filter((id) => !wanted.has(id)),
  );
  for (let at = 0; at < missing.length; at += photosAtOnce) {
    const ids = missing.slice(at, at + photosAtOnce);
    const answer = await askServer(key, stationId, anchor, 'photos', { ids });
    if (!answer.ok) return;
    const photos = answer.value.photos.map(
      ({ id, jpeg }) => [id, new Blob([fromBase64(jpeg) as BlobPart], { type: 'image/jpeg' })] as const,
    );
    await writePhotos(new Map(photos), []);
    if (photos.length === 0) return;
  }
};

const contactOf = (refusal: Refusal): Contact => (refusal.code === 'station.unpaired' ? 'unpaired' : 'offline');

const handIn = async (key: CryptoKeyPair, stationId: string, anchor: StationAnchor): Promise<Refusal | null> => {
  for (;;) {
    const waiting = (await waitingEvents()).filter((event) => event.stationId === stationId).slice(0, batch);
    if (waiting.length === 0) return null;
    const events = waiting.map(({ stationId: _, name: __, ...event }) => event);
    const answer = await askServer(key, stationId, anchor, 'send', { events, now: clocks() });
    if (!answer.ok) return answer.refusal;
    // The server keeps every event of the batch, whatever it thinks of it; none comes back.
    await dropEvents(waiting);
  }
};

/** One contact with the server: its time, what changed, what waits. */
export const contact = async (): Promise<Contact> => {
  const [pairing, key, version] = [await read('pairing'), await read('key'), await read('version')];
  if (pairing === null || key === null) return 'unpaired';
  const { stationId } = pairing;
  const anchor = await takeAnchor(stationId);
  if (!anchor.ok) return contactOf(anchor.refusal);
  await write({ anchor: anchor.value });
  const waiting = (await waitingEvents()).length;
  const known = (await read(pairing.kind)) === null ? null : version;
  const said = { version: known, waiting, wall: clocks().wall };
  const answer = await askServer(key, stationId, anchor.value, 'sync', said);
  if (!answer.ok) return contactOf(answer.refusal);
  const { office, kiosk, display } = answer.value;
  await write({
    pairing: { ...pairing, office },
    version: answer.value.version,
    syncedAt: anchor.value.at,
    ...(kiosk ? { kiosk } : {}),
    ...(display ? { display } : {}),
  });
  if (pairing.kind === 'kiosk') {
    const refusal = await handIn(key, stationId, anchor.value);
    if (refusal !== null) return contactOf(refusal);
    await fetchPhotos(key, stationId, anchor.value);
  }
  return 'online';
};
