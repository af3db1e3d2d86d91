import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayKeyMessage,
  displayMessage,
  displayText,
  keyDayOf,
  stepAt,
} from '../../../domain/attendance/card/displayCode.ts';
import { softAuthenticator } from '../../access/passkey/softAuthenticator.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { seal } from '../../platform/seal.ts';
import { displayPurpose } from '../card/sealedSecrets.ts';
import { eraseOldPositions, lookAtPunches } from './lookAtPunches.ts';
import { softPhone } from './softPhone.ts';
import { switchPhones } from './switchPhones.ts';
import { home, office, openTestPeople, type TestPeople, until } from './testPeople.ts';

let db: Db;
let t: TestPeople;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());
const city = async () => {
  t = await openTestPeople(db);
  return t;
};
const far = { lat: -7.2, lon: 110.4 };
const result = (answer: { body: { results?: Record<string, unknown>[] } }) => {
  expect(answer.body.results, JSON.stringify(answer.body)).toHaveLength(1);
  return answer.body.results![0]!;
};
const rows = async (text: string) => (await db.execute(text, [t.agencyId])).rows;
const signalsOf = async (punchId: unknown) =>
  (
    await rows(`select code, params from punch_signal where agency_id = $1 and punch_id = '${punchId}' order by code`)
  ).map(({ code }) => code);
const look = () => {
  t.app.pass(10);
  return lookAtPunches(t.app.deps).run(t.app.deps.clock());
};

