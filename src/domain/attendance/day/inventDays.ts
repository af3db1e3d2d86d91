// Rules and files for tests: the national week, windows of 120 and 240 minutes, four classes either way.
import type { CalendarYear, DayHours, ReadyWeekPattern } from '../../calendar/model.ts';
import { type DayFile, DayFileSchema } from './dayFile.ts';
import { judgeDayFile, type ReadyGround } from './judgeDayFile.ts';
import type { DayRecord } from './model.ts';
import { type RuleSet, RuleSetSchema } from './rules.ts';

const set = (id: string, level: RuleSet['level'], rules: unknown[], from = '2020-01-01'): RuleSet =>
  RuleSetSchema.parse({
    id,
    form: 'preset',
    level,
    issuer: 'Uji',
    number: null,
    title: { id, en: id },
    from,
    to: null,
    rules,
    certain: true,
  });

export const baseSet = set('dasar', 'base', [
  { id: 'jendela', article: 'a', kind: 'window', beforeMinutes: 120, afterMinutes: 240, mergeSeconds: 60 },
  { id: 'detik', article: 'a', kind: 'rounding', seconds: 'dropped', stepMinutes: 1 },
  { id: 'gangguan', article: 'a', kind: 'outage', slackMinutes: 15 },
]);
const bands = (name: string) => [
  { name: `${name}1`, from: 1, to: 30, percent: 0.5 },
  { name: `${name}2`, from: 31, to: 60, percent: 1 },
  { name: `${name}3`, from: 61, to: 90, percent: 1.25 },
  { name: `${name}4`, from: 91, to: null, percent: 1.5 },
];
export const classSet = set('kelas', 'city', [
  {
    id: 'tl',
    article: 'Pasal 5',
    kind: 'classes',
    side: 'late',
    per: 'day',
    bands: bands('TL'),
    noRecord: { band: 'TL4' },
  },
  {
    id: 'psw',
    article: 'Pasal 6',
    kind: 'classes',
    side: 'early',
    per: 'day',
    bands: bands('PSW'),
    noRecord: { band: 'PSW4' },
  },
  { id: 'tk', article: 'Pasal 7', kind: 'absence', name: 'TK', percent: 3 },
]);
export const ownSet = (rules: unknown[], from?: string): RuleSet => set('sendiri', 'agency', rules, from);

const hours = (start: string, end: string, breakStart: string | null, breakEnd: string | null) =>
  ({ start, end, breakStart, breakEnd }) as DayHours;
const usual = hours('07:30', '16:00', '12:00', '13:00');
const friday = hours('07:30', '16:30', '11:30', '13:00');
const fasting = hours('08:00', '15:00', '12:00', '12:30');
const week = (key: string, days: (DayHours | null)[], ramadanDays: (DayHours | null)[]): ReadyWeekPattern => ({
  key,
  name: { id: key, en: key },
  basis: '-',
  certain: true,
  days,
  ramadanDays,
});
const year: CalendarYear = {
  year: 2026,
  decrees: [],
  complete: true,
  holidays: [
    { date: '2026-12-25', name: { id: 'Natal', en: 'Christmas' }, kind: 'nationalHoliday', certain: true },
    { date: '2026-12-24', name: { id: 'Cuti bersama Natal', en: 'Joint leave' }, kind: 'jointLeave', certain: true },
  ],
  ramadan: [{ from: '2026-02-19', to: '2026-03-19', certain: true }],
};
export const readyForTests: ReadyGround = {
  sets: [baseSet, classSet],
  weeks: [
    week(
      'nationalFive',
      [usual, usual, usual, usual, friday, null, null],
      [fasting, fasting, fasting, fasting, hours('08:00', '15:30', '11:30', '12:30'), null, null],
    ),
    week(
      'six',
      [
        ...Array.from({ length: 4 }, () => hours('07:30', '14:00', null, null)),
        hours('07:30', '11:30', null, null),
        hours('07:30', '12:30', null, null),
        null,
      ],
      Array.from({ length: 7 }, (_, i) => (i === 6 ? null : hours('08:00', '13:00', null, null))),
    ),
  ],
  years: [year],
};

/** The records of a file as a test writes it, under the classes above unless it names its own rules. */
export const judged = (file: Record<string, unknown> & { from: string }): DayRecord[] => {
  const parsed: DayFile = DayFileSchema.parse({ rules: ['kelas'], ...file });
  const records = judgeDayFile(parsed, readyForTests);
  if (!records.ok) throw new Error(JSON.stringify(records.problem));
  return records.value;
};
export const judgedDay = (file: Record<string, unknown> & { from: string }): DayRecord => judged(file)[0]!;
