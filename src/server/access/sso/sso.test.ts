import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { agencyRoutes } from '../agencyRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

const origin = 'http://localhost:8080';
const claimsOf: Record<string, Record<string, unknown>> = {
  siti: { email: 'siti@kota.example', email_verified: true },
  budi: { email: 'budi@kota.example', email_verified: false },
  tono: { nip: '19750101 200003 1 001' },
  rina: { email: 'rina@kab.example', email_verified: true },
  wati: { email: 'wati@mail.example', email_verified: true },
  dua: { email: 'dua@kota.example', email_verified: true },
  guest: { email: 'guest@elsewhere.example', email_verified: true },
};

let provider: Server;
let app: TestApp;
let issuer: string;
beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const idp = new Provider(issuer, {
    clients: [
      {
        client_id: 'luwes',
        client_secret: 'a secret of the agency',
        redirect_uris: [`${origin}/masuk/sso`],
        application_type: 'web',
      },
      {
        client_id: 'luwes-kab',
        client_secret: 'a secret of the regency',
        redirect_uris: [`${origin}/masuk/sso`],
        application_type: 'web',
      },
    ],
    claims: { openid: ['sub', 'nip'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, ...claimsOf[sub] }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  provider.on('request', idp.callback());
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...agencyRoutes], {
    privateSso: true,
    oidc: { issuer, clientId: 'luwes', clientSecret: 'a secret of the agency' },
  });
  await seedAgency(app, 'Kota Contoh', {
    OFFICER: { roles: ['personnelOfficer'] },
    SITI: { email: 'siti@kota.example' },
    BUDI: { email: 'budi@kota.example' },
    DUA: { email: 'dua@kota.example' },
    '197501012000031001': {},
  });
  await seedAgency(app, 'Kab. Lain', {
    OFFICER2: { roles: ['personnelOfficer'] },
    RINA: { email: 'rina@kab.example' },
    WATI: { email: 'wati@mail.example' },
    SITI2: { email: 'siti@kota.example' },
    DUA: { email: 'dua@kota.example' },
  });
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
  provider.closeAllConnections();
  provider.close();
});

/** Signs in at the provider as its pages would have a person do it, and returns the query of the page it sends the browser back to. */
const atProvider = async (start: string, login: string): Promise<string> => {
  const jar = new Map<string, string>();
  let next = start;
  for (let step = 0; step < 12; step++) {
    if (next.startsWith(origin)) return new URL(next).search;
    const url = new URL(next);
    const headers = { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') };
    const isPage = /\/interaction\/[^/]+$/.test(url.pathname);
    let answer = await fetch(url, { headers, redirect: 'manual' });
    if (isPage) {
      const page = await answer.text();
      const prompt = page.includes('name="login"')
        ? new URLSearchParams({ prompt: 'login', login, password: 'any' })
        : new URLSearchParams({ prompt: 'consent' });
      const target = /action="([^"]+)"/.exec(page)?.[1] ?? url.href;
      answer = await fetch(new URL(target, url), { method: 'POST', headers, body: prompt, redirect: 'manual' });
    }
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    next = new URL(answer.headers.get('location') ?? '', url).href;
  }
  throw new Error('The provider did not send the browser back.');
};

const officerOf = async (name: string): Promise<Browser> => {
  const officer = app.browser();
  await officer.send('POST', '/api/access/sign-in', { name, password: goodPassword });
  return officer;
};
const allow = async (matchBy: 'none' | 'email' | 'number', name = 'OFFICER'): Promise<void> => {
  const officer = await officerOf(name);
  expect((await officer.send('PUT', '/api/accounts/sso', { matchBy })).status).toBe(204);
};

const begin = async (browser: Browser, agencyId: number | null = null): Promise<string> =>
  (await browser.send('POST', '/api/access/sso/begin', { agencyId })).body.address;
const through = async (login: string, agencyId: number | null = null) => {
  const browser = app.browser();
  const search = await atProvider(await begin(browser, agencyId), login);
  const answer = await browser.send('POST', '/api/access/sso/finish', { search });
  return { browser, search, answer };
};

