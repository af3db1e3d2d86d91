import { afterAll, describe, expect, inject, it } from 'vitest';
import { accessWords } from '../src/words/id/access.ts';
import { attendancePhoneWords } from '../src/words/id/attendancePhone.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
const t = attendancePhoneWords.checkIn;
afterAll(closeBrowser);

interface Office {
  readonly lat: number;
  readonly lon: number;
}

/** The middle of the first fence that the server gives this person. */
const officeOf = async ({ page }: Visitor): Promise<Office> => {
  const { fences } = await (await page.request.get('/api/attendance/today')).json();
  const { fence } = fences[0];
  return fence.kind === 'circle' ? fence.centre : fence.ring[0];
};
const standAt = async ({ page }: Visitor, { lat, lon }: Office, accuracy = 15): Promise<void> => {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: lat, longitude: lon, accuracy });
};
/** A phone of this person that is known: registered on its first screen, or by a request that is approved. */
const register = async (me: Visitor): Promise<void> => {
  await me.goTo('/saku/');
  await me.page.getByRole('button', { name: t.phone.enrol }).click();
  await me.page.getByRole('button', { name: t.record }).waitFor();
};
const record = (me: Visitor) => me.page.getByRole('button', { name: /Catat (hadir|pulang)/ });
const recorded = (me: Visitor) => me.page.getByText(/^Tercatat pukul \d\d\.\d\d · Nomor [0-9A-F]{4}-[0-9A-F]{4}$/);

describe('check-in by phone', () => {
  it('one tap inside the office is recorded with its number, and stands among the own days with its proof', async () => {
    const me = await visitor(phone);
    await me.signIn('pegawai');
    await standAt(me, await officeOf(me));
    await register(me);
    await record(me).click();
    await recorded(me).first().waitFor();
    expect(await me.page.getByText(/^Di dalam area /).count()).toBe(1);
    expect(await me.accessibility()).toEqual([]);
    const wider = await me.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    await me.shot('checkin-recorded');

    await me.page.context().setOffline(true);
    await record(me).click();
    await me.page.getByText(t.keptWhy).waitFor();
    expect(await recorded(me).count()).toBe(1);
    expect(await me.accessibility()).toEqual([]);
    await me.shot('checkin-kept');
    await me.page.context().setOffline(false);
    // It goes out by itself.
    await expect.poll(() => recorded(me).count(), { timeout: 20_000 }).toBe(2);
    await me.page.getByText(t.keptWhy).waitFor({ state: 'detached' });

    await me.goTo('/saku/hari-saya');
    await me.page.locator('[aria-current="date"] a').click();
    await me.page.locator('summary', { hasText: 'Bukti' }).first().click();
    await me.page.getByText('Waktu terbukti dalam satu menit').first().waitFor();
    expect(await me.accessibility()).toEqual([]);
    await me.shot('checkin-days');
    expect(me.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    await me.leave();
  });

  it('a denied location says how to undo it, and a reason is one tap away', async () => {
    const me = await visitor(phone);
    await me.signIn('dispensasi');
    await register(me);
    await record(me).click();
    await me.page.getByText(t.place.denied).waitFor();
    await me.page.getByText(t.place.deniedHow).waitFor();
    await me.shot('checkin-denied');
    await me.page.getByRole('button', { name: t.reasonTitle }).click();
    await me.page.getByRole('button', { name: t.reasonSend }).click();
    await recorded(me).first().waitFor();
    await me.shot('checkin-reason');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('a clock that is wrong by ten minutes is told, and the proven time counts', async () => {
    const me = await visitor(phone);
    await me.page.addInitScript(`{
      const RealDate = Date;
      globalThis.Date = class extends RealDate {
        constructor(...given) { super(...(given.length === 0 ? [RealDate.now() + 600000] : given)); }
        static now() { return RealDate.now() + 600000; }
      };
    }`);
    await me.signIn('kepala');
    await standAt(me, await officeOf(me));
    await register(me);
    await record(me).click();
    await recorded(me).first().waitFor();
    await me.page.getByText(/^Jam HP ini berbeda 10 menit dari server/).waitFor();
    await me.shot('checkin-clock');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('a phone that somebody else uses, or a second one, is a request with a reason', async () => {
    const me = await visitor({ ...phone, dark: true });
    await me.signIn('pegawai');
    await me.goTo('/saku/');
    await me.page
      .getByRole('link', { name: t.phone.otherGo })
      .or(me.page.getByRole('button', { name: t.phone.enrol }))
      .first()
      .waitFor();
    await me.goTo('/saku/hp-saya');
    expect(await me.accessibility()).toEqual([]);
    await me.shot('checkin-my-phone');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('where the agency asks for it, the passkey proves the first check-in of the day', async () => {
    const officer = await visitor(phone);
    await officer.signIn('kepegawaian');
    const path = '/api/attendance/phone-rules';
    const before = await (await officer.page.request.get(path)).json();
    const set = async (rules: object) => {
      const headers = { origin: inject('origin'), 'idempotency-key': crypto.randomUUID() };
      expect((await officer.page.request.put(path, { data: rules, headers })).status()).toBe(204);
    };
    await set({ ...before, passkey: 'firstOfDay' });
    const me = await visitor(phone);
    await me.addAuthenticator();
    await me.signIn('perawat');
    await me.goTo('/akun-saya');
    await me.page.getByRole('button', { name: accessWords.account.passkeyAdd }).click();
    await me.page.getByText(/^Dibuat /).waitFor();
    await register(me);
    const sent = me.page.waitForRequest((request) => request.url().endsWith('/api/attendance/punches'));
    await record(me).click();
    await me.page.getByRole('button', { name: t.reasonTitle }).click();
    await me.page.getByRole('button', { name: t.reasonSend }).click();
    expect((await sent).postDataJSON().events[0].passkey).toMatchObject({ type: 'public-key' });
    await recorded(me).first().waitFor();
    await set(before);
    expect(me.faults).toEqual([]);
    await me.leave();
    await officer.leave();
  });
});