describe('a check-in', () => {
  it('inside the fence is recorded with its proof, and the same again is known', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    t.app.pass(20);
    const event = phone.tap({ clocks: t.clocks(), day: '2026-11-23', position: { ...office, accuracy: 12 } });
    const send = () =>
      t.as('SRI', 'POST', '/api/attendance/punches', { phone: phone.id, clocks: t.clocks(), events: [event] });
    const first = await send();
    expect(first.status).toBe(200);
    expect(result(first)).toMatchObject({ state: 'received', grade: 'A', place: 'inside', waits: false });
    expect(result(first).receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    t.app.pass(2 * 86_400);
    expect(result(await send())).toMatchObject({ state: 'known', id: result(first).id });
    expect(await rows('select count(*)::int as n from punch where agency_id = $1')).toEqual([{ n: 1 }]);
    const [kept] = await rows('select * from punch where agency_id = $1');
    expect(JSON.stringify(kept)).not.toContain('110.4');
    expect(kept).toMatchObject({ channel: 'phone', method: 'position', place: 'inside', day: '2026-11-23' });
  });

  it('outside of the fence waits for a person, unless it comes through the network of the office', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    expect(result(await t.punch('SRI', phone, { at: far }))).toMatchObject({ place: 'outside', waits: true });
    expect(result(await t.punch('SRI', phone, { at: null }))).toMatchObject({ place: 'unknown', waits: true });
    const { body } = await t.as('OFFICER', 'GET', '/api/attendance/phone-rules');
    const set = await t.as('OFFICER', 'PUT', '/api/attendance/phone-rules', {
      ...body,
      officeNetworks: ['10.0.0.0/24'],
    });
    expect(set.status).toBe(204);
    expect(result(await t.punch('SRI', phone, { at: null }))).toMatchObject({ place: 'unknown', waits: false });
    await t.as('OFFICER', 'PUT', '/api/attendance/phone-rules', { ...body, positionRequired: false });
    expect(result(await t.punch('SRI', phone, { at: far }))).toMatchObject({ place: 'outside', waits: false });
  });

  it('with the code of the door display needs no position; an old or made-up code proves nothing, and none proves anything against a position', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const stationId = '0195a1b2-0000-7000-8000-0000000000d1';
    const secret = randomBytes(32);
    const { masterKey } = t.app.deps.config;
    await db.execute(
      `insert into station (agency_id, station_id, kind, number, name, workplace_id, unit_id, created_at, secret)
       select $1, $2, 'display', 1, 'Layar pintu', workplace_id, (select unit_id from unit where agency_id = $1 limit 1), now(), $3
       from workplace where agency_id = $1 limit 1`,
      [t.agencyId, stationId, seal(masterKey, displayPurpose(stationId), secret)],
    );
    const codeAt = (seconds: number) => {
      const code = { display: 1, step: stepAt(t.clocks().wall / 1000 + seconds) };
      const key = createHmac('sha256', secret)
        .update(dayKeyMessage(t.agencyId, 1, keyDayOf(code.step)))
        .digest();
      return displayText(code, createHmac('sha256', key).update(displayMessage(code)).digest());
    };
    const punch = async (code: string, at: typeof far | null = null) => {
      t.app.pass(400);
      const word = await t.as('SRI', 'GET', `/api/attendance/anchor?phone=${phone.id}`);
      phone.anchor(word.body.token, t.clocks());
      const made = result(await t.punch('SRI', phone, { at, over: { code: code === '' ? codeAt(0) : code } }));
      const [kept] = await rows(
        `select method, waits, signals from punch where agency_id = $1 and punch_id = '${made.id}'`,
      );
      return { ...kept, signals: (kept!.signals as { code: string }[]).map((signal) => signal.code) };
    };
    expect(await punch('')).toMatchObject({ method: 'displayCode', waits: false, signals: [] });
    expect(await punch('', far)).toMatchObject({ method: 'displayCode', waits: true, signals: ['displayCodeRelayed'] });
    expect(await punch(codeAt(0))).toMatchObject({ method: 'other', waits: true, signals: ['displayCodeOld'] });
    const madeUp = displayText({ display: 1, step: stepAt(t.clocks().wall / 1000 + 400) }, randomBytes(32));
    expect(await punch(madeUp)).toMatchObject({ method: 'other', waits: true, signals: ['displayCodeFalse'] });
    expect(await punch('apa saja')).toMatchObject({ method: 'other', waits: true, signals: ['displayCodeFalse'] });
  });

  it('a stale or altered position is never taken as a fresh one', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const { wall } = t.clocks();
    const stale = phone.tap({
      clocks: t.clocks(),
      day: '2026-11-23',
      position: { ...office, accuracy: 9, wall: wall - 61_000 },
    });
    const moved = phone.tap({ clocks: t.clocks(), day: '2026-11-23', position: { ...far, accuracy: 9 } });
    const { body } = await t.as('SRI', 'POST', '/api/attendance/punches', {
      phone: phone.id,
      clocks: t.clocks(),
      events: [stale, { ...moved, position: { ...moved.position, ...office } }],
    });
    expect(body.results[0]).toMatchObject({ state: 'received', place: 'unknown', waits: true });
    expect(body.results[1]).toMatchObject({ state: 'refused', code: 'phone.positionDiffers' });
    expect(body.results[1].sentence).toContain('Catat lagi');
  });

  it('without an anchor, or with that of another phone, the receipt counts and somebody decides', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const other = await t.phoneOf('BUDI');
    const foreign = await t.as('BUDI', 'GET', `/api/attendance/anchor?phone=${other.id}`);
    phone.anchor(foreign.body.token, t.clocks());
    expect(result(await t.punch('SRI', phone))).toMatchObject({ grade: 'D', waits: true });
    const [kept] = await rows('select signals from punch where agency_id = $1');
    expect(kept?.signals).toContainEqual({ code: 'anchorForeign', params: {} });
  });

  it('a wrong clock is told with its seconds, and a wrong day is put where it can have been', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    t.app.pass(30);
    const answer = await t.punch('SRI', phone, { ahead: 3 * 86_400, over: { day: '2026-11-26' } });
    expect(result(answer)).toMatchObject({ state: 'received', grade: 'A' });
    const [kept] = await rows('select day, signals, at, evidence from punch where agency_id = $1');
    expect(kept).toMatchObject({ day: '2026-11-23', evidence: { clockOffset: 259_200 } });
    expect(kept?.signals).toContainEqual({ code: 'clockWrong', params: { seconds: 259_200 } });
  });

  it('a retry days later is the same punch, even where its day was put elsewhere', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const event = phone.tap({
      clocks: { ...t.clocks(2 * 86_400), page: 'page before a reload' },
      day: '2026-11-25',
      position: { ...office, accuracy: 10 },
    });
    const send = () =>
      t.as('SRI', 'POST', '/api/attendance/punches', { phone: phone.id, clocks: t.clocks(), events: [event] });
    expect(result(await send())).toMatchObject({ state: 'received' });
    t.app.pass(86_400);
    expect(result(await send())).toMatchObject({ state: 'known' });
    expect(await rows('select count(*)::int as n from punch where agency_id = $1')).toEqual([{ n: 1 }]);
  });

  it('from a phone that nobody knows, or from another person, is refused with a way on', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const unknown = await t.punch('BUDI', phone);
    expect(result(unknown)).toMatchObject({ state: 'refused', code: 'phone.unknown' });
    const desk = await t.as('OFFICER', 'POST', '/api/attendance/punches', {
      phone: phone.id,
      clocks: t.clocks(),
      events: [phone.tap({ clocks: t.clocks(), day: '2026-11-23' })],
    });
    expect(desk).toMatchObject({ status: 403, body: { code: 'phone.noEmployee' } });
    await t.as('SRI', 'POST', `/api/attendance/phones/${phone.id}/end`, {});
    t.app.pass(61);
    expect(result(await t.punch('SRI', phone))).toMatchObject({ state: 'refused', code: 'phone.ended' });
  });

  it('ten parallel requests with the same fifty events are taken and recorded once', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    const events = Array.from({ length: 50 }, () =>
      phone.tap({ clocks: t.clocks(), day: '2026-11-23', position: { ...office, accuracy: 5 } }),
    );
    const sent = { phone: phone.id, clocks: t.clocks(), events };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => t.as('SRI', 'POST', '/api/attendance/punches', sent)),
    );
    const states = answers.flatMap(({ body }) => body.results.map(({ state }: { state: string }) => state));
    expect(states).toHaveLength(500);
    expect(states.filter((state) => state !== 'received' && state !== 'known')).toEqual([]);
    expect(await rows('select count(*)::int as n from punch where agency_id = $1')).toEqual([{ n: 50 }]);
    expect(await rows('select n from attendance_day where agency_id = $1')).toEqual([{ n: 50 }]);
  });
});

