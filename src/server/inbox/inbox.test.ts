import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../kernel/time.ts';
import { newId } from '../platform/clock.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import type { Deps } from '../platform/deps.ts';
import { type Mailer, openMailer } from '../platform/mail.ts';
import { deliverMail } from './deliverMail.ts';
import { countMessages, listMessages, markAllMessagesRead, markMessageRead } from './store.ts';
import { tell } from './tell.ts';

const now: Instant = '2026-11-23T00:24:00Z';
const ari = newId();
const budi = newId();
let db: Db;
let smtp: SMTPServer;
let mailer: Mailer;
const received: string[] = [];
let refusing = false;

beforeAll(async () => {
  db = await testDb();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusing ? new Error('no such mailbox') : undefined),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = smtp.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port));
  });
  mailer = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'luwes@kota.example' });
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('agency')
      .values({
        agency_id: 1,
        name: 'Kota Contoh',
        short_name: 'KC',
        kind: 'city',
        zone: 'Asia/Jakarta',
        created_at: now,
      })
      .execute();
    await tx
      .insertInto('account')
      .values([
        { agency_id: 1, account_id: ari, display_name: 'Ari', email: 'ari@kota.example', created_at: now },
        { agency_id: 1, account_id: budi, display_name: 'Budi', email: null, language: 'en', created_at: now },
      ])
      .execute();
  });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((done) => smtp.close(() => done()));
  await db.close();
});

const deps = () =>
  ({
    db,
    newId,
    mail: mailer,
    config: { origin: 'https://luwes.kota.example' },
    clock: () => now,
    log: { info: () => undefined },
  }) as unknown as Deps;

const tellBoth = () =>
  db.inAgency(1, (tx) =>
    tell(
      { deps: deps(), tx, now, agencyId: 1 },
      {
        accountIds: [ari, budi, ari],
        kind: 'roster.published',
        params: { from: '2026-12-01', to: '2026-12-31' },
        link: '/saku/jadwal',
      },
    ),
  );

it('everyone told gets the message once, and nobody sees the inbox of another', async () => {
  await tellBoth();
  const own = await db.inAgency(1, (tx) => listMessages(tx, 1, ari, { unreadOnly: false, page: 1, pageSize: 30 }));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({
    kind: 'roster.published',
    params: { from: '2026-12-01' },
    link: '/saku/jadwal',
    readAt: null,
  });
  const marked = await db.inAgency(1, (tx) => markMessageRead(tx, 1, budi, own[0]!.id, now));
  expect(marked).toBe(false);
});

it('reading keeps the first moment, and reading all says how many were new', async () => {
  const later: Instant = '2026-11-23T01:00:00Z';
  await db.inAgency(1, async (tx) => {
    const [message] = await listMessages(tx, 1, ari, { unreadOnly: true, page: 1, pageSize: 30 });
    expect(await markMessageRead(tx, 1, ari, message!.id, now)).toBe(true);
    expect(await markMessageRead(tx, 1, ari, message!.id, later)).toBe(true);
    const [read] = await listMessages(tx, 1, ari, { unreadOnly: false, page: 1, pageSize: 30 });
    expect(read!.readAt).toBe(now);
    expect(await countMessages(tx, 1, ari)).toEqual({ total: 1, unread: 0 });
    expect(await markAllMessagesRead(tx, 1, budi, later)).toBe(1);
    expect(await markAllMessagesRead(tx, 1, budi, later)).toBe(0);
  });
});

it('a mail that is refused stays due, goes out once when the server takes it, and never a second time', async () => {
  refusing = true;
  expect(await deliverMail(deps())).toBe(0);
  refusing = false;
  expect(await deliverMail(deps())).toBe(1);
  expect(await deliverMail(deps())).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: ari@kota.example');
  expect(received[0]?.replace(/=\r?\n/g, '')).toContain('https://luwes.kota.example/saku/jadwal');
});
