import { afterAll, describe, expect, it } from 'vitest';
import { samplePassword } from '../src/server/sample/load/fillSample.ts';
import { accessWords } from '../src/words/id/access.ts';
import { sakuWords } from '../src/words/id/saku.ts';
import { closeBrowser, visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
afterAll(closeBrowser);

describe('an employee with a phone', () => {
  it('signs in and comes to the day of today', async () => {
    const me = await visitor(phone);
    await me.goTo('/');
    await me.page.locator('#name').fill('pegawai@contoh.invalid');
    await me.page.locator('input[type=password]').fill(samplePassword);
    await me.page.getByRole('button', { name: accessWords.signIn.submit, exact: true }).click();
    await me.page.waitForURL(/\/saku\//);
    await me.page.getByRole('navigation', { name: sakuWords.tabs.label }).waitFor();
    await me.shot('phone-today');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('sees for each day of the month where to work and the article behind it', async () => {
    const me = await visitor(phone);
    await me.signIn('pegawai');
    await me.goTo('/saku/jadwal');
    const text = await me.page.locator('main').innerText();
    expect(text).toMatch(/[1-9]\d* hari di kantor, [1-9]\d* hari di rumah/);
    await me.page.locator('summary', { hasText: 'Rumah' }).first().click();
    expect(await me.page.locator('details[open]').innerText()).toMatch(/(Huruf|Pasal) [A-Z\d]/);
    await me.shot('phone-schedule');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('finds the message of the published plan in the inbox', async () => {
    const me = await visitor(phone);
    await me.signIn('pegawai');
    await me.goTo('/saku/kotak-masuk');
    expect(await me.page.locator('main').innerText()).toMatch(/jadwal/i);
    await me.shot('phone-inbox');
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it('says that a change has been seen, once', async () => {
    const me = await visitor(phone);
    await me.signIn('dispensasi');
    await me.goTo('/saku/');
    const seen = me.page.getByRole('button', { name: sakuWords.change.seen });
    expect(await seen.count()).toBeGreaterThan(0);
    for (let times = 0; times < 5 && (await seen.count()) > 0; times++) {
      const answered = me.page.waitForResponse(/\/api\/roster\/mine\/acknowledge/);
      await seen.first().click();
      await answered;
      await me.page.waitForLoadState('networkidle');
    }
    await me.page.reload({ waitUntil: 'networkidle' });
    expect(await seen.count()).toBe(0);
    expect(me.faults).toEqual([]);
    await me.leave();
  });

  it.each([
    ['/saku/', false],
    ['/saku/', true],
    ['/saku/jadwal', false],
    ['/saku/jadwal', true],
    ['/saku/kotak-masuk', false],
    ['/saku/akun', true],
  ])('meets no barrier on %s (dark: %s)', async (path, dark) => {
    const me = await visitor({ ...phone, dark });
    await me.signIn('pegawai');
    await me.goTo(path);
    expect(await me.accessibility()).toEqual([]);
    const wider = await me.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    expect(me.faults).toEqual([]);
    await me.leave();
  });
});

it('a part of the program that no network brings leaves the tabs, and comes with the network', async () => {
  const me = await visitor({ width: 360, height: 740 });
  try {
    await me.signIn('pegawai');
    await me.goTo('/saku/');
    const part = '**/assets/ScheduleScreen*';
    await me.page.route(part, (route) => route.abort('internetdisconnected'));
    await me.page.getByRole('link', { name: 'Jadwal', exact: true }).click();
    await me.page.getByText('Server tidak terjangkau').waitFor();
    await me.shot('employee-missing-part');
    await me.page.getByRole('link', { name: 'Akun', exact: true }).click();
    await me.page.getByRole('heading', { name: 'Akun' }).waitFor();
    await me.page.unroute(part);
    await me.page.getByRole('link', { name: 'Jadwal', exact: true }).click();
    await me.page.getByRole('heading', { name: 'Jadwal' }).first().waitFor();

    const month = '**/assets/OwnMonthScreen*';
    await me.page.route(month, (route) => route.abort('internetdisconnected'));
    await me.goTo('/saku/hari-saya');
    await me.page.getByText('Server tidak terjangkau').waitFor();
    await me.page.unroute(month);
    await me.page.evaluate("dispatchEvent(new Event('online'))");
    await me.page.getByRole('heading', { name: 'Hari saya' }).first().waitFor();
  } finally {
    await me.leave();
  }
});
