import { describe, expect, it } from 'vitest';
import type { Board, BoardPerson } from '../board.ts';
import { answerWish } from './answerWish.ts';
import { withDaysBeside } from './besideOnBoard.ts';
import { mentionsHealth } from './flexibleDay.ts';
import { judgeChange } from './judgeChange.ts';
import { judgeSwap, unevenDay } from './judgeSwap.ts';
import { judgeWishes } from './wish.ts';

const ref = { instrument: 'se', clause: 'cap', article: 'Huruf B' };
const person = (employeeId: string, modes: string, open = 'KR'): BoardPerson => ({
  employeeId,
  modes,
  open: [...modes].map(() => open),
  why: [...modes].map(() => 1),
  fixed: '0'.repeat(modes.length),
});

/** Two days; at most one of the three in the office on the first, and Ani at most one day at home. */
const board = (...people: BoardPerson[]): Board => ({
  days: ['2026-12-03', '2026-12-04'],
  people,
  dayLimits: [
    { day: 0, mode: 'office', counted: [0, 1, 2], elsewhere: 0, shared: false, min: null, max: 1, reason: 2 },
  ],
  personLimits: [{ person: 0, days: [0, 1], mode: 'home', min: null, max: 1, reason: 2 }],
  reasons: [
    { code: 'roster.fixed', params: {}, ref: null },
    { code: 'roster.turnHome', params: { count: 1 }, ref },
    { code: 'shareCap.office', params: {}, ref },
  ],
});

describe('a change on the board', () => {
  it('is blamed only for what it adds or makes worse', () => {
    const broken = board(person('ani', 'KK'), person('budi', 'KR'), person('cici', 'RR'));
    expect(judgeChange(broken, [{ person: 2, day: 1, letter: 'K' }])).toEqual([]);
    expect(judgeChange(broken, [{ person: 2, day: 0, letter: 'K' }])).toMatchObject([
      { code: 'roster.tooMany', params: { short: 2 } },
    ]);
    expect(judgeChange(broken, [{ person: 1, day: 0, letter: 'R' }])).toEqual([]);
  });
});

describe('a swap', () => {
  it('on one day keeps the numbers of the day and is judged by the days of each', () => {
    const fine = board(person('ani', 'KK'), person('budi', 'RR'), person('cici', 'RR'));
    expect(judgeSwap(fine, { own: 0, other: 1, days: [0] })).toEqual({ ok: true, value: [] });
    const used = board(person('ani', 'KR'), person('budi', 'RK'), person('cici', 'RR'));
    expect(judgeSwap(used, { own: 0, other: 1, days: [0] })).toMatchObject({
      ok: true,
      value: [{ code: 'roster.personTooMany', people: [0] }],
    });
    expect(judgeSwap(used, { own: 0, other: 1, days: [0, 1] })).toEqual({ ok: true, value: [] });
  });

  const hours: Pick<Board, 'times' | 'hours'> = {
    times: [
      { name: 'Pagi', start: '07:00', end: '14:00', kind: 'shift', ref },
      { name: 'Malam', start: '21:00', end: '07:00', kind: 'shift', ref },
    ],
    hours: {
      shifts: [
        {
          people: [0, 1],
          days: [0, 1],
          roundTheClock: true,
          times: [
            { time: 0, min: 1, max: null },
            { time: 1, min: null, max: null },
          ],
          reason: 2,
        },
      ],
      rests: [{ people: [0, 1], minutes: 600, reason: 2 }],
      rules: [],
      beside: [],
    },
  };
  const onShifts = (own: [string, string], other: [string, string]): Board => ({
    ...board({ ...person('ani', own[0], 'K-'), times: own[1] }, { ...person('budi', other[0], 'K-'), times: other[1] }),
    ...hours,
    dayLimits: [],
    personLimits: [],
  });

  it('exchanges one shift for another on the same day, hours included, with the rest of both', () => {
    const fine = onShifts(['KK', '01'], ['K-', '1.']);
    expect(judgeSwap(fine, { own: 0, other: 1, days: [0] })).toEqual({ ok: true, value: [] });
    const tired = onShifts(['KK', '00'], ['K-', '1.']);
    expect(judgeSwap(tired, { own: 0, other: 1, days: [0] })).toMatchObject({ value: [{ code: 'rest', people: [0] }] });
    const same = onShifts(['KK', '00'], ['K-', '0.']);
    expect(judgeSwap(same, { own: 0, other: 1, days: [0] })).toMatchObject({ problem: { code: 'swap.sameMode' } });
    const unoffered = { ...fine, hours: { ...fine.hours!, shifts: [{ ...fine.hours!.shifts[0]!, people: [0] }] } };
    expect(judgeSwap(unoffered, { own: 0, other: 1, days: [0] })).toMatchObject({
      problem: { code: 'swap.otherShift' },
    });
  });

  it('exchanges a day at work for a day off of a line, and nobody gives more than he takes', () => {
    const lines = onShifts(['K-', '0.'], ['-K', '.0']);
    expect(judgeSwap(lines, { own: 0, other: 1, days: [0, 1] })).toEqual({ ok: true, value: [] });
    const days = [
      { day: 'a', own: 'K', other: '-' },
      { day: 'b', own: '-', other: 'K' },
    ];
    expect(unevenDay(days)).toBeNull();
    expect(unevenDay(days.slice(0, 1))).toBe('a');
    const office = board(person('ani', 'K-'), person('budi', '-K'), person('cici', 'RR'));
    expect(judgeSwap(office, { own: 0, other: 1, days: [0, 1] })).toMatchObject({
      problem: { code: 'swap.nothingToGive' },
    });
  });

  it('is judged with the days beside the plan as they would stand', () => {
    const lines = onShifts(['K-', '0.'], ['KK', '10']);
    const rested = withDaysBeside(lines, (_, day) => (day === '2026-12-02' ? { letter: '-', time: null } : undefined));
    expect(judgeSwap(rested, { own: 1, other: 0, days: [0] })).toMatchObject({ ok: true, value: [] });
    const after = withDaysBeside(lines, (id, day) =>
      id === 'budi' && day === '2026-12-02' ? { letter: 'K', time: hours.times![1]! } : undefined,
    );
    expect(judgeSwap(after, { own: 1, other: 0, days: [0] })).toMatchObject({ value: [{ code: 'rest', people: [1] }] });
  });

  it('does not tell why a place is closed to the colleague', () => {
    const closed = board(person('ani', 'RR'), person('budi', 'KK'), person('cici', 'RR', 'R'));
    const swap = judgeSwap(closed, { own: 1, other: 2, days: [0] });
    expect(swap).toMatchObject({
      ok: true,
      value: [{ code: 'roster.notAllowed', people: [2], params: {}, ref: null }],
    });
  });

  it('needs something to exchange on every day', () => {
    const leave = board(person('ani', 'CK'), person('budi', 'KK'), person('cici', 'RR'));
    expect(judgeSwap(leave, { own: 0, other: 1, days: [0] })).toMatchObject({
      problem: { code: 'swap.nothingToGive' },
    });
    expect(judgeSwap(leave, { own: 0, other: 1, days: [1] })).toMatchObject({ problem: { code: 'swap.sameMode' } });
  });
});

