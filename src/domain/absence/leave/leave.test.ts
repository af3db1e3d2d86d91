import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/time.ts';
import { weekdayOf } from '../../../kernel/time.ts';
import { annualBalance, type BalanceFacts, type LeaveBalance } from './annualBalance.ts';
import { judgeLeave, type LeaveFacts, measureLeave } from './judgeLeave.ts';
import { leaveLife } from './leaveLife.ts';
import { mayDecideLeave } from './mayDecideLeave.ts';
import { type LeaveKind, LeaveRulesSchema } from './model.ts';
import { readOpeningRows } from './readOpeningRows.ts';

const folder = 'leave-rules/pp-11-2017';
const { rules } = LeaveRulesSchema.parse(JSON.parse(readFileSync(`${folder}/rules.json`, 'utf8')));
const ruleOf = (kind: LeaveKind) => rules.find((rule) => rule.kind === kind)!;
const cases: { title: string; balance: BalanceFacts; expect: LeaveBalance }[] = JSON.parse(
  readFileSync(`${folder}/cases.json`, 'utf8'),
);

describe('worked examples of balances', () => {
  const annual = ruleOf('annual');
  for (const each of cases)
    it(each.title, () => {
      expect(annualBalance(annual.yearly!, annual.afterMonths, each.balance)).toEqual(each.expect);
    });
});

const isWorkday = (day: PlainDate): boolean => weekdayOf(day) <= 5 && day !== '2026-12-25' && day !== '2026-12-24';
const facts = (over: Partial<LeaveFacts> = {}): LeaveFacts => ({
  today: '2026-11-30',
  employmentKind: 'pns',
  sex: 'male',
  serviceStart: '2015-03-01',
  isWorkday,
  balanceOf: () => ({ entitled: 12, carried: 0, taken: 8, waiting: 0, left: 4 }),
  others: [],
  ...over,
});
const judge = (kind: LeaveKind, from: PlainDate, to: PlainDate, over: Partial<LeaveFacts> = {}) =>
  judgeLeave(ruleOf(kind), { from, to }, facts(over));
const code = (result: ReturnType<typeof judge>) => (result.ok ? null : result.problem.code);

describe('a request for leave', () => {
  it('counts working days only: joint leave and weekends cost nothing', () => {
    expect(judge('annual', '2026-12-21', '2026-12-27')).toMatchObject({ ok: true, value: { length: 3, workdays: 3 } });
  });
  it('is refused where the balance of one of its years does not reach', () => {
    expect(judge('annual', '2026-12-07', '2026-12-11')).toMatchObject({
      problem: { code: 'leave.balance', params: { year: '2026', left: 4, asked: 5 } },
    });
    const balanceOf = (year: number) => ({
      entitled: 12,
      carried: 0,
      taken: 0,
      waiting: 0,
      left: year === 2027 ? 0 : 9,
    });
    expect(judge('annual', '2026-12-30', '2027-01-04', { balanceOf })).toMatchObject({
      problem: { code: 'leave.balance', params: { year: '2027', left: 0 } },
    });
  });
  it('is not for days without work, nor for days long past', () => {
    expect(code(judge('annual', '2026-12-05', '2026-12-06'))).toBe('leave.noWorkday');
    expect(code(judge('annual', '2026-11-27', '2026-12-01'))).toBe('leave.tooLate');
    expect(judge('sick', '2026-11-27', '2026-12-01').ok).toBe(true);
    expect(code(judge('sick', '2026-11-20', '2026-12-01'))).toBe('leave.tooLate');
  });
  it('waits for the months of service that its kind asks for', () => {
    expect(judge('long', '2026-12-01', '2026-12-31', { serviceStart: '2023-01-01' })).toMatchObject({
      problem: { code: 'leave.tooNew', params: { day: '2028-01-01' } },
    });
    expect(judge('long', '2026-12-01', '2027-02-28', {}).ok).toBe(true);
  });
  it('of months begins a new one a day too late', () => {
    expect(measureLeave('months', { from: '2026-12-05', to: '2027-01-04' }, isWorkday).length).toBe(1);
    expect(measureLeave('months', { from: '2026-12-05', to: '2027-01-05' }, isWorkday).length).toBe(2);
    expect(code(judge('maternity', '2026-12-01', '2027-03-01', { sex: 'female' }))).toBe('leave.tooLong');
    expect(judge('maternity', '2026-12-01', '2027-02-28', { sex: 'female' }).ok).toBe(true);
  });
  it('is not for every kind of employee', () => {
    expect(code(judge('important', '2026-12-01', '2026-12-02', { employmentKind: 'pppk' }))).toBe('leave.notForKind');
    expect(code(judge('annual', '2026-12-01', '2026-12-02', { employmentKind: 'thl' }))).toBe('leave.notForKind');
    expect(code(judge('maternity', '2026-12-01', '2026-12-02'))).toBe('leave.notForKind');
  });
  it('may not lie across an absence or another open request', () => {
    const others = [{ from: '2026-12-03', to: '2026-12-04' }] as const;
    expect(code(judge('annual', '2026-12-01', '2026-12-03', { others }))).toBe('leave.overlaps');
    expect(judge('annual', '2026-12-01', '2026-12-02', { others }).ok).toBe(true);
  });
});

it('a head in line decides what is his, and recommends what a higher one decides', () => {
  const place = { path: ['root', 'opd', 'bidang'], opdId: 'opd' };
  const scope = (unitIds: string[], all = false) => ({ all, unitIds, self: true });
  expect(mayDecideLeave(scope(['bidang']), 'unitHead', place)).toBe('decide');
  expect(mayDecideLeave(scope(['bidang']), 'opdHead', place)).toBe('recommend');
  expect(mayDecideLeave(scope(['opd']), 'opdHead', place)).toBe('decide');
  expect(mayDecideLeave(scope(['opd']), 'agency', place)).toBe('recommend');
  expect(mayDecideLeave(scope([], true), 'agency', place)).toBe('decide');
  expect(mayDecideLeave(scope(['other']), 'unitHead', place)).toBe('none');
});

it('what was decided stays decided, and only an approved leave can end early', () => {
  expect(leaveLife.after('asked', 'recommended')).toBe('asked');
  expect(leaveLife.after('refused', 'approved')).toBeNull();
  expect(leaveLife.after('asked', 'calledBack')).toBeNull();
  expect(leaveLife.after('approved', 'withdrawn')).toBeNull();
});

it('a list of carried days is read below its heading; what is no number of days is told', () => {
  const rows = [
    ['Sisa Cuti 2025'],
    ['No', 'NIP', 'Nama', 'Sisa Cuti'],
    ['1', "'19800101 200501 1 001", 'A', '6'],
    ['2', '198001012005011002', 'B', 'enam'],
    ['', '', '', ''],
  ];
  const read = readOpeningRows(rows.map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) })));
  expect(read).toEqual([
    { line: 3, number: '198001012005011001', days: 6, text: '6' },
    { line: 4, number: '198001012005011002', days: null, text: 'enam' },
  ]);
  expect(readOpeningRows([{ line: 1, cells: [{ text: 'NIP' }] }])).toBeNull();
});