describe('home', () => {
  it('on a day at home the declared circle counts; nobody can read it, and a change waits until tomorrow', async () => {
    await city();
    until(t, '2026-11-24T01:00:00Z');
    const phone = await t.phoneOf('SRI');
    expect(result(await t.punch('SRI', phone, { at: home }))).toMatchObject({ place: 'unknown', waits: false });
    expect((await t.as('SRI', 'PUT', '/api/attendance/home', home)).body).toEqual({ since: '2026-11-24' });
    expect(result(await t.punch('SRI', phone, { at: home }))).toMatchObject({ place: 'home', waits: false });
    expect(result(await t.punch('SRI', phone, { at: far }))).toMatchObject({ place: 'awayFromHome', waits: true });
    expect(result(await t.punch('SRI', phone, { at: office }))).toMatchObject({ place: 'inside', waits: false });
    const [kept] = await rows('select sealed from home_circle where agency_id = $1');
    expect(Buffer.from(kept?.sealed as Uint8Array).toString('latin1')).not.toContain('110');
    expect((await t.as('SRI', 'PUT', '/api/attendance/home', far)).body).toEqual({ since: '2026-11-25' });
    expect(result(await t.punch('SRI', phone, { at: far }))).toMatchObject({ place: 'awayFromHome' });
    until(t, '2026-11-25T01:00:00Z');
    expect(result(await t.punch('SRI', phone, { at: far }))).toMatchObject({ place: 'home' });
    expect(JSON.stringify((await t.as('SRI', 'GET', '/api/attendance/phones')).body)).not.toContain('7.2');
    expect((await t.as('SRI', 'DELETE', '/api/attendance/home')).status).toBe(204);
    expect((await t.as('SRI', 'GET', `/api/attendance/today?phone=${phone.id}`)).body).toMatchObject({
      mode: 'home',
      homeDeclared: false,
      phone: 'active',
    });
  });
});

