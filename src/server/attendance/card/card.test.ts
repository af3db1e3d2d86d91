import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPersonal } from '../../../domain/attendance/card/personalRecord.ts';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, openTestApp, type TestApp } from '../../access/testApp.ts';
import { rewrapKeys } from '../../keys/rewrapKeys.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { pointOf } from '../kiosk/softKiosk.ts';
import { judgePhoto } from './judgePhoto.ts';
import { attendanceCardRoutes } from './routes.ts';
import { openTestOffice, signedIn, type TestOffice } from './testOffice.ts';

/** A JPEG of 1 × 1 pixel with a comment and a place in it. */
const tinyJpeg = (width = 1): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    Buffer.from('ffe10008', 'hex'),
    Buffer.from('GPS-7S'),
    Buffer.from('ffc0000b08', 'hex'),
    Buffer.from([0, 1, width >> 8, width & 255]),
    Buffer.from('01011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('7fffd9', 'hex'),
  ]);

let app: TestApp;
let office: TestOffice;
let officer: Browser;
let sri: Browser;
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...attendanceCardRoutes]);
  office = await openTestOffice(app);
  officer = await signedIn(app, 'OFFICER');
  sri = await signedIn(app, 'SRI');
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const fileOf = async (browser: Browser, path: string) =>
  app.server.inject({ method: 'GET', url: path, headers: { cookie: browser.cookie ?? '' } });

describe('an employee', () => {
  it('makes the own card, which says the same each time and verifies with the key of the agency', async () => {
    expect((await sri.send('GET', '/api/attendance/my-card')).body).toMatchObject({ card: null, live: null });
    const made = await sri.send('POST', '/api/attendance/my-card');
    expect(made.status).toBe(200);
    expect(made.body.card).toMatchObject({ state: 'valid', agency: office.agencyId });
    const again = await sri.send('POST', '/api/attendance/my-card');
    expect(again.body.card).toEqual(made.body.card);
    const read = readPersonal(made.body.card.text)!;
    expect(read.record).toMatchObject({ keyId: 1, agency: office.agencyId, credential: made.body.card.credential });
    const { rows } = await app.deps.db.execute('select public_key, sealed from card_key where agency_id = $1', [
      office.agencyId,
    ]);
    const key = createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), rows[0]!.public_key as Uint8Array]),
      format: 'der',
      type: 'spki',
    });
    expect(verify(null, read.message, key, read.signature)).toBe(true);
    expect((rows[0]!.sealed as Uint8Array).length).toBe(60);
  });

  it('downloads it as a card to print and as a picture', async () => {
    const pdf = await fileOf(sri, '/api/attendance/my-card.pdf');
    expect(pdf.statusCode).toBe(200);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const png = await fileOf(sri, '/api/attendance/my-card.png');
    expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect(png.rawPayload.readUInt32BE(16)).toBeGreaterThan(900);
  });

  it('registers one phone for the live code; a key of somebody else is refused', async () => {
    const one = pointOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    const two = pointOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    expect((await sri.send('POST', '/api/attendance/my-live-key', { publicKey: one })).status).toBe(200);
    expect((await sri.send('POST', '/api/attendance/my-live-key', { publicKey: two })).status).toBe(200);
    expect((await sri.send('GET', '/api/attendance/my-card')).body.live).toMatchObject({ publicKey: two });
    const budi = await signedIn(app, 'BUDI');
    expect((await budi.send('POST', '/api/attendance/my-live-key', { publicKey: two })).body.code).toBe(
      'card.liveKeyOfOther',
    );
    const noPoint = Buffer.alloc(65, 1);
    noPoint[0] = 4;
    expect(
      (await sri.send('POST', '/api/attendance/my-live-key', { publicKey: noPoint.toString('base64') })).status,
    ).toBe(400);
  });
});

