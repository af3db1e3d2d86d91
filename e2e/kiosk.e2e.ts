import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { displayMessage, displayText, keyDayOf, stepAt } from '../src/domain/attendance/card/displayCode.ts';
import { questionText } from '../src/domain/attendance/card/stationEvent.ts';
import { pointOf, signWith } from '../src/server/attendance/kiosk/softKiosk.ts';
import { samplePassword } from '../src/server/sample/load/fillSample.ts';
import { attendancePhoneWords } from '../src/words/id/attendancePhone.ts';
import { kiosWords as t } from '../src/words/id/kios.ts';
import { writeClip } from './clip.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'luwes-clips-'));
const { checkIn } = attendancePhoneWords;
const shots = fileURLToPath(new URL('../test-results', import.meta.url));
mkdirSync(shots, { recursive: true });
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
];

interface Kiosk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  close(): Promise<void>;
}

/** A kiosk in a browser profile of its own, with a camera that plays a clip; without one it sees a test picture. */
const openKiosk = async (
  profile: string,
  clip: string | null,
  { allowed = true, offline = false, later = false, width = 1280, height = 800, dark = false } = {},
): Promise<Kiosk> => {
  const context = await chromium.launchPersistentContext(join(folder, profile), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      ...flags,
      allowed ? '--use-fake-ui-for-media-stream' : '--deny-permission-prompts',
      ...(clip === null ? [] : [`--use-file-for-fake-video-capture=${clip}`]),
    ],
    baseURL: inject('origin'),
    viewport: { width, height },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  // The clip of a phone is written when the code of the moment is known; the browser opens it with the camera.
  if (later) await context.grantPermissions(['camera']);
  await context.setOffline(offline);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(40_000);
  const faults: string[] = [];
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (e) => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))`,
  );
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[134]|ERR_INTERNET_DISCONNECTED/.test(message.text()))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, context, faults, close: () => context.close() };
};

/** Names are told apart from those of a run before. */
const run = crypto.randomUUID().slice(0, 4);
let officer: Visitor;
let place: { id: string; unitId: string };
const origin = () => inject('origin');

const post = async (who: Visitor, path: string, data: unknown = undefined) => {
  const answer = await who.page.request.post(path, {
    ...(data === undefined ? {} : { data }),
    headers: { origin: origin(), 'idempotency-key': crypto.randomUUID() },
  });
  const text = await answer.text();
  expect(answer.ok(), `${path}: ${text}`).toBe(true);
  return text === '' ? null : JSON.parse(text);
};
const get = async (who: Visitor, path: string) => (await who.page.request.get(path)).json();

const newStation = async (kind: 'kiosk' | 'display', name: string): Promise<{ id: string; code: string }> =>
  post(officer, '/api/attendance/stations', {
    kind,
    name: `${name} ${run}`,
    workplaceId: place.id,
    unitId: place.unitId,
  });

/** The card of a person of the sample: what its code says, and the name. */
const cardOf = async (key: string): Promise<{ text: string; name: string }> => {
  const person = await visitor();
  await person.signIn(key);
  const { card } = await post(person, '/api/attendance/my-card');
  const { name } = await get(person, '/api/access/me');
  await person.leave();
  return { text: card.text, name };
};

const pairWith = async ({ page }: Kiosk, code: string): Promise<void> => {
  await page.goto(`/kios/#${code}`);
  await page.getByRole('button', { name: t.pair.send, exact: true }).click();
};