describe('phones', () => {
  it('a second phone is a request; its punches wait; the head decides and the cool-down passes before it is used', async () => {
    await city();
    const old = await t.phoneOf('SRI');
    const next = softPhone({ algorithm: 'Ed25519' });
    const ask = (over: object) => t.as('SRI', 'POST', '/api/attendance/phones', next.enrolment({ ...over }));
    expect(await ask({})).toMatchObject({ status: 400, body: { code: 'phone.reasonMissing' } });
    expect(await ask({ reason: 'new', note: 'HP lama pelan' })).toMatchObject({
      status: 200,
      body: { state: 'asked' },
    });
    expect(await ask({ reason: 'new' })).toMatchObject({ status: 200, body: { state: 'asked' } });
    expect(result(await t.punch('SRI', next))).toMatchObject({ state: 'received', waits: true });
    expect((await t.as('SRI', 'GET', '/api/attendance/phone-requests')).status).toBe(403);
    expect((await t.as('HEAD', 'GET', '/api/inbox')).body.messages[0]).toMatchObject({ kind: 'phone.asked' });
    const { requests } = (await t.as('HEAD', 'GET', '/api/attendance/phone-requests')).body;
    expect(requests).toMatchObject([{ employeeName: 'Bu SRI', reason: 'new', current: { name: 'Android · Chrome' } }]);
    const decide = (decision: string, note = '') =>
      t.as('HEAD', 'POST', `/api/attendance/phone-requests/${next.id}`, { decision, note });
    expect((await decide('refuse')).body.code).toBe('phone.noteMissing');
    const decided = await decide('approve');
    expect(decided.body).toMatchObject({ state: 'approved', usableFrom: '2026-11-23T13:00:00Z' });
    expect((await decide('approve')).body.code).toBe('phone.decided');
    expect(result(await t.punch('SRI', old))).toMatchObject({ waits: false });
    t.app.pass(12 * 3600);
    await switchPhones(t.app.deps).run(t.app.deps.clock());
    expect(result(await t.punch('SRI', old))).toMatchObject({ state: 'refused', code: 'phone.ended' });
    const anchor = await t.as('SRI', 'GET', `/api/attendance/anchor?phone=${next.id}`);
    next.anchor(anchor.body.token, t.clocks());
    expect(result(await t.punch('SRI', next))).toMatchObject({ state: 'received', waits: false, grade: 'A' });
  });

  it('a lost phone ends with the request, and a head cannot decide about his own', async () => {
    await city();
    const old = await t.phoneOf('HEAD');
    const next = softPhone();
    await t.as('HEAD', 'POST', '/api/attendance/phones', next.enrolment({ reason: 'lost' }));
    expect(result(await t.punch('HEAD', old))).toMatchObject({ state: 'refused', code: 'phone.ended' });
    const own = await t.as('HEAD', 'POST', `/api/attendance/phone-requests/${next.id}`, { decision: 'approve' });
    expect(own).toMatchObject({ status: 403, body: { code: 'phone.own' } });
    const officer = await t.as('OFFICER', 'POST', `/api/attendance/phone-requests/${next.id}`, { decision: 'approve' });
    expect(officer).toMatchObject({ status: 200, body: { state: 'approved' } });
  });

  it('a browser that somebody else uses is a request too, and both punches show it', async () => {
    await city();
    const browser = randomBytes(16).toString('base64url');
    const first = softPhone({ browser });
    const second = softPhone({ browser });
    await t.as('SRI', 'POST', '/api/attendance/phones', first.enrolment());
    expect((await t.as('BUDI', 'POST', '/api/attendance/phones', second.enrolment())).body.code).toBe(
      'phone.reasonMissing',
    );
    const asked = await t.as('BUDI', 'POST', '/api/attendance/phones', second.enrolment({ reason: 'shared' }));
    expect(asked.body.state).toBe('asked');
    const { requests } = (await t.as('HEAD', 'GET', '/api/attendance/phone-requests')).body;
    expect(requests[0].alsoUsedBy).toEqual(['Bu SRI']);
    const mine = result(await t.punch('SRI', first));
    const his = result(await t.punch('BUDI', second));
    await look();
    expect(await signalsOf(mine.id)).toEqual(['sharedPhone']);
    expect(await signalsOf(his.id)).toEqual(['sharedPhone']);
  });

  it('a key is proven by a signature, belongs to one person, and may come with a passkey', async () => {
    await city();
    const phone = softPhone();
    const forged = await t.as(
      'SRI',
      'POST',
      '/api/attendance/phones',
      phone.enrolment({ proof: softPhone().signed('x') }),
    );
    expect(forged.body.code).toBe('phone.keyUnusable');
    const device = softAuthenticator();
    const made = await t.as('SRI', 'POST', '/api/access/me/passkeys/begin', {});
    const origin = t.app.deps.config.origin;
    await t.as('SRI', 'POST', '/api/access/me/passkeys', { name: 'HP', credential: device.create(made.body, origin) });
    const options = await t.as('SRI', 'POST', '/api/attendance/phones/passkey', {});
    const passkey = device.get(options.body, origin);
    const other = await t.as('BUDI', 'POST', '/api/attendance/phones', softPhone().enrolment({ passkey }));
    expect(other.body.code).toBe('phone.passkeyRefused');
    const proven = await t.as('SRI', 'POST', '/api/attendance/phones', phone.enrolment({ passkey }));
    expect(proven.body).toMatchObject({ state: 'active', passkey: true });
    const stolen = await t.as('BUDI', 'POST', '/api/attendance/phones', phone.enrolment());
    expect(stolen.body.code).toBe('phone.keyKnown');
  });
});