describe('an operator', () => {
  it('issues to a whole unit whoever has none, and prints all of them on one sheet', async () => {
    const made = await officer.send('POST', '/api/attendance/cards', { unitId: office.unitId });
    expect(made.body).toEqual({ issued: 1, had: 1 });
    const sheet = await fileOf(officer, `/api/attendance/cards-sheet.pdf?unitId=${office.unitId}`);
    expect(sheet.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const list = (await officer.send('GET', '/api/attendance/cards')).body;
    expect(list).toMatchObject({ total: 3, without: { card: 1, photo: 3 } });
    expect(list.people.map((one: { name: string }) => one.name)).toEqual([
      'Bu BUDI, S.E.',
      'Bu LAIN, S.E.',
      'Bu SRI, S.E.',
    ]);
  });

  it('revokes a card; a new one has another number', async () => {
    const path = `/api/attendance/cards/${office.people.BUDI}`;
    const budi = await signedIn(app, 'BUDI');
    const before = (await budi.send('GET', '/api/attendance/my-card')).body.card.credential;
    expect((await officer.send('POST', `${path}/revoke`, { why: 'lost' })).status).toBe(204);
    expect((await officer.send('POST', `${path}/revoke`, { why: 'lost' })).body.code).toBe('card.none');
    expect((await budi.send('GET', '/api/attendance/my-card')).body.card).toBeNull();
    expect((await fileOf(budi, '/api/attendance/my-card.pdf')).statusCode).toBe(404);
    expect((await officer.send('POST', path)).status).toBe(200);
    expect((await budi.send('GET', '/api/attendance/my-card')).body.card.credential).not.toBe(before);
  });

  it('keeps a photo encrypted, without what the camera wrote beside it', async () => {
    const path = `/api/attendance/cards/${office.people.SRI}/photo`;
    const put = (bytes: Uint8Array) =>
      app.server.inject({
        method: 'POST',
        url: path,
        headers: {
          cookie: officer.cookie ?? '',
          'idempotency-key': app.deps.newId(),
          'content-type': 'application/octet-stream',
        },
        payload: Buffer.from(bytes),
      });
    expect((await put(tinyJpeg())).statusCode).toBe(204);
    expect((await put(tinyJpeg())).statusCode).toBe(204);
    const photo = await fileOf(officer, path);
    expect(photo.rawPayload.includes('GPS')).toBe(false);
    expect(photo.rawPayload.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect((await put(tinyJpeg(600))).json().code).toBe('card.photoLarge');
    expect((await put(Buffer.from('GIF89a'))).json().code).toBe('card.photoKind');
    const { rows } = await app.deps.db.execute('select encrypted from stored_file where agency_id = $1', [
      office.agencyId,
    ]);
    expect(rows).toEqual([{ encrypted: true }]);
    expect((await officer.send('DELETE', path)).status).toBe(204);
    expect((await app.deps.db.execute('select 1 from stored_file')).rows).toEqual([]);
  });

  it('wants the code on the phone: the printed card then counts for nobody but whom it was granted', async () => {
    const rules = { validDays: 180, printed: 'granted', confirmOneIn: null };
    expect((await officer.send('PUT', '/api/attendance/card-rules', rules)).status).toBe(204);
    expect((await sri.send('GET', '/api/attendance/my-card')).body.card.text).toBeNull();
    expect((await fileOf(sri, '/api/attendance/my-card.pdf')).statusCode).toBe(422);
    await officer.send('PUT', `/api/attendance/cards/${office.people.SRI}/printed`, { printed: true });
    expect((await sri.send('GET', '/api/attendance/my-card')).body.card.text).not.toBeNull();
    await officer.send('PUT', '/api/attendance/card-rules', { ...rules, printed: 'everybody' });
  });

  it('makes a new signing key; cards signed by the old one keep saying the same', async () => {
    const before = (await sri.send('GET', '/api/attendance/my-card')).body.card.text;
    expect((await officer.send('POST', '/api/attendance/card-keys')).body).toEqual({ keyId: 2 });
    expect((await sri.send('GET', '/api/attendance/my-card')).body.card.text).toBe(before);
    await officer.send('POST', `/api/attendance/cards/${office.people.SRI}`);
    const after = (await sri.send('GET', '/api/attendance/my-card')).body.card.text;
    expect(readPersonal(after)?.record.keyId).toBe(2);
  });
});

it('a change of the master key takes the signing keys along', async () => {
  const { db, config, clock } = app.deps;
  const to = new Uint8Array(32).fill(9);
  const done = await rewrapKeys(db, { from: config.masterKey, to }, { now: clock });
  expect(done.find((one) => one.kind === 'cardKeys')).toMatchObject({ resealed: 2, unreadable: 0 });
  expect((await sri.send('GET', '/api/attendance/my-card')).body.code).toBe('card.keyUnreadable');
  await rewrapKeys(db, { from: to, to: config.masterKey }, { now: clock });
  expect((await sri.send('GET', '/api/attendance/my-card')).status).toBe(200);
});

it('a photo is a small JPEG and nothing else', () => {
  expect(judgePhoto(new Uint8Array(0)).ok).toBe(false);
  expect(judgePhoto(Buffer.from('ffd8ffc0', 'hex')).ok).toBe(false);
  expect(judgePhoto(Buffer.concat([tinyJpeg(), Buffer.alloc(80_000)])).ok).toBe(false);
  expect(judgePhoto(tinyJpeg(480)).ok).toBe(true);
});
