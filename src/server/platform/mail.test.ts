import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { openMailer } from './mail.ts';

const listen = (onMail: (text: string) => void, refuse = false) =>
  new Promise<{ url: string; close: () => Promise<void> }>((resolve) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : undefined),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          onMail(Buffer.concat(parts).toString('utf8'));
          done();
        });
      },
    });
    const listener = server.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { port: number };
      resolve({ url: `smtp://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) });
    });
  });

it('a mail reaches the SMTP server with its sender, receiver and text', async () => {
  const mails: string[] = [];
  const smtp = await listen((text) => void mails.push(text));
  const mailer = openMailer({ url: smtp.url, from: 'luwes@kota.example' });
  await mailer.send({ to: 'pegawai@kota.example', subject: 'Jadwal Anda', text: 'Jadwal berubah.' });
  mailer.close();
  await smtp.close();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatch(/From: luwes@kota.example/);
  expect(mails[0]).toMatch(/To: pegawai@kota.example/);
  expect(mails[0]).toContain('Jadwal berubah.');
});

it('a refused mail is reported to the caller', async () => {
  const smtp = await listen(() => undefined, true);
  const mailer = openMailer({ url: smtp.url, from: 'luwes@kota.example' });
  await expect(mailer.send({ to: 'x@kota.example', subject: 's', text: 't' })).rejects.toThrow(/no such mailbox/);
  mailer.close();
  await smtp.close();
});

it('without an SMTP server it says so and promises nothing', async () => {
  const mailer = openMailer(null);
  expect(mailer.configured).toBe(false);
  await expect(mailer.send({ to: 'x@kota.example', subject: 's', text: 't' })).rejects.toThrow();
});
