import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { platformRoutes } from '../platformRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

const otherPassword = 'Lumpia-7-Perahu-Biru';
let app: TestApp;
let city: Record<string, string>;
let regency: Record<string, string>;
let regencyId: number;
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...platformRoutes]);
  ({ accounts: city } = await seedAgency(app, 'Kota Contoh', {
    BOTH: { email: 'sama@kota.example' },
    MOVED: { email: 'pindah@kota.example' },
    BOSS: { roles: ['platformOperator', 'personnelOfficer'] },
  }));
  ({ accounts: regency, agencyId: regencyId } = await seedAgency(app, 'Kabupaten Lain', {
    BOTH: { email: 'sama@kota.example' },
    MOVED: { email: 'pindah@kota.example' },
    OFFICER2: { roles: ['personnelOfficer'] },
  }));
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const signIn = async (name: string, password = goodPassword) => {
  const browser = app.browser();
  const answer = await browser.send('POST', '/api/access/sign-in', { name, password });
  return { browser, answer };
};
const agencyOf = async (browser: Browser): Promise<string> =>
  (await browser.send('GET', '/api/access/me')).body.agency?.name;

describe('somebody with accounts in two agencies', () => {
  it('gives the password once and is asked which it is to be', async () => {
    const { browser, answer } = await signIn('sama@kota.example');
    expect(answer.body.next).toBe('chooseAccount');
    expect(answer.body.choice.accounts.map((one: { agency: string }) => one.agency).sort()).toEqual([
      'Kabupaten Lain',
      'Kota Contoh',
    ]);
    expect((await browser.send('GET', '/api/access/me')).status).toBe(401);
    const { ticket } = answer.body.choice;
    const chosen = await browser.send('POST', '/api/access/choose', { ticket, accountId: regency.BOTH });
    expect(chosen.body).toEqual({ next: 'in' });
    expect(await agencyOf(browser)).toBe('Kabupaten Lain');
  });

  it('cannot use the ticket twice, in another browser, late, or for an account that it does not name', async () => {
    const first = await signIn('BOTH');
    const { ticket } = first.answer.body.choice;
    const pending = first.browser.cookie;
    const choose = (browser: Browser, accountId: string | undefined) =>
      browser.send('POST', '/api/access/choose', { ticket, accountId });
    const other = await signIn('BOTH');
    expect((await choose(other.browser, city.BOTH)).body.code).toBe('access.choiceExpired');
    expect((await choose(app.browser(), city.BOTH)).body.code).toBe('access.choiceExpired');
    expect((await choose(first.browser, city.BOSS)).body.code).toBe('access.choiceExpired');
    expect((await choose(first.browser, city.BOTH)).status).toBe(200);
    first.browser.cookie = pending;
    expect((await choose(first.browser, regency.BOTH)).body.code).toBe('access.choiceExpired');
    const late = await signIn('BOTH');
    app.pass(601);
    const answer = await late.browser.send('POST', '/api/access/choose', {
      ticket: late.answer.body.choice.ticket,
      accountId: city.BOTH,
    });
    expect(answer.body.code).toBe('access.choiceExpired');
  });

  it('switches without the password where it was proven for both, for twelve hours', async () => {
    const { browser, answer } = await signIn('BOTH');
    const { ticket } = answer.body.choice;
    await browser.send('POST', '/api/access/choose', { ticket, accountId: city.BOTH });
    const me = (await browser.send('GET', '/api/access/me')).body;
    expect(me.otherAccounts).toEqual([{ accountId: regency.BOTH, agency: 'Kabupaten Lain' }]);
    expect((await browser.send('POST', '/api/access/switch', { accountId: regency.BOTH })).body).toEqual({
      next: 'in',
    });
    expect(await agencyOf(browser)).toBe('Kabupaten Lain');
    expect((await browser.send('POST', '/api/access/switch', { accountId: city.BOTH })).status).toBe(200);
    expect(await agencyOf(browser)).toBe('Kota Contoh');
    for (let hop = 0; hop < 3; hop++) {
      app.pass(4 * 3600 - 60);
      const accountId = hop % 2 === 0 ? regency.BOTH : city.BOTH;
      expect((await browser.send('POST', '/api/access/switch', { accountId })).status, `hop ${hop}`).toBe(200);
    }
    app.pass(300);
    // Going to and fro does not make a proof last longer.
    expect((await browser.send('POST', '/api/access/switch', { accountId: city.BOTH })).body.code).toBe(
      'access.proveAgain',
    );
  });

  it('is not asked where the passwords differ, and proves the other account by its own password', async () => {
    const reset = await signIn('OFFICER2');
    const given = await reset.browser.send('POST', `/api/accounts/${regency.MOVED}/temporary-password`);
    const there = await signIn('pindah@kota.example', given.body.password);
    await there.browser.send('PUT', '/api/access/me/password', { old: given.body.password, password: otherPassword });
    const { browser, answer } = await signIn('MOVED');
    expect(answer.body).toEqual({ next: 'in' });
    expect(await agencyOf(browser)).toBe('Kota Contoh');
    expect((await browser.send('GET', '/api/access/me')).body.otherAccounts).toEqual([]);
    expect((await browser.send('POST', '/api/access/switch', { accountId: regency.MOVED })).body.code).toBe(
      'access.proveAgain',
    );
    expect((await browser.send('POST', '/api/access/switch/prove', { password: 'bukan ini' })).body.code).toBe(
      'access.wrongOther',
    );
    expect((await browser.send('POST', '/api/access/switch/prove', { password: otherPassword })).body).toEqual({
      next: 'in',
    });
    expect(await agencyOf(browser)).toBe('Kabupaten Lain');
    expect((await browser.send('POST', '/api/access/switch', { accountId: city.MOVED })).status).toBe(200);
    expect(await agencyOf(browser)).toBe('Kota Contoh');
  });

  it('is asked for the second factor of the other account, whatever was proven', async () => {
    const { browser, answer } = await signIn('BOTH');
    const { ticket } = answer.body.choice;
    await browser.send('POST', '/api/access/choose', { ticket, accountId: city.BOTH });
    await app.deps.db.execute(
      "update account set totp_secret = '\\x00', totp_confirmed_at = now() where account_id = $1",
      [regency.BOTH],
    );
    expect((await browser.send('POST', '/api/access/switch', { accountId: regency.BOTH })).body.next).toBe(
      'secondFactor',
    );
    expect((await browser.send('GET', '/api/access/me')).body.code).toBe('access.secondFactorOwed');
    expect((await browser.send('POST', '/api/access/switch', { accountId: city.BOTH })).body.code).toBe(
      'general.signInFirst',
    );
    await app.deps.db.execute('update account set totp_confirmed_at = null, totp_secret = null where account_id = $1', [
      regency.BOTH,
    ]);
  });

  it('cannot switch to an account whose password has changed since, or that was closed', async () => {
    const { browser, answer } = await signIn('BOTH');
    const { ticket } = answer.body.choice;
    await browser.send('POST', '/api/access/choose', { ticket, accountId: city.BOTH });
    const officer = (await signIn('OFFICER2')).browser;
    await officer.send('PUT', `/api/accounts/${regency.BOTH}/disabled`, { disabled: true });
    expect((await browser.send('POST', '/api/access/switch', { accountId: regency.BOTH })).body.code).toBe(
      'access.proveAgain',
    );
    await officer.send('PUT', `/api/accounts/${regency.BOTH}/disabled`, { disabled: false });
    await officer.send('POST', `/api/accounts/${regency.BOTH}/temporary-password`);
    expect((await browser.send('POST', '/api/access/switch', { accountId: regency.BOTH })).body.code).toBe(
      'access.proveAgain',
    );
  });

  it('goes straight into the other agency while one is suspended', async () => {
    const boss = (await signIn('BOSS')).browser;
    expect((await boss.send('PUT', `/api/platform/agencies/${regencyId}/suspended`, { suspended: true })).status).toBe(
      204,
    );
    const { browser, answer } = await signIn('MOVED');
    expect(answer.body).toEqual({ next: 'in' });
    expect(await agencyOf(browser)).toBe('Kota Contoh');
    expect((await browser.send('POST', '/api/access/switch/prove', { password: otherPassword })).body.code).toBe(
      'access.agencySuspended',
    );
    await boss.send('PUT', `/api/platform/agencies/${regencyId}/suspended`, { suspended: false });
  });
});
