import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secondsBetween } from '../../../kernel/time.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

let app: TestApp;
const people = [
  '197501012000031001',
  '197501012000031002',
  '197501012000031003',
  '197501012000031004',
  '197501012000031005',
  '197501012000031006',
];
beforeAll(async () => {
  app = await openTestApp(await testDb(), accessRoutes);
  await seedAgency(app, 'Kota Contoh', Object.fromEntries(people.map((number) => [number, {}])));
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const epochMs = (): number => secondsBetween('1970-01-01T00:00:00Z', app.deps.clock()) * 1000;
/** What a phone shows whose clock is so many seconds off. */
const phone = (address: string, off = 0): string =>
  (URI.parse(address) as TOTP).generate({ timestamp: epochMs() + off * 1000 });
const signIn = async (number: string): Promise<Browser> => {
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name: number, password: goodPassword });
  return browser;
};
const enrol = async (number: string) => {
  const browser = await signIn(number);
  const begun = await browser.send('POST', '/api/access/me/totp', { password: goodPassword });
  const confirmed = await browser.send('POST', '/api/access/me/totp/confirm', { code: phone(begun.body.address) });
  app.pass(60);
  return { browser, address: begun.body.address as string, begun, confirmed };
};

describe('an authenticator application', () => {
  it('is enrolled with a picture, a key to type and ten recovery codes, and its secret is not readable in the database', async () => {
    const { begun, confirmed } = await enrol(people[0]!);
    expect(begun.body.picture).toMatch(/^data:image\/png;base64,/);
    expect(begun.body.key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(begun.body.address).toContain('otpauth://totp/Luwes%20Kota%20Contoh');
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    const { rows } = await app.deps.db.execute('select totp_secret from account where number = $1', [people[0]]);
    const secret = Buffer.from((URI.parse(begun.body.address) as TOTP).secret.buffer);
    expect(Buffer.from(rows[0]!.totp_secret as Uint8Array).includes(secret)).toBe(false);
    const kept = await app.deps.db.execute("select string_agg(reply, '') as all from idempotency_key");
    expect(String(kept.rows[0]!.all)).not.toContain(confirmed.body.recoveryCodes[0]);
  });

  it('is owed after the password: nothing but that step is open, and it gives a new token', async () => {
    const { address } = await enrol(people[1]!);
    const browser = app.browser();
    const first = await browser.send('POST', '/api/access/sign-in', { name: people[1], password: goodPassword });
    expect(first.body).toEqual({ next: 'secondFactor' });
    expect((await browser.send('GET', '/api/access/me')).body.code).toBe('access.secondFactorOwed');
    const pending = browser.cookie;
    expect((await browser.send('POST', '/api/access/second-factor', { code: '000000' })).body.code).toBe(
      'access.wrongCode',
    );
    const second = await browser.send('POST', '/api/access/second-factor', { code: phone(address) });
    expect(second.body).toEqual({ next: 'in' });
    expect(browser.cookie).not.toBe(pending);
    expect((await browser.send('GET', '/api/access/me')).body.secondFactor).toBe(true);
    const old = app.browser();
    old.cookie = pending;
    expect((await old.send('POST', '/api/access/second-factor', { code: phone(address, 30) })).status).toBe(401);
  });

  it('accepts a clock half a minute off, refuses the same code twice, and tells a clock that is minutes off', async () => {
    const { address } = await enrol(people[2]!);
    const give = async (code: string) => (await signIn(people[2]!)).send('POST', '/api/access/second-factor', { code });
    const code = phone(address, -30);
    expect((await give(code)).status).toBe(200);
    expect((await give(code)).body.code).toBe('access.codeUsed');
    app.pass(60);
    const slow = await give(phone(address, -300));
    expect(slow.body).toMatchObject({ code: 'access.clockOff', params: { minutes: 5, direction: 'behind' } });
    expect(slow.body.detail).toContain('lebih lambat sekitar 5 menit');
    expect((await give(phone(address, 480))).body.params).toEqual({ minutes: 8, direction: 'ahead' });
    app.pass(300);
    expect((await give(phone(address, 1200))).body.code).toBe('access.wrongCode');
  });

  it('can be replaced by a recovery code, once, in any writing', async () => {
    const { confirmed } = await enrol(people[3]!);
    const code: string = confirmed.body.recoveryCodes[4];
    const give = async (text: string) =>
      (await signIn(people[3]!)).send('POST', '/api/access/second-factor', { code: text });
    expect((await give(` ${code.toLowerCase().replace('-', ' ')} `)).status).toBe(200);
    expect((await give(code)).body.code).toBe('access.wrongCode');
  });

  it('is taken off only with one of its codes, and new recovery codes end the old ones', async () => {
    app.pass(600);
    const { browser, address, confirmed } = await enrol(people[4]!);
    expect((await browser.send('POST', '/api/access/me/totp/remove', { code: '123456' })).body.code).toBe(
      'access.wrongCode',
    );
    expect((await browser.send('POST', '/api/access/me/totp', { password: goodPassword })).body.code).toBe(
      'access.secondFactorStands',
    );
    const renewed = await browser.send('POST', '/api/access/me/totp/recovery-codes', { code: phone(address) });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const take = (code: string) => browser.send('POST', '/api/access/me/totp/remove', { code });
    expect((await take(confirmed.body.recoveryCodes[0])).body.code).toBe('access.wrongCode');
    expect((await take(renewed.body.recoveryCodes[0])).status).toBe(204);
    expect((await browser.send('GET', '/api/access/me')).body.secondFactor).toBe(false);
    const again = await app.browser().send('POST', '/api/access/sign-in', { name: people[4], password: goodPassword });
    expect(again.body).toEqual({ next: 'in' });
  });

  it('makes a guesser of codes wait', async () => {
    app.pass(7200);
    const browser = await signIn(people[1]!);
    const codes: string[] = [];
    for (let i = 0; i < 6; i++)
      codes.push((await browser.send('POST', '/api/access/second-factor', { code: `00000${i}` })).body.code);
    expect(codes.at(-1)).toBe('access.wait');
    expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'access.wrongCode'));
  });

  it('does not take a code in its minute that was tried before it', async () => {
    const { address } = await enrol(people[5]!);
    const early = phone(address, 300);
    const guesser = await signIn(people[5]!);
    const told = await guesser.send('POST', '/api/access/second-factor', { code: early });
    expect(told.body).toMatchObject({ code: 'access.clockOff', params: { direction: 'ahead' } });
    app.pass(300);
    expect((await guesser.send('POST', '/api/access/second-factor', { code: early })).body.code).toBe(
      'access.codeUsed',
    );
    app.pass(60);
    const owner = await signIn(people[5]!);
    expect((await owner.send('POST', '/api/access/second-factor', { code: phone(address) })).status).toBe(200);
  });
});
