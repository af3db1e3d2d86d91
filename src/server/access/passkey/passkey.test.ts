import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';
import { softAuthenticator } from './softAuthenticator.ts';

const origin = 'http://localhost:8080';
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await testDb(), accessRoutes);
  await seedAgency(app, 'Kota Contoh', { SITI: {}, BUDI: {} });
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const signedIn = async (name: string): Promise<Browser> => {
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
  return browser;
};
const register = async (name: string) => {
  const browser = await signedIn(name);
  const device = softAuthenticator();
  const options = (await browser.send('POST', '/api/access/me/passkeys/begin')).body;
  const credential = device.create(options, origin);
  const added = await browser.send('POST', '/api/access/me/passkeys', { name: 'Ponsel', credential });
  return { browser, device, options, credential, added };
};
const begin = async () => (await app.browser().send('POST', '/api/access/passkey/begin')).body;

describe('a passkey', () => {
  it('is made on the device and signs in without a name or password, into a new session', async () => {
    const { browser, device, options, added } = await register('SITI');
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect(added.status).toBe(200);
    const asked = await begin();
    expect(asked.allowCredentials ?? []).toEqual([]);
    const other = app.browser();
    const answer = await other.send('POST', '/api/access/passkey/sign-in', { credential: device.get(asked, origin) });
    expect(answer.body).toEqual({ next: 'in' });
    expect((await other.send('GET', '/api/access/me')).body.number).toBe('SITI');
    const { passkeys } = (await browser.send('GET', '/api/access/me/passkeys')).body;
    expect(passkeys).toMatchObject([{ name: 'Ponsel', lastUsedAt: '2026-11-23T01:00:00Z' }]);
    expect((await browser.send('DELETE', `/api/access/me/passkeys/${passkeys[0].id}`)).status).toBe(204);
    const gone = await app
      .browser()
      .send('POST', '/api/access/passkey/sign-in', { credential: device.get(await begin(), origin) });
    expect(gone.body.code).toBe('access.passkeyRefused');
  });

  it('is not offered twice to the same device, and cannot be added with an old or foreign challenge', async () => {
    const { browser, device, options, credential } = await register('SITI');
    const again = (await browser.send('POST', '/api/access/me/passkeys/begin')).body;
    expect(again.excludeCredentials.map((c: { id: string }) => c.id)).toContain(credential.id);
    expect((await browser.send('POST', '/api/access/me/passkeys', { name: 'Ponsel', credential })).body.code).toBe(
      'access.passkeyNotMade',
    );
    const budi = await signedIn('BUDI');
    const foreign = softAuthenticator().create(again, origin);
    expect(
      (await budi.send('POST', '/api/access/me/passkeys', { name: 'Ponsel', credential: foreign })).body.code,
    ).toBe('access.passkeyNotMade');
    app.pass(301);
    const late = device.create(options, origin);
    expect(
      (await browser.send('POST', '/api/access/me/passkeys', { name: 'Ponsel', credential: late })).body.code,
    ).toBe('access.passkeyNotMade');
  });

  it('is refused from another site, with a used or made-up challenge, and by a copied device whose counter goes back', async () => {
    const { device } = await register('BUDI');
    const send = (credential: unknown) => app.browser().send('POST', '/api/access/passkey/sign-in', { credential });
    expect((await send(device.get(await begin(), 'https://luwes.elsewhere.example'))).status).toBe(401);
    expect((await send(device.get({ ...(await begin()), challenge: 'A'.repeat(51) }, origin))).status).toBe(401);
    const once = device.get(await begin(), origin);
    expect((await send(once)).status).toBe(200);
    expect((await send(once)).status).toBe(401);
    device.rewind();
    expect((await send(device.get(await begin(), origin))).status).toBe(401);
  });

  it('of somebody else cannot be removed', async () => {
    const { browser } = await register('SITI');
    const { passkeys } = (await browser.send('GET', '/api/access/me/passkeys')).body;
    const budi = await signedIn('BUDI');
    expect((await budi.send('DELETE', `/api/access/me/passkeys/${passkeys[0].id}`)).status).toBe(404);
  });

  it('cannot be made by whoever holds a temporary password, because it would outlive that password', async () => {
    const browser = await signedIn('BUDI');
    const credential = softAuthenticator().create(
      (await browser.send('POST', '/api/access/me/passkeys/begin')).body,
      origin,
    );
    await app.deps.db.execute("update account set must_change_password = true where number = 'BUDI'");
    const again = await signedIn('BUDI');
    for (const answer of [
      await again.send('POST', '/api/access/me/passkeys/begin'),
      await again.send('POST', '/api/access/me/passkeys', { name: 'Ponsel', credential }),
      await again.send('POST', '/api/access/me/totp', { password: goodPassword }),
    ])
      expect(answer.body.code).toBe('access.changePasswordFirst');
    await app.deps.db.execute("update account set must_change_password = false where number = 'BUDI'");
  });
});