beforeAll(async () => {
  officer = await visitor();
  await officer.signIn('kepegawaian');
  const { workplaces } = await get(officer, '/api/workplaces');
  const { units } = await get(officer, '/api/units');
  place = { id: workplaces[0].id, unitId: units[0].id };
});
afterAll(async () => {
  await officer.leave();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

describe('a kiosk with a fake camera', () => {
  it.each([
    ['clean', 'sejawat', false],
    ['hard', 'rekan', true],
  ])('reads a card from a %s clip and shows who it is', async (kind, key, hard) => {
    const card = await cardOf(key);
    const clip = join(folder, `${kind}.y4m`);
    writeClip(clip, card.text, { empty: 1, shown: 3, hard });
    const { code, id } = await newStation('kiosk', `Kios ${kind}`);
    const kiosk = await openKiosk(kind, clip);
    await pairWith(kiosk, code);
    await kiosk.page.getByText(t.result.accepted, { exact: true }).waitFor();
    await kiosk.page.screenshot({ path: join(shots, `kiosk-${kind}.png`) });
    await kiosk.page.getByText(t.status.waiting({ n: 0 })).waitFor();
    const { events } = await get(officer, `/api/attendance/stations/${id}/events`);
    expect(events).toMatchObject([{ name: card.name, method: 'qrCard', outcome: 'accepted' }]);
    expect(kiosk.faults).toEqual([]);
    await kiosk.close();
  });

  it('goes on without a network, keeps its scans through a reload, and hands them in once it is connected', async () => {
    const card = await cardOf('operator');
    const clip = join(folder, 'offline.y4m');
    writeClip(clip, card.text, { empty: 1, shown: 3 });
    const { code, id } = await newStation('kiosk', 'Kios luring');
    const before = await openKiosk('offline', null);
    await pairWith(before, code);
    await before.page.getByText(t.status.online).waitFor();
    await before.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await before.close();

    const kiosk = await openKiosk('offline', clip, { offline: true });
    await kiosk.page.goto('/kios/');
    await kiosk.page.getByText(t.result.accepted, { exact: true }).waitFor();
    await kiosk.page.getByText(t.status.offline).waitFor();
    await kiosk.page.reload();
    await kiosk.page.getByRole('button', { name: t.status.waiting({ n: 1 }) }).waitFor();
    // The card is still in view: the same arrival is told apart from a second one, after the reload too.
    await kiosk.page.getByText(t.refusals.repeat.title).waitFor();
    await kiosk.page.screenshot({ path: join(shots, 'kiosk-offline.png') });
    await kiosk.context.setOffline(false);
    await kiosk.page.getByRole('button', { name: t.status.waiting({ n: 0 }) }).waitFor();
    const { events } = await get(officer, `/api/attendance/stations/${id}/events`);
    expect(events.map((one: { outcome: string }) => one.outcome)).toEqual(['accepted']);
    expect(kiosk.faults).toEqual([]);
    await kiosk.close();
  });

  it('says in words that there is no leave to use the camera, a wrong code, and that its pairing was ended', async () => {
    const { code, id } = await newStation('kiosk', 'Kios tanpa izin');
    const kiosk = await openKiosk('denied', null, { allowed: false, width: 360, height: 740 });
    await pairWith(kiosk, 'ABCD2345');
    await kiosk.page.getByRole('alert').waitFor();
    await kiosk.page.screenshot({ path: join(shots, 'kiosk-pair.png') });
    await kiosk.page.locator('#code').fill(code);
    await kiosk.page.getByRole('button', { name: t.pair.send, exact: true }).click();
    await kiosk.page.getByText(t.camera.problems.denied.title).waitFor();
    await kiosk.page.screenshot({ path: join(shots, 'kiosk-denied.png') });
    await post(officer, `/api/attendance/stations/${id}/unpair`);
    await kiosk.page.reload();
    await kiosk.page.getByText(t.unpaired.title).waitFor();
    await kiosk.close();
  });
});

describe('a door display', () => {
  it('is read by the camera of the own phone, and the check-in then needs no position', async () => {
    const { code } = await newStation('display', 'Layar pintu barat');
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { stationId, office, anchor } = await post(officer, '/api/station/pair', {
      code,
      publicKey: pointOf(keys.publicKey),
      device: 'Layar uji',
    });
    const payload = JSON.stringify({ version: null, waiting: 0, wall: anchor.at });
    const asked = questionText('/api/station/sync', stationId, anchor.at, anchor.mark, payload);
    const signature = signWith(keys.privateKey, Buffer.from(asked)).toString('base64');
    const { display } = await post(officer, '/api/station/sync', { stationId, anchor, payload, signature });

    const phone = await openKiosk('phone', join(folder, 'door.y4m'), { width: 360, height: 740, later: true });
    const answer = await phone.context.request.post('/api/access/sign-in', {
      data: { name: 'plh@contoh.invalid', password: samplePassword, lasting: false },
      headers: { origin: origin(), 'idempotency-key': crypto.randomUUID() },
    });
    expect(answer.ok()).toBe(true);
    await phone.page.goto('/saku/');
    const enrol = phone.page.getByRole('button', { name: checkIn.phone.enrol });
    const scan = phone.page.getByRole('button', { name: checkIn.scan });
    await enrol.or(scan).first().waitFor();
    if ((await enrol.count()) > 0) await enrol.click();
    await scan.waitFor();

    const step = stepAt(Date.now() / 1000);
    const key = display.days.find((one: { day: number }) => one.day === keyDayOf(step)).key;
    const shown = { display: display.number, step };
    const mac = createHmac('sha256', Buffer.from(key, 'base64')).update(displayMessage(shown)).digest();
    expect(office.agency).toBeGreaterThan(0);
    writeClip(join(folder, 'door.y4m'), displayText(shown, mac), { empty: 0, shown: 1 });
    const sent = phone.page.waitForResponse(/\/api\/attendance\/punches/);
    await scan.click();
    await phone.page.screenshot({ path: join(shots, 'phone-scan.png') });
    const { results } = await (await sent).json();
    expect(results).toMatchObject([{ state: 'received', place: 'unknown', waits: false }]);
    expect(phone.faults).toEqual([]);
    await phone.close();
  });

  it('shows a code that changes, without a network too', async () => {
    const { code } = await newStation('display', 'Layar pintu timur');
    const display = await openKiosk('display', null);
    await pairWith(display, code);
    const picture = display.page.getByRole('img', { name: t.display.label });
    await picture.waitFor();
    const first = await picture.innerHTML();
    await display.page.screenshot({ path: join(shots, 'display.png') });
    await display.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await display.context.setOffline(true);
    await display.page.reload();
    await picture.waitFor();
    let next = first;
    for (let waited = 0; next === first && waited < 40; waited++) {
      await display.page.waitForTimeout(500);
      next = await picture.innerHTML();
    }
    expect(next).not.toBe(first);
    expect(display.faults).toEqual([]);
    await display.close();
  });
});
