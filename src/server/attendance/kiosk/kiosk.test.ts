import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayMessage, displayText, keyDayOf, stepAt } from '../../../domain/attendance/card/displayCode.ts';
import { liveMessage, liveText } from '../../../domain/attendance/card/liveRecord.ts';
import { addSeconds } from '../../../kernel/time.ts';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, openTestApp, type TestApp } from '../../access/testApp.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { epochSeconds } from '../card/cardText.ts';
import { attendanceCardRoutes } from '../card/routes.ts';
import { openTestOffice, signedIn, type TestOffice } from '../card/testOffice.ts';
import { attendanceRollCallRoutes } from '../rollCall/routes.ts';
import { judgeDisplayScan } from './displayScan.ts';
import { attendanceStationRoutes } from './routes.ts';
import { openSoftKiosk, pointOf, signWith } from './softKiosk.ts';

let app: TestApp;
let office: TestOffice;
let officer: Browser;
const cards: Record<string, { text: string; credential: string }> = {};
const tablet = () => app.browser('10.9.9.9');

const add = async (kind: 'kiosk' | 'display', name: string, workplaceId = office.workplaceId) =>
  (await officer.send('POST', '/api/attendance/stations', { kind, name, workplaceId, unitId: office.unitId })).body;
const punchesOf = async (number: string) =>
  (
    await app.deps.db.execute(
      'select channel, method, grade, at, waits, signals, place from punch where employee_id = $1 order by at',
      [office.people[number]],
    )
  ).rows;
const outcomes = (answer: { body: { outcomes: { outcome: string }[] } }) =>
  answer.body.outcomes.map((one) => one.outcome);

