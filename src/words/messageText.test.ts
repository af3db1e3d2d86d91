import { expect, it } from 'vitest';
import { inboxWords as en } from './en/inbox.ts';
import { inboxWords as id } from './id/inbox.ts';
import { messageText } from './messageText.ts';

it('writes the days of a message out in the language of its reader', () => {
  const params = { from: '2026-12-01', to: '2026-12-31', days: 22 };
  expect(messageText(id, 'id', 'roster.published', params).title).toBe(
    'Jadwal 1 Desember 2026 sampai 31 Desember 2026 terbit',
  );
  expect(messageText(en, 'en', 'roster.published', params).title).toBe(
    'The roster from 1 December 2026 to 31 December 2026 is out',
  );
});

it('a message of an unknown kind still says that something changed', () => {
  expect(messageText(id, 'id', 'from.elsewhere', {}).body).toContain('Buka Luwes');
});

it('the message about a dispensation tells its holder that the superior never sees the reason', () => {
  expect(messageText(id, 'id', 'dispensation.granted', { to: '2027-01-31' }).body).toContain('bukan alasannya');
});
