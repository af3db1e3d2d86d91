import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../platform/db/testDb.ts';
import { accessRoutes } from './routes.ts';
import { goodPassword, openTestApp, seedAgency, type TestApp } from './testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await testDb(), accessRoutes);
  await seedAgency(app, 'Kota Contoh', {
    '198703142010012015': { email: 'Siti.Rahma@kota.example' },
    '197501012000031001': {},
    '197601012000031002': {},
    '197701012000031003': {},
    THL0042: {},
  });
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const signIn = (name: string, password = goodPassword, address = '10.0.0.1') =>
  app.browser(address).send('POST', '/api/access/sign-in', { name, password });

describe('signing in', () => {
  it.each(['19870314 201001 2 015', '198703142010012015', 'siti.rahma@KOTA.example', 'thl-0042'])(
    'works by number in any spacing and by e-mail: %s',
    async (name) => {
      const answer = await signIn(name);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ next: 'in' });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^luwes=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3888000$/,
      );
    },
  );

  it('answers an unknown account, one without a password and a wrong password alike', async () => {
    const answers = [
      await signIn('199901012020011001'),
      await signIn('nobody@kota.example'),
      await signIn('197501012000031001', 'wrong wrong wrong'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]!.body);
    }
    expect(answers[0]!.body.detail).toContain('Lupa kata sandi');
  });

  it('shows who is signed in, and nothing without a cookie', async () => {
    const browser = app.browser();
    expect((await browser.send('GET', '/api/access/me')).status).toBe(401);
    await browser.send('POST', '/api/access/sign-in', { name: '198703142010012015', password: goodPassword });
    const me = await browser.send('GET', '/api/access/me');
    expect(me.body).toMatchObject({
      number: '198703142010012015',
      agency: { name: 'Kota Contoh', zone: 'Asia/Jakarta' },
      secondFactor: false,
    });
    await browser.send('POST', '/api/access/sign-out');
    expect(browser.cookie).toBeNull();
  });

  it('gives a new token each time and ends the one that the browser brought, so that none can be planted', async () => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name: '198703142010012015', password: goodPassword });
    const first = browser.cookie;
    await browser.send('POST', '/api/access/sign-in', { name: '197501012000031001', password: goodPassword });
    expect(browser.cookie).not.toBe(first);
    const stranger = app.browser();
    stranger.cookie = first;
    expect((await stranger.send('GET', '/api/access/me')).status).toBe(401);
  });

  it('keeps only the hash of a token', async () => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name: '198703142010012015', password: goodPassword });
    const token = browser.cookie!.split('=')[1]!;
    const { rows } = await app.deps.db.execute(
      "select count(*)::int as n from session where position(convert_to($1, 'UTF8') in token_hash) > 0",
      [token],
    );
    expect(rows[0]!.n).toBe(0);
  });
});

describe('guessing', () => {
  it('waits longer and longer, says for how long, and never locks', async () => {
    const name = '197601012000031002';
    for (let i = 0; i < 5; i++) expect((await signIn(name, 'wrong wrong wrong', '10.9.0.1')).status).toBe(401);
    const held = await signIn(name, goodPassword, '10.9.0.2');
    expect(held.status).toBe(429);
    expect(held.body.params.seconds).toBe(5);
    expect(held.body.detail).toContain('Tunggu 5 detik');
    expect(held.headers['retry-after']).toBe('5');
    app.pass(6);
    expect((await signIn(name, 'wrong wrong wrong', '10.9.0.1')).status).toBe(401);
    expect((await signIn(name, goodPassword, '10.9.0.1')).body.params.seconds).toBe(10);
    app.pass(11);
    expect((await signIn(name, goodPassword, '10.9.0.1')).status).toBe(200);
    expect((await signIn(name, 'wrong wrong wrong', '10.9.0.1')).status).toBe(401);
  });

  it('by a stranger does not make the owner wait where he has signed in before', async () => {
    const name = '197701012000031003';
    expect((await signIn(name, goodPassword, '10.7.0.1')).status).toBe(200);
    for (let i = 0; i < 8; i++) await signIn(name, 'wrong wrong wrong', '203.0.113.9');
    expect((await signIn(name, goodPassword, '203.0.113.9')).status).toBe(429);
    expect((await signIn(name, goodPassword, '10.7.0.1')).status).toBe(200);
  });

  it('many at once do not slip through before the first is counted', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn('unknown-person', 'wrong wrong wrong', '10.8.0.1')),
    );
    expect(answers.filter((a) => a.status === 401)).toHaveLength(5);
    expect(answers.filter((a) => a.status === 429)).toHaveLength(7);
  });

  it('from one address at many names waits as well, told by the same sentence', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 42; i++)
      codes.push((await signIn(`guess-${i}`, 'wrong wrong wrong', '198.51.100.7')).body.code);
    expect(codes.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 'access.wrongSignIn'));
    expect(codes[40]).toBe('access.wait');
  });

  it('keeps neither names nor addresses', async () => {
    const { rows } = await app.deps.db.execute(
      "select string_agg(encode(key_hash, 'escape'), ' ') as all from sign_in_wait",
    );
    expect(String(rows[0]!.all)).not.toMatch(/guess|198\.51/);
  });
});