beforeAll(async () => {
  app = await openTestApp(await testDb(), [
    ...accessRoutes,
    ...attendanceCardRoutes,
    ...attendanceStationRoutes,
    ...attendanceRollCallRoutes,
  ]);
  office = await openTestOffice(app);
  officer = await signedIn(app, 'OFFICER');
  for (const number of ['SRI', 'BUDI', 'LAIN']) {
    const browser = await signedIn(app, number);
    cards[number] = (await browser.send('POST', '/api/attendance/my-card')).body.card;
  }
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

describe('a kiosk', () => {
  it('pairs once with its code, within 15 minutes', async () => {
    const { code } = await add('kiosk', 'Kios Lobi');
    const kiosk = await openSoftKiosk(tablet(), ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
    expect(kiosk.paired.body).toMatchObject({
      kind: 'kiosk',
      office: { workplaceName: 'Kantor BKD', stationName: 'Kios Lobi', zone: 'Asia/Jakarta' },
    });
    expect((await openSoftKiosk(tablet(), code)).paired.body.code).toBe('station.codeWrong');
    const late = await add('kiosk', 'Kios Lambat');
    app.pass(901);
    expect((await openSoftKiosk(tablet(), late.code)).paired.body.code).toBe('station.codeWrong');
    expect((await openSoftKiosk(tablet(), 'AAAA')).paired.body.code).toBe('station.codeWrong');
  });

  it('learns its office and nobody else, and hears of a revocation at its next contact', async () => {
    const { code } = await add('kiosk', 'Kios Belakang');
    const kiosk = await openSoftKiosk(tablet(), code);
    const first = (await kiosk.sync()).body;
    expect(first.kiosk.people.map((one: { name: string }) => one.name)).toEqual(['Bu BUDI, S.E.', 'Bu SRI, S.E.']);
    expect(first.kiosk.keys).toHaveLength(1);
    expect(first.kiosk.revoked).toEqual([]);
    const same = await kiosk.ask('/api/station/sync', { version: first.version, waiting: 0, wall: 0 });
    expect(same.body).toMatchObject({ version: first.version, kiosk: null });
    await officer.send('POST', `/api/attendance/cards/${office.people.BUDI}/revoke`, { why: 'lost' });
    expect((await kiosk.sync()).body.kiosk.revoked).toEqual([cards.BUDI!.credential]);
    const anew = await officer.send('POST', `/api/attendance/cards/${office.people.BUDI}`);
    expect(anew.status).toBe(200);
    const budi = await signedIn(app, 'BUDI');
    cards.BUDI = (await budi.send('GET', '/api/attendance/my-card')).body.card;
  });

  it('is not heard with another key, an old word of ours, a changed question, or after its pairing was ended', async () => {
    const { id, code } = await add('kiosk', 'Kios Samping');
    const kiosk = await openSoftKiosk(tablet(), code);
    const other = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Lain')).code);
    const stolen = kiosk.scan(cards.SRI!.text, 1);
    expect(outcomes(await other.send([stolen], 2))).toEqual(['signatureFalse']);
    app.pass(301);
    expect((await kiosk.sync()).body.code).toBe('station.anchorOld');
    await kiosk.takeAnchor();
    expect((await kiosk.sync()).status).toBe(200);
    expect((await kiosk.ask('/api/station/sync', { wrong: true })).body.code).toBe('station.payloadWrong');
    await officer.send('POST', `/api/attendance/stations/${id}/unpair`);
    expect((await kiosk.sync()).body.code).toBe('station.unpaired');
  });

  it('turns a scan into a punch whose minute is proven, once however often it is sent', async () => {
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Utama')).code);
    const event = kiosk.scan(cards.SRI!.text, 20, { confirmed: true });
    app.pass(25);
    const sent = await kiosk.send([event], 25);
    expect(sent.body).toMatchObject({ outcomes: [{ id: event.id, outcome: 'accepted' }], lastSeq: 1 });
    expect(outcomes(await kiosk.send([event], 30))).toEqual(['accepted']);
    expect(await punchesOf('SRI')).toMatchObject([
      { channel: 'kiosk', method: 'qrCard', grade: 'A', waits: false, signals: [], place: 'inside' },
    ]);
    const list = (await officer.send('GET', '/api/attendance/stations')).body.stations;
    expect(list.find((one: { name: string }) => one.name === 'Kios Utama')).toMatchObject({
      state: 'paired',
      events: { today: 1, refused: 0 },
    });
  });

  it('takes the same person within two minutes for one arrival, at another kiosk too', async () => {
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Kedua')).code);
    app.pass(5);
    expect(outcomes(await kiosk.send([kiosk.scan(cards.SRI!.text, 4)], 5))).toEqual(['repeat']);
    app.pass(600);
    await kiosk.takeAnchor();
    app.pass(5);
    expect(outcomes(await kiosk.send([kiosk.scan(cards.SRI!.text, 4)], 5))).toEqual(['accepted']);
    expect(await punchesOf('SRI')).toHaveLength(2);
  });

  it('tells forged, foreign and unknown codes apart, and none of them becomes a punch', async () => {
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Ketiga')).code);
    const { text } = cards.LAIN!;
    const changed = text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
    app.pass(10);
    const events = [
      kiosk.scan(changed, 1),
      kiosk.scan('https://contoh.go.id', 2),
      kiosk.scan("L1:'; drop table punch; --", 3),
    ];
    expect(outcomes(await kiosk.send(events, 5))).toEqual(['forged', 'notACard', 'notACard']);
    expect(await punchesOf('LAIN')).toEqual([]);
  });

  it('knows a card of another office, marks a gap in its chain, a doubted face and a journey nobody can make', async () => {
    const near = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Dekat')).code);
    const far = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Jauh', office.farWorkplaceId)).code);
    app.pass(200);
    const lost = near.scan(cards.LAIN!.text, 100);
    const kept = near.scan(cards.LAIN!.text, 190, { confirmed: false });
    expect(lost.seq).toBe(1);
    expect(outcomes(await near.send([kept], 200))).toEqual(['doubtful']);
    expect(outcomes(await far.send([far.scan(cards.LAIN!.text, 50)], 200))).toEqual(['accepted']);
    const punches = await punchesOf('LAIN');
    const codes = punches.map((one) => (one.signals as { code: string }[]).map((signal) => signal.code));
    expect(codes).toEqual([['kioskTravel'], ['kioskChainGap', 'faceDoubted']]);
    expect(punches.map((one) => one.waits)).toEqual([false, true]);
  });

  it('that was offline when a card was revoked hands in the scan, which then waits for a person', async () => {
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Luring')).code);
    await officer.send('POST', `/api/attendance/cards/${office.people.BUDI}/revoke`, { why: 'lost' });
    app.pass(3600);
    const events = [kiosk.scan(cards.BUDI!.text, 1800)];
    expect(outcomes(await kiosk.send(events, 3600))).toEqual(['doubtful']);
    expect((await punchesOf('BUDI'))[0]).toMatchObject({
      waits: true,
      signals: [{ code: 'cardRevoked', params: { minutes: 30 } }],
    });
  });

  it('reads the live code of a registered phone and refuses one made elsewhere or long ago', async () => {
    const phone = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const sri = await signedIn(app, 'SRI');
    await sri.send('POST', '/api/attendance/my-live-key', { publicKey: pointOf(phone.publicKey) });
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Langsung')).code);
    const at = Math.floor(epochSeconds(app.deps.clock()));
    const liveAt = (seconds: number, key = phone.privateKey) => {
      const record = { agency: office.agencyId, credential: cards.SRI!.credential, at: at + seconds };
      return liveText(record, signWith(key, liveMessage(record)));
    };
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    app.pass(100);
    const events = [
      kiosk.scan(liveAt(-300), 10),
      kiosk.scan(liveAt(10, stranger.privateKey), 12),
      kiosk.scan(liveAt(10), 14),
    ];
    expect(outcomes(await kiosk.send(events, 100))).toEqual(['liveOld', 'forged', 'accepted']);
    expect((await punchesOf('SRI')).at(-1)).toMatchObject({ method: 'qrLive' });
  });
});

describe('a display', () => {
  it('gets keys of days alone, and its codes are told apart: fresh, again, stale, of tomorrow, made up', async () => {
    const { id, code } = await add('display', 'Layar Pintu');
    const display = await openSoftKiosk(tablet(), code);
    const { display: data, kiosk } = (await display.sync()).body;
    expect(kiosk).toBeNull();
    expect(data.days).toHaveLength(16);
    const seconds = epochSeconds(app.deps.clock());
    const made = (step: number) => {
      const key = data.days.find((one: { day: number }) => one.day === keyDayOf(step)).key;
      const message = displayMessage({ display: data.number, step });
      return displayText(
        { display: data.number, step },
        createHmac('sha256', Buffer.from(key, 'base64')).update(message).digest(),
      );
    };
    const now = app.deps.clock();
    const judge = (text: string, who: string, at = now) =>
      app.deps.db.inAgency(office.agencyId, (tx) =>
        judgeDisplayScan(
          tx,
          app.deps,
          { agencyId: office.agencyId, employeeId: office.people[who]!, text, earliest: at, latest: at },
          now,
        ),
      );
    const step = stepAt(seconds);
    expect(await judge(made(step), 'SRI')).toMatchObject({
      verdict: 'ok',
      display: { stationId: id, workplaceId: office.workplaceId },
      others: 0,
    });
    expect((await judge(made(step), 'SRI')).verdict).toBe('duplicate');
    expect(await judge(made(step), 'BUDI')).toMatchObject({ verdict: 'ok', others: 1 });
    expect((await judge(made(step - 1), 'SRI')).verdict).toBe('ok');
    expect((await judge(made(step - 2), 'SRI')).verdict).toBe('stale');
    expect((await judge(made(step + 100), 'SRI')).verdict).toBe('future');
    expect((await judge(made(step), 'LAIN', addSeconds(now, 60))).verdict).toBe('stale');
    const forged = displayText({ display: data.number, step }, new Uint8Array(32));
    expect(await judge(forged, 'SRI')).toEqual({ verdict: 'badMac', display: null, shown: null, others: 0 });
    expect((await judge(displayText({ display: 999, step }, new Uint8Array(32)), 'SRI')).verdict).toBe(
      'displayUnknown',
    );
    expect((await judge('apa saja', 'SRI')).verdict).toBe('notADisplay');
    const wrong = await display.send([display.scan(cards.SRI!.text, 1)], 2);
    expect(wrong.body.code).toBe('station.notAKiosk');
  });
});

describe('a roll call', () => {
  it('is offered by the kiosk, filled by its scans, and printed', async () => {
    const now = app.deps.clock();
    const input = {
      kind: 'rollCall',
      name: 'Apel pagi',
      place: 'Halaman',
      workplaceId: office.workplaceId,
      unitId: office.unitId,
      startsAt: now,
      endsAt: addSeconds(now, 3600),
    };
    const { id } = (await officer.send('POST', '/api/attendance/roll-calls', input)).body;
    const kiosk = await openSoftKiosk(tablet(), (await add('kiosk', 'Kios Halaman')).code);
    const offered = (await kiosk.sync()).body.kiosk.sessions;
    expect(offered).toMatchObject([{ id, name: 'Apel pagi', place: 'Halaman' }]);
    app.pass(300);
    const events = [
      kiosk.scan(cards.SRI!.text, 280, { sessionId: id }),
      kiosk.scan(cards.LAIN!.text, 282, { sessionId: id }),
    ];
    expect(outcomes(await kiosk.send(events, 300))).toEqual(['accepted', 'accepted']);
    const whole = (await officer.send('GET', `/api/attendance/roll-calls/${id}`)).body;
    expect(whole).toMatchObject({ expected: 2, present: 1, guests: 1 });
    expect(whole.people.map((one: { name: string; guest: boolean }) => [one.name, one.guest])).toEqual([
      ['Bu BUDI, S.E.', false],
      ['Bu SRI, S.E.', false],
      ['Bu LAIN, S.E.', true],
    ]);
    for (const [format, head] of [
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
    ]) {
      const file = await app.server.inject({
        method: 'GET',
        url: `/api/attendance/roll-calls/${id}/register?format=${format}`,
        headers: { cookie: officer.cookie ?? '' },
      });
      expect(file.rawPayload.subarray(0, head!.length).toString()).toBe(head);
    }
    expect((await officer.send('DELETE', `/api/attendance/roll-calls/${id}`)).body.code).toBe('rollCall.hasPresence');
    expect((await officer.send('POST', `/api/attendance/roll-calls/${id}/close`)).status).toBe(204);
    expect((await kiosk.sync()).body.kiosk.sessions).toEqual([]);
    const wrong = { ...input, endsAt: now };
    expect((await officer.send('POST', '/api/attendance/roll-calls', wrong)).body.code).toBe('rollCall.times');
  });
});
