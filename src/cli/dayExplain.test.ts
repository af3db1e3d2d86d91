import { expect, it } from 'vitest';
import { type DayExplanation, DayExplanationSchema } from '../contract/attendanceDay.ts';
import { dayExplain, explanationText } from './dayExplain.ts';
import { runCommand } from './runCommand.ts';

const punch = {
  id: '0b0e7a52-6f0f-4a39-9d4b-0f8f6f6f1a01',
  at: '2026-11-24T00:42:09Z',
  earliest: '2026-11-24T00:30:00Z',
  latest: '2026-11-24T00:43:00Z',
  receivedAt: '2026-11-24T00:50:00Z',
  grade: 'B',
  channel: 'phone',
  method: 'position',
  place: 'inside',
  workplace: 'Balai Kota',
  waits: true,
  receipt: '4F2A-19C0',
  signals: [],
  decision: { verdict: 'accepted', at: null, decidedAt: '2026-11-24T02:00:00Z', by: 'Kepala Bidang' },
};
const late = {
  code: 'day.late',
  params: { time: '07:42', limit: '07:30', minutes: 12, class: 'TL1', percent: 0.5 },
  ref: { instrument: 'perwal-kita', clause: 'tl', article: 'Pasal 5' },
};
const found: DayExplanation = DayExplanationSchema.parse({
  name: 'Ana',
  number: '1002',
  locked: true,
  percent: 0.5,
  planned: [],
  instruments: [],
  punches: [punch],
  record: {
    day: '2026-11-24',
    state: 'late',
    mode: 'office',
    zone: 'Asia/Jakarta',
    unitId: null,
    workplaceId: null,
    source: 'week',
    shifts: [
      { name: null, kind: 'week', start: '07:30', end: '16:00', breakStart: null, breakEnd: null, workplaceId: null },
    ],
    in: {
      at: punch.at,
      source: 'punch',
      punchId: punch.id,
      channel: 'phone',
      method: 'position',
      grade: 'B',
      place: 'inside',
      workplaceId: null,
      decidedBy: 'Kepala Bidang',
    },
    out: null,
    missing: [],
    requiredMinutes: 450,
    workedMinutes: 438,
    beyondMinutes: 0,
    breakMinutes: 60,
    permitMinutes: 0,
    lateMinutes: 12,
    earlyMinutes: 0,
    madeUpMinutes: 0,
    events: [
      {
        kind: 'late',
        shift: 0,
        minutes: 12,
        class: 'TL1',
        percent: 0.5,
        base: 'allowance',
        madeUp: false,
        reason: late,
      },
    ],
    flags: [],
    waiting: 0,
    ifAccepted: null,
    reasons: [late],
  },
});
const io = (language: 'id' | 'en') => ({ out: () => undefined, err: () => undefined, env: {}, language });

it('a day is told with its rule and article, every punch with place, proof and who decided', () => {
  const text = explanationText(found, io('id'));
  expect(text).toContain('Ana (1002)\nSelasa, 24 November 2026: Terlambat');
  expect(text).toContain('terlambat 12 menit (TL1, 0,5 persen). [perwal-kita, Pasal 5]');
  expect(text).toContain('07.42 WIB: Balai Kota, ponsel, lokasi, di dalam wilayah kantor');
  expect(text).toContain('terbukti antara 07.30 WIB dan 07.43 WIB, diterima oleh Kepala Bidang');
  expect(text).toContain('Bulan ini sudah dikunci.');
  expect(explanationText(found, io('en'))).toContain('accepted by Kepala Bidang');
});

it('what is missing or mistyped is answered with a way on', async () => {
  const err: string[] = [];
  const say = { out: () => undefined, err: (text: string) => void err.push(text), env: {} };
  expect(await runCommand([dayExplain], ['day', 'explain', '--person', '1', '--date', 'kemarin'], say)).toBe(2);
  expect(err.join('')).toContain('--date perlu hari');
  const nowhere = ['day', 'explain', '--person', '1', '--date', '2026-11-24', '--data', '/tidak/ada'];
  expect(await runCommand([dayExplain], nowhere, say)).toBe(3);
  expect(err.join('')).toContain('tidak ada basis data');
});
