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

const changed = {
  from: '2026-12-07',
  to: '2026-12-20',
  days: 4,
  zone: 'Asia/Jakarta',
  hours: '2026-12-07 K shift 21:00 07:00 Malam\n2026-12-08 -\n2026-12-09 K shift 07:00 14:00 P1',
};

it('where hours change, a message names each day with its shift and zone, and how many more there are', () => {
  expect(messageText(id, 'id', 'roster.changed', changed).body).toContain(
    'Sen 7 Des: dinas malam 21.00–07.00 WIB; Sel 8 Des: libur; Rab 9 Des: dinas P1 07.00–14.00 WIB; dan 1 hari lain.',
  );
  expect(messageText(en, 'en', 'roster.changed', changed).body).toContain(
    'Mon 7 Dec: shift Malam 21:00–07:00 WIB; Tue 8 Dec: off; Wed 9 Dec: shift P1 07:00–14:00 WIB; and 1 more day.',
  );
});

it('an approved swap of shifts says what one does now, and keeps the note', () => {
  const params = {
    kind: 'swap',
    day: '2026-12-07',
    note: 'Baik',
    days: 1,
    zone: 'Asia/Makassar',
    hours: '2026-12-07 K wave 07:30 16:00 1',
  };
  expect(messageText(id, 'id', 'request.approved', params).body).toBe(
    'Jadwal Anda sekarang: Sen 7 Des: gelombang 1 07.30–16.00 WITA. Catatan: Baik',
  );
});
