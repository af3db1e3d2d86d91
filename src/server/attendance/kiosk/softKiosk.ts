// A kiosk made of node:crypto for tests: pairs, asks, scans and sends as the real one does.
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { SentEvent } from '../../../contract/attendanceStation.ts';
import { eventText, questionText } from '../../../domain/attendance/card/stationEvent.ts';
import type { Browser } from '../../access/testApp.ts';

export const pointOf = (key: KeyObject): string => {
  const jwk = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([4]),
    Buffer.from(jwk.x ?? '', 'base64url'),
    Buffer.from(jwk.y ?? '', 'base64url'),
  ]).toString('base64');
};
export const signWith = (key: KeyObject, bytes: Uint8Array): Buffer =>
  sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });

export const openSoftKiosk = async (browser: Browser, code: string) => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const paired = await browser.send('POST', '/api/station/pair', {
    code,
    publicKey: pointOf(keys.publicKey),
    device: 'Tablet uji',
  });
  const stationId: string = paired.body.stationId;
  let anchor: { at: number; mark: string } = paired.body.anchor;
  let head = { seq: Number(paired.body.lastSeq), hash: String(paired.body.chain) };
  const signText = (text: string) => signWith(keys.privateKey, Buffer.from(text)).toString('base64');
  const takeAnchor = async () => {
    anchor = (await browser.send('POST', '/api/station/anchor', { stationId })).body;
  };
  const ask = (path: string, payload: unknown) => {
    const text = JSON.stringify(payload);
    const signature = signText(questionText(path, stationId, anchor.at, anchor.mark, text));
    return browser.send('POST', path, { stationId, anchor, payload: text, signature });
  };
  return {
    paired,
    stationId,
    ask,
    takeAnchor,
    sync: () => ask('/api/station/sync', { version: null, waiting: 0, wall: anchor.at }),
    /** An event made so many seconds after the last anchor. */
    scan: (text: string, seconds: number, over: Partial<SentEvent> = {}): SentEvent => {
      const clocks = { wall: anchor.at + seconds * 1000, mono: seconds * 1000, page: 'p' };
      const { signature: _, ...event }: SentEvent = {
        id: randomUUID(),
        seq: head.seq + 1,
        text,
        sessionId: null,
        confirmed: null,
        ...clocks,
        anchor: { ...anchor, wall: anchor.at, mono: 0, page: 'p', unsure: 20 },
        previous: head.hash,
        signature: '',
        ...over,
      };
      const said = eventText(stationId, event);
      head = { seq: event.seq, hash: createHash('sha256').update(said).digest('hex') };
      return { ...event, signature: signText(said) };
    },
    /** Sends with a fresh anchor, `seconds` after the one that the events bear. */
    send: async (events: readonly SentEvent[], seconds: number) => {
      const before = anchor.at;
      await takeAnchor();
      const now = { wall: before + seconds * 1000, mono: seconds * 1000, page: 'p' };
      return ask('/api/station/events', { events, now });
    },
  };
};
