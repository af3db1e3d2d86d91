import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { type Mailer, openMailer } from '../../platform/mail.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

const received: { to: string[]; text: string }[] = [];
let smtp: SMTPServer;
let mail: Mailer;
let app: TestApp;
let accounts: Record<string, string>;
const newPassword = 'Lumpia-7-Perahu-Biru';

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map((r) => r.address),
          text: Buffer.concat(pieces).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const port = (smtp.server.address() as AddressInfo).port;
  mail = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'luwes@kota.example' });
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes], {}, { mail });
  ({ accounts } = await seedAgency(app, 'Kota Contoh', {
    OFFICER: { roles: ['personnelOfficer'] },
    SITI: { email: 'siti@kota.example' },
    BUDI: { email: 'budi@kota.example', password: null },
    TONO: {},
  }));
});
afterAll(async () => {
  await app.close();
  mail.close();
  await new Promise<void>((closed) => smtp.close(closed));
  await app.deps.db.close();
});

/** The link of the newest mail to this address; quoted-printable undone. */
const linkTo = async (address: string, count: number): Promise<string> => {
  await vi.waitFor(() => expect(received.filter((m) => m.to.includes(address))).toHaveLength(count), {
    timeout: 10_000,
  });
  const { text } = received.filter((m) => m.to.includes(address)).at(-1)!;
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /http:\/\/localhost:8080\/atur-ulang-sandi#[\w-]{43}/.exec(plain)?.[0] ?? plain;
};
const reset = (token: string, password: string) =>
  app.browser().send('POST', '/api/access/reset-password', { token, password });

describe('a forgotten password', () => {
  it('is replaced by a link from the mail, once, which ends every session', async () => {
    const phone = app.browser();
    await phone.send('POST', '/api/access/sign-in', { name: 'SITI', password: goodPassword });
    expect((await app.browser().send('POST', '/api/access/forgotten', { name: 'siti' })).status).toBe(204);
    const token = (await linkTo('siti@kota.example', 1)).split('#')[1]!;
    expect((await reset(token, 'password1234')).body.code).toBe('access.passwordCommon');
    expect((await reset(token, newPassword)).status).toBe(204);
    expect((await reset(token, 'kopi panas di beranda rumah')).body.code).toBe('access.resetExpired');
    expect((await phone.send('GET', '/api/access/me')).status).toBe(401);
    expect(
      (await app.browser().send('POST', '/api/access/sign-in', { name: 'SITI', password: goodPassword })).status,
    ).toBe(401);
    expect(
      (await app.browser().send('POST', '/api/access/sign-in', { name: 'SITI', password: newPassword })).status,
    ).toBe(200);
  });

  it('is answered alike for an unknown name, an account without an address and a known one', async () => {
    const answers = [];
    for (const name of ['nobody', 'TONO', 'SITI'])
      answers.push(await app.browser().send('POST', '/api/access/forgotten', { name }));
    expect(answers.map((a) => [a.status, a.body])).toEqual([
      [204, null],
      [204, null],
      [204, null],
    ]);
    await linkTo('siti@kota.example', 2);
  });

  it('has a link that ends after half an hour, and with every newer one', async () => {
    await app.browser().send('POST', '/api/access/forgotten', { name: 'SITI' });
    const first = (await linkTo('siti@kota.example', 3)).split('#')[1]!;
    await app.browser().send('POST', '/api/access/forgotten', { name: 'SITI' });
    const second = (await linkTo('siti@kota.example', 4)).split('#')[1]!;
    expect((await reset(first, 'kopi panas di beranda rumah')).body.code).toBe('access.resetExpired');
    app.pass(1801);
    expect((await reset(second, 'kopi panas di beranda rumah')).body.code).toBe('access.resetExpired');
  });

  it('keeps only the hash of the token', async () => {
    await app.browser().send('POST', '/api/access/forgotten', { name: 'SITI' });
    const token = (await linkTo('siti@kota.example', 5)).split('#')[1]!;
    const { rows } = await app.deps.db.execute(
      "select string_agg(encode(token_hash, 'base64'), ' ') as all from password_reset",
    );
    expect(String(rows[0]!.all)).not.toContain(token.slice(0, 20));
  });

  it('invites somebody who has never had a password, at the wish of an officer', async () => {
    const officer = app.browser();
    await officer.send('POST', '/api/access/sign-in', { name: 'OFFICER', password: goodPassword });
    expect((await officer.send('POST', `/api/accounts/${accounts.BUDI}/reset-link`)).status).toBe(204);
    const token = (await linkTo('budi@kota.example', 1)).split('#')[1]!;
    expect((await reset(token, newPassword)).status).toBe(204);
    expect(
      (await app.browser().send('POST', '/api/access/sign-in', { name: 'BUDI', password: newPassword })).body,
    ).toEqual({ next: 'in' });
    expect((await officer.send('POST', `/api/accounts/${accounts.TONO}/reset-link`)).body.code).toBe(
      'access.mailAbsent',
    );
  });
});