describe("the agency's single sign-on", () => {
  it('asks with code, PKCE, state and nonce', async () => {
    const { searchParams } = new URL(await begin(app.browser()));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/masuk/sso`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(20);
  });

  it('lets nobody in whom no account is tied to, until the officer allows matching by address', async () => {
    expect((await through('siti')).answer.body.code).toBe('access.ssoNoAccount');
    await allow('email');
    const { browser, answer } = await through('siti');
    expect(answer.body).toEqual({ next: 'in' });
    expect((await browser.send('GET', '/api/access/me')).body.number).toBe('SITI');
  });

  it('knows the account by its subject afterwards, whatever the officer changes', async () => {
    await allow('none');
    expect((await through('siti')).answer.body).toEqual({ next: 'in' });
  });

  it('does not believe an address that the provider has not verified, nor one of nobody', async () => {
    await allow('email');
    expect((await through('budi')).answer.body.code).toBe('access.ssoNoAccount');
    expect((await through('guest')).answer.body.code).toBe('access.ssoNoAccount');
  });

  it('finds an account by the NIP claim where that is allowed', async () => {
    await allow('number');
    const { browser, answer } = await through('tono');
    expect(answer.body).toEqual({ next: 'in' });
    expect((await browser.send('GET', '/api/access/me')).body.number).toBe('197501012000031001');
  });

  it('cannot be finished in another browser, twice, late, or with a changed state', async () => {
    const mine = app.browser();
    const search = await atProvider(await begin(mine), 'siti');
    const other = app.browser();
    await begin(other);
    expect((await other.send('POST', '/api/access/sso/finish', { search })).body.code).toBe('access.ssoRefused');
    expect((await app.browser().send('POST', '/api/access/sso/finish', { search })).body.code).toBe(
      'access.ssoRefused',
    );
    const changed = search.replace(/state=(.)/, (_, c: string) => `state=${c === 'A' ? 'B' : 'A'}`);
    expect((await mine.send('POST', '/api/access/sso/finish', { search: changed })).body.code).toBe(
      'access.ssoRefused',
    );
    const pending = mine.cookie;
    expect((await mine.send('POST', '/api/access/sso/finish', { search })).status).toBe(200);
    mine.cookie = pending;
    expect((await mine.send('POST', '/api/access/sso/finish', { search })).body.code).toBe('access.ssoRefused');
    const late = app.browser();
    const lateSearch = await atProvider(await begin(late), 'siti');
    app.pass(601);
    expect((await late.send('POST', '/api/access/sso/finish', { search: lateSearch })).body.code).toBe(
      'access.ssoRefused',
    );
  });

  it('says so when none is set up, and when the provider cannot be reached', async () => {
    const none = await openTestApp(app.deps.db, accessRoutes);
    expect((await none.browser().send('POST', '/api/access/sso/begin', {})).body.code).toBe('access.ssoAbsent');
    const gone = await openTestApp(app.deps.db, accessRoutes, {
      oidc: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' },
    });
    expect((await gone.browser().send('POST', '/api/access/sso/begin', {})).body.code).toBe('access.ssoUnreachable');
    await none.close();
    await gone.close();
  });
});

describe('an account in each of two agencies that share a provider', () => {
  it('is tied in both where both allow it, and the person is asked which', async () => {
    await allow('email');
    await allow('email', 'OFFICER2');
    const { browser, answer } = await through('dua');
    expect(answer.body.next).toBe('chooseAccount');
    const { ticket, accounts } = answer.body.choice;
    const chosen = accounts.find((one: { agency: string }) => one.agency === 'Kab. Lain');
    const done = await browser.send('POST', '/api/access/choose', { ticket, accountId: chosen.accountId });
    expect(done.body).toEqual({ next: 'in' });
    const me = (await browser.send('GET', '/api/access/me')).body;
    expect(me).toMatchObject({ agency: { name: 'Kab. Lain' }, otherAccounts: [] });
  });
});

describe("an agency's own provider", () => {
  const own = { clientId: 'luwes-kab', clientSecret: 'a secret of the regency', domains: ['kab.example'] };
  const set = async (over: object = {}) =>
    (await officerOf('OFFICER2')).send('PUT', '/api/agency/sso', { issuer, ...own, ...over });

  it('is set on its page, its secret kept sealed and never given back', async () => {
    expect((await set()).status).toBe(204);
    const officer = await officerOf('OFFICER2');
    expect((await officer.send('GET', '/api/agency/sso')).body).toEqual({
      own: { issuer, clientId: 'luwes-kab', domains: ['kab.example'] },
      shared: true,
      returnAddress: `${origin}/masuk/sso`,
    });
    const { rows } = await app.deps.db.execute('select client_secret from agency_sso');
    expect(Buffer.from(rows[0]?.client_secret as Uint8Array).toString('latin1')).not.toContain('regency');
    const trail = await app.deps.db.execute("select detail from audit_entry where action = 'agency.setSso'");
    expect(JSON.stringify(trail.rows)).not.toContain('a secret');
    expect((await app.browser().send('GET', '/api/access/options')).body.sso).toEqual([
      { agencyId: 2, name: 'Kab. Lain' },
      { agencyId: null, name: null },
    ]);
  });

  it('lets its people in, only those with an address of its domains, and never into another agency', async () => {
    await allow('email', 'OFFICER2');
    const { browser, answer } = await through('rina', 2);
    expect(answer.body).toEqual({ next: 'in' });
    expect((await browser.send('GET', '/api/access/me')).body).toMatchObject({ number: 'RINA', agency: { id: 2 } });
    expect((await through('wati', 2)).answer.body.code).toBe('access.ssoNoAccount');
    expect((await through('siti', 2)).answer.body.code).toBe('access.ssoNoAccount');
    expect((await app.browser().send('POST', '/api/access/sso/begin', { agencyId: 1 })).body.code).toBe(
      'access.ssoAbsent',
    );
  });

  it('keeps the secret when only domains change, and asks for it when the address or client does', async () => {
    expect((await set({ clientSecret: null, domains: [] })).status).toBe(204);
    expect((await through('wati', 2)).answer.body).toEqual({ next: 'in' });
    expect((await set({ clientSecret: null, clientId: 'other' })).body.code).toBe('access.ssoSecretMissing');
  });

  it('is tested before it is set, by an officer alone, and says what is missing', async () => {
    const officer = await officerOf('OFFICER2');
    const test = (who: Browser, address: string) =>
      who.send('POST', '/api/access/sso/test', { issuer: address, clientId: 'luwes-kab' });
    expect((await test(officer, issuer)).body).toMatchObject({
      issuer,
      pkce: true,
      claims: ['email', 'email_verified', 'nip'],
    });
    expect((await test(officer, 'http://127.0.0.1:9')).body.code).toBe('access.ssoNoDescription');
    expect((await test(app.browser(), issuer)).status).toBe(401);
    const { browser: clerk } = await through('rina', 2);
    expect((await test(clerk, issuer)).status).toBe(403);
  });

  it('must be outside of the server and speak https unless the operator allows otherwise', async () => {
    const strict = await openTestApp(app.deps.db, [...accessRoutes, ...agencyRoutes]);
    const officer = strict.browser();
    await officer.send('POST', '/api/access/sign-in', { name: 'OFFICER2', password: goodPassword });
    for (const address of [issuer, 'http://sso.kab.example'])
      expect((await officer.send('PUT', '/api/agency/sso', { issuer: address, ...own })).body.code, address).toBe(
        'access.ssoIssuer',
      );
    for (const address of [
      'https://127.0.0.1',
      'https://10.1.2.3/x',
      'https://[::1]',
      'https://localhost',
      'https://db',
    ])
      expect((await officer.send('PUT', '/api/agency/sso', { issuer: address, ...own })).body.code, address).toBe(
        'access.ssoPrivate',
      );
    await strict.close();
  });

  it('is forgotten with its secret', async () => {
    const officer = await officerOf('OFFICER2');
    expect((await officer.send('DELETE', '/api/agency/sso')).status).toBe(204);
    expect((await app.browser().send('POST', '/api/access/sso/begin', { agencyId: 2 })).body.code).toBe(
      'access.ssoAbsent',
    );
  });
});
