import { expect, it } from 'vitest';
import { displayCodeName } from './displayCode.ts';
import { repeatSeconds } from './judgeScan.ts';
import { liveSeconds, liveWindow } from './liveRecord.ts';
import { pairingText, readPairingCode } from './pairingCode.ts';
import { eventText, questionText, type StationEvent } from './stationEvent.ts';

const event: StationEvent = {
  id: 'e1',
  seq: 1,
  text: 'L1:W5',
  sessionId: null,
  confirmed: true,
  wall: 1000,
  mono: 5.5,
  page: 'p',
  anchor: { at: 900, mark: 'm', wall: 901, mono: 4, page: 'p', unsure: 20 },
  previous: '',
};

it('an event has one text, which changes with every one of its values', () => {
  const text = eventText('k1', event);
  expect(text).toBe('["LUWES kiosk event 1","k1","e1",1,"L1:W5",null,true,1000,5.5,"p",[900,"m",901,4,"p",20],""]');
  const others: Partial<StationEvent>[] = [
    { id: 'e2' },
    { seq: 2 },
    { text: 'L1:W6' },
    { sessionId: 's' },
    { confirmed: null },
    { wall: 1001 },
    { mono: 5 },
    { page: 'q' },
    { anchor: { ...event.anchor, at: 901 } },
    { previous: '00' },
  ];
  const texts = new Set([
    text,
    eventText('k2', event),
    ...others.map((over) => eventText('k1', { ...event, ...over })),
  ]);
  expect(texts.size).toBe(others.length + 2);
});

it('a question to the server is bound to its way and to a fresh word of the server', () => {
  expect(questionText('/api/station/sync', 'k1', 900, 'm', '{}')).not.toBe(
    questionText('/api/station/events', 'k1', 900, 'm', '{}'),
  );
});

it('a live code is renewed well before it is too old, and a card may be shown again only after that', () => {
  expect(liveWindow.oldest).toBeGreaterThanOrEqual(2 * liveSeconds);
  expect(repeatSeconds).toBeGreaterThan(liveWindow.oldest + liveWindow.ahead);
});

it('codes have names and texts of their own', () => {
  expect(displayCodeName({ display: 1, step: 2 })).toBe('000100000002');
  expect(readPairingCode(pairingText('ABCDEFGH'))).toBe('ABCDEFGH');
});