describe('a wish after planning', () => {
  const planned = board(person('ani', 'KR'), person('budi', 'RK'), person('cici', 'RR', 'R'));

  it('is fulfilled where the day stands as wished', () => {
    expect(answerWish(planned, 0, 0, 'office')).toEqual({ state: 'fulfilled' });
  });

  it('names the bound that fulfilling it would break', () => {
    expect(answerWish(planned, 1, 0, 'office')).toMatchObject({
      state: 'unfulfilled',
      reason: { code: 'shareCap.office' },
      cost: { code: 'roster.tooMany', params: { found: 2, bound: 1 } },
    });
  });

  it('names the deciding reason where a clause closes the place, or only the turn of others stood against it', () => {
    expect(answerWish(planned, 2, 1, 'office')).toMatchObject({ reason: { code: 'roster.turnHome' }, cost: null });
    expect(answerWish(planned, 1, 1, 'home')).toMatchObject({ state: 'unfulfilled', cost: null });
  });
});

describe('wishes', () => {
  const terms = { opensOn: '2026-11-23', closesOn: '2026-11-27', most: 2 } as const;
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'] as const;
  const wish = (day: (typeof days)[number]) => ({ day, mode: 'home', weight: 2 }) as const;

  it('stand in order of their days while the window is open', () => {
    const judged = judgeWishes([wish(days[1]), wish(days[0])], { state: 'open', terms, days });
    expect(judged).toMatchObject({ ok: true, value: [{ day: days[0] }, { day: days[1] }] });
  });

  it('are refused with the deadline when late, and with the number when too many', () => {
    expect(judgeWishes([wish(days[0])], { state: 'closed', terms, days })).toMatchObject({
      problem: { code: 'wish.late', params: { to: '2026-11-27' } },
    });
    expect(judgeWishes(days.map(wish), { state: 'open', terms, days })).toMatchObject({
      problem: { code: 'wish.tooMany', params: { most: 2 } },
    });
    expect(judgeWishes([wish(days[0]), wish(days[0])], { state: 'open', terms, days })).toMatchObject({
      problem: { code: 'wish.dayTwice' },
    });
  });
});

it('a text that tells of health is noticed, the name of a hospital is not', () => {
  expect(mentionsHealth('Kontrol kehamilan di klinik')).toBe(true);
  expect(mentionsHealth('Rapat daring dengan Rumah Sakit Umum Daerah')).toBe(false);
  expect(mentionsHealth('Menyusun laporan triwulan')).toBe(false);
});