describe('what shows later', () => {
  it('a bad signature, a gap in the chain, and one spot on three days or of three people', async () => {
    await city();
    const phones = { SRI: await t.phoneOf('SRI'), BUDI: await t.phoneOf('BUDI'), HEAD: await t.phoneOf('HEAD') };
    const ids: unknown[] = [];
    for (const who of ['SRI', 'BUDI', 'HEAD'] as const) ids.push(result(await t.punch(who, phones[who])).id);
    await look();
    for (const id of ids) expect(await signalsOf(id)).toEqual(['sharedSpot']);
    t.app.pass(86_400);
    await t.punch('SRI', phones.SRI);
    t.app.pass(86_400);
    const third = result(await t.punch('SRI', phones.SRI));
    phones.SRI.tap({ clocks: t.clocks(), day: '2026-11-25' });
    const gap = result(await t.punch('SRI', phones.SRI, { at: { ...office, lat: -6.9801 } }));
    await look();
    expect(await signalsOf(third.id)).toEqual(['sameSpot', 'sharedSpot']);
    expect(await signalsOf(gap.id)).toEqual(['chainGap']);
    const event = phones.SRI.tap({ clocks: t.clocks(), day: '2026-11-25' });
    const forged = { ...event, signature: softPhone().signed(event.text) };
    const answer = await t.as('SRI', 'POST', '/api/attendance/punches', {
      phone: phones.SRI.id,
      clocks: t.clocks(),
      events: [forged],
    });
    expect(result(answer).state).toBe('received');
    await look();
    expect(await signalsOf(result(answer).id)).toEqual(['badSignature']);
    const { days } = (await t.as('SRI', 'GET', '/api/attendance/own-punches?from=2026-11-20&to=2026-11-30')).body;
    const codes = days[0].punches.flatMap((p: { signals: { code: string }[] }) => p.signals.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['badSignature', 'chainGap', 'sameSpot']));
  });

  it('impossible travel, and the same round accuracy time and again', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    await t.punch('SRI', phone, { accuracy: 20 });
    t.app.pass(120);
    const travelled = result(await t.punch('SRI', phone, { at: far, accuracy: 20 }));
    for (const _ of [1, 2, 3]) {
      t.app.pass(86_400);
      await t.punch('SRI', phone, { at: { ...office, lat: -6.98 + Math.random() / 10_000 }, accuracy: 20 });
    }
    await look();
    const [speed] = await rows("select params from punch_signal where agency_id = $1 and code = 'speed'");
    expect(speed?.params).toMatchObject({ km: expect.any(Number), kmh: expect.any(Number) });
    expect(await signalsOf(travelled.id)).toEqual(['speed']);
    expect(await rows("select params from punch_signal where agency_id = $1 and code = 'constantAccuracy'")).toEqual([
      { params: { metres: 20, times: 5 } },
    ]);
  });

  it('rounded positions are forgotten after ninety days, exact ones were never kept', async () => {
    await city();
    const phone = await t.phoneOf('SRI');
    await t.punch('SRI', phone, { at: { lat: -6.9800123, lon: 110.4000456 } });
    const [sent] = await rows('select lat, lon, signed from phone_event where agency_id = $1');
    expect(sent).toMatchObject({ lat: -69_800, lon: 1_104_000 });
    expect(sent?.signed).not.toContain('9800');
    await look();
    expect(await rows('select lat, lon from punch_position where agency_id = $1')).toEqual([
      { lat: -69_800, lon: 1_104_000 },
    ]);
    expect(await rows('select signed, spot from phone_event where agency_id = $1')).toEqual([
      { signed: null, spot: null },
    ]);
    t.app.pass(91 * 86_400);
    await eraseOldPositions(t.app.deps).run(t.app.deps.clock());
    expect(await rows('select lat from punch_position where agency_id = $1')).toEqual([]);
    expect(await rows('select punch_id from phone_event where agency_id = $1')).toEqual([]);
    expect(await rows('select count(*)::int as n from punch where agency_id = $1')).toEqual([{ n: 1 }]);
  });
});