describe('a session', () => {
  const start = async (lasting = true) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name: '198703142010012015', password: goodPassword, lasting });
    return browser;
  };

  it('is listed in plain words and revoked one by one, at once', async () => {
    const phone = await start();
    const other = await start();
    expect((await other.send('GET', '/api/access/me')).status).toBe(200);
    const { sessions } = (await phone.send('GET', '/api/access/me/sessions')).body;
    expect(sessions.find((s: { current: boolean }) => s.current)).toMatchObject({
      system: 'android',
      browser: 'chrome',
      method: 'password',
      address: '10.0.0.1',
    });
    const others = sessions.filter((s: { current: boolean }) => !s.current);
    for (const s of others) expect((await phone.send('DELETE', `/api/access/me/sessions/${s.id}`)).status).toBe(204);
    expect((await other.send('GET', '/api/access/me')).status).toBe(401);
    expect((await phone.send('GET', '/api/access/me')).status).toBe(200);
  });

  it('of somebody else cannot be revoked', async () => {
    const phone = await start();
    const stranger = app.browser();
    await stranger.send('POST', '/api/access/sign-in', { name: '197501012000031001', password: goodPassword });
    const { sessions } = (await phone.send('GET', '/api/access/me/sessions')).body;
    expect((await stranger.send('DELETE', `/api/access/me/sessions/${sessions[0].id}`)).status).toBe(404);
  });

  it('lives for weeks while it is used, and half a day where the device is not to be remembered', async () => {
    const phone = await start();
    const desk = await start(false);
    for (let day = 0; day < 60; day++) {
      app.pass(86_400);
      expect((await phone.send('GET', '/api/access/me')).status).toBe(200);
    }
    expect((await desk.send('GET', '/api/access/me')).status).toBe(401);
    app.pass(46 * 86_400);
    expect((await phone.send('GET', '/api/access/me')).status).toBe(401);
  });

  it('of a closed account ends', async () => {
    const phone = await start();
    await app.deps.db.execute(
      "update account set disabled_at = '2026-11-23T00:00:00Z' where number = '198703142010012015'",
    );
    app.pass(31);
    expect((await phone.send('GET', '/api/access/me')).status).toBe(401);
    await app.deps.db.execute("update account set disabled_at = null where number = '198703142010012015'");
  });
});

describe('changing the password', () => {
  it('asks for the old one, judges the new one, and ends every other session', async () => {
    const browser = app.browser();
    const other = app.browser();
    for (const b of [browser, other])
      await b.send('POST', '/api/access/sign-in', { name: '197501012000031001', password: goodPassword });
    const before = browser.cookie;
    const put = (old: string, password: string) => browser.send('PUT', '/api/access/me/password', { old, password });
    expect((await put('wrong wrong wrong', 'Lumpia-7-Perahu-Biru')).body.code).toBe('access.wrongPassword');
    expect((await put(goodPassword, 'password1234')).body.code).toBe('access.passwordCommon');
    expect((await put(goodPassword, '197501012000031001')).body.code).toBe('access.passwordPersonal');
    expect((await put(goodPassword, 'Lumpia-7-Perahu-Biru')).status).toBe(204);
    expect(browser.cookie).not.toBe(before);
    expect((await browser.send('GET', '/api/access/me')).status).toBe(200);
    expect((await other.send('GET', '/api/access/me')).status).toBe(401);
    expect((await signIn('197501012000031001', 'Lumpia-7-Perahu-Biru')).status).toBe(200);
  });
});
