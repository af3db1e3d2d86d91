import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClockTime } from '../../../kernel/time.ts';
import type { ScheduledDay, Shift } from '../day/model.ts';
import { type Chain, chainOf, powerOver, type Rung } from './chainOf.ts';
import { type CorrectionFacts, judgeCorrection } from './judgeCorrection.ts';
import { judgePermit, type PermitFacts } from './judgePermit.ts';
import { type PermitKind, RequestRulesSchema } from './model.ts';

const sets = readdirSync('permit-rules', { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => ({
    name,
    rules: RequestRulesSchema.parse(JSON.parse(readFileSync(`permit-rules/${name}/rules.json`, 'utf8'))),
  }));
const rules = sets.find((each) => each.name === 'umum')!.rules;
const kindOf = (key: string, over: Partial<PermitKind> = {}): PermitKind => ({
  ...rules.permits.find((each) => each.key === key)!,
  ...over,
});

const shift = (start: ClockTime, end: ClockTime, breaks = true): Shift => ({
  name: null,
  kind: 'week',
  start,
  end,
  breakStart: breaks ? '12:00' : null,
  breakEnd: breaks ? '13:00' : null,
  workplaceId: null,
});
const scheduled = (shifts: readonly Shift[] = [shift('07:30', '16:00')]): ScheduledDay => ({
  day: '2026-11-24',
  zone: 'Asia/Jakarta',
  employmentKind: 'pns',
  employed: true,
  unitId: null,
  mode: 'office',
  dayKind: 'workday',
  holidayName: null,
  ramadan: false,
  shifts,
  source: 'week',
  because: [],
});
const night = [shift('22:00', '06:00', false)];
const base = { today: '2026-11-25', now: '2026-11-25T03:00:00Z', away: false, workdaysSince: 1 } as const;
const code = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';

describe('a correction', () => {
  const facts = (over: Partial<CorrectionFacts> = {}): CorrectionFacts => ({
    ...base,
    scheduled: scheduled(),
    others: [],
    times: 0,
    ...over,
  });
  const judge = (
    inAt: ClockTime | null,
    out: ClockTime | null,
    over: Partial<CorrectionFacts> = {},
    day = '2026-11-24',
  ) => judgeCorrection(rules.correction, { day: day as '2026-11-24', in: inAt, out }, facts(over));

  it('sets the moments on the clock of the workplace', () => {
    expect(judge('07:28', '16:05')).toEqual({
      ok: true,
      value: { in: '2026-11-24T00:28:00Z', out: '2026-11-24T09:05:00Z' },
    });
  });
  it('of a night shift ends on the next morning, also where somebody came after midnight', () => {
    expect(judge('00:30', '06:02', { scheduled: scheduled(night), now: '2026-11-25T03:00:00Z' })).toMatchObject({
      value: { in: '2026-11-24T17:30:00Z', out: '2026-11-24T23:02:00Z' },
    });
  });
  it('needs a time, and none that lies ahead', () => {
    expect(code(judge(null, null))).toBe('attendanceRequest.noTime');
    expect(code(judge('07:30', null, {}, '2026-11-26'))).toBe('attendanceRequest.future');
    expect(code(judge(null, '16:00', { now: '2026-11-24T08:59:00Z' }))).toBe('attendanceRequest.future');
    expect(code(judge(null, '16:00', { now: '2026-11-24T09:00:00Z' }))).toBe('ok');
  });
  it('goes out after it comes in, not far from the hours', () => {
    expect(code(judge('16:00', '08:00'))).toBe('attendanceRequest.outBeforeIn');
    expect(code(judge('01:00', null))).toBe('attendanceRequest.farOff');
  });
  it('has a deadline in working days, which is data', () => {
    expect(code(judge('07:30', null, { workdaysSince: 3 }))).toBe('ok');
    expect(judge('07:30', null, { workdaysSince: 4 })).toMatchObject({ problem: { params: { most: 3 } } });
  });
  it('is for days with hours on which one was not away', () => {
    expect(code(judge('07:30', null, { scheduled: null }))).toBe('attendanceRequest.notServing');
    expect(code(judge('07:30', null, { away: true }))).toBe('attendanceRequest.away');
    expect(code(judge('07:30', null, { scheduled: scheduled([]) }))).toBe('attendanceRequest.noHours');
  });
  it('does not stand beside another of the same side', () => {
    const others = [{ in: '2026-11-24T00:30:00Z', out: null }] as const;
    expect(code(judge('07:30', null, { others }))).toBe('attendanceRequest.twice');
    expect(code(judge(null, '16:00', { others }))).toBe('ok');
  });
  it('may be bounded by the month', () => {
    const bounded = { ...rules.correction, mostTimes: 2 };
    const asked = { day: '2026-11-24', in: '07:30', out: null } as const;
    expect(code(judgeCorrection(bounded, asked, facts({ times: 1 })))).toBe('ok');
    expect(code(judgeCorrection(bounded, asked, facts({ times: 2 })))).toBe('attendanceRequest.mostCorrections');
  });
});

describe('a permit', () => {
  const facts = (over: Partial<PermitFacts> = {}): PermitFacts => ({
    ...base,
    workdaysSince: 0,
    scheduled: scheduled(),
    others: [],
    times: 0,
    minutes: 0,
    ...over,
  });
  const judge = (
    key: string,
    from: ClockTime | null,
    to: ClockTime | null,
    over: Partial<PermitFacts> = {},
    kind: Partial<PermitKind> = {},
  ) => judgePermit(kindOf(key, kind), { day: '2026-11-24', from, to }, facts(over));

  it('reaches from the beginning of the hours, to their end, or lies inside', () => {
    expect(judge('comeLater', '06:00', '09:00')).toEqual({ ok: true, value: { from: null, to: '09:00', minutes: 90 } });
    expect(judge('goEarlier', '14:30', null)).toMatchObject({ value: { from: '14:30', to: null, minutes: 90 } });
    expect(judge('stepOut', '11:30', '13:30')).toMatchObject({ value: { minutes: 60 } });
    expect(code(judge('stepOut', '09:00', null))).toBe('attendanceRequest.noTime');
  });
  it('lies inside the hours and ends after it begins', () => {
    expect(code(judge('comeLater', null, '07:00'))).toBe('attendanceRequest.endBeforeStart');
    expect(code(judge('stepOut', '12:00', '13:00'))).toBe('attendanceRequest.outsideHours');
    expect(code(judge('stepOut', '17:00', '18:00'))).toBe('attendanceRequest.outsideHours');
    expect(code(judge('stepOut', '10:00', '09:00'))).toBe('attendanceRequest.endBeforeStart');
  });
  it('of a night shift may lie after midnight', () => {
    const at = { scheduled: scheduled(night) };
    expect(judge('stepOut', '23:30', '01:00', at)).toMatchObject({ value: { minutes: 90 } });
    expect(judge('goEarlier', '05:00', null, at)).toMatchObject({ value: { minutes: 60 } });
  });
  it('may lie ahead, but not too far', () => {
    const ahead = (today: '2026-09-25' | '2026-09-24') =>
      judgePermit(kindOf('stepOut'), { day: '2026-11-24', from: '09:00', to: '10:00' }, facts({ today }));
    expect(code(ahead('2026-09-25'))).toBe('ok');
    expect(code(ahead('2026-09-24'))).toBe('attendanceRequest.tooFar');
  });
  it('keeps the limits of one permit and of the month', () => {
    expect(judge('comeLater', null, '09:31')).toMatchObject({ problem: { params: { most: 120, asked: 121 } } });
    expect(code(judge('comeLater', null, '09:00', { times: 2 }))).toBe('attendanceRequest.mostTimes');
    expect(judge('comeLater', null, '09:00', { minutes: 200 })).toMatchObject({ problem: { params: { left: 40 } } });
    expect(code(judge('dutyOutside', '07:30', '16:00', { times: 30, minutes: 9999 }))).toBe('ok');
  });
  it('does not overlap another of the day, but may touch it', () => {
    const others = [{ from: null, to: '09:00' }] as const;
    expect(code(judge('stepOut', '08:59', '10:00', { others }))).toBe('attendanceRequest.twice');
    expect(code(judge('stepOut', '09:00', '10:00', { others }))).toBe('ok');
    expect(code(judge('goEarlier', '14:30', null, { others: [{ from: '15:00', to: '15:30' }] }))).toBe(
      'attendanceRequest.twice',
    );
  });
});

describe('who decides', () => {
  const path = ['root', 'opd', 'section'];
  const holder = (who: string, away = false) => ({ employeeId: who, accountId: `a-${who}`, away });
  const tree = (over: Record<string, Rung['holders']> = {}) => {
    const holders: Record<string, Rung['holders']> = {
      root: [holder('mayor')],
      opd: [holder('chief')],
      section: [holder('head')],
      ...over,
    };
    return (unitId: string): Rung => ({ unitId, holders: holders[unitId] ?? [] });
  };
  const heads: Record<string, string[]> = { mayor: ['root'], chief: ['opd'], head: ['section'] };
  const of = (who: string, rungs = tree()): Chain =>
    chainOf(path, rungs, { employeeId: who, accountId: `a-${who}`, leads: heads[who] ?? [] });
  const power = (asker: string, reader: string, unitIds: string[], rungs = tree(), all = false) =>
    powerOver(
      of(asker, rungs),
      path,
      asker,
      { employeeId: reader, accountId: `a-${reader}`, scope: { all, unitIds, self: true } },
      rungs,
    );

  it('is the direct head, and for a head the one above', () => {
    expect(of('staff')).toMatchObject({ unitId: 'section', skipped: [] });
    expect(of('head')).toMatchObject({ unitId: 'opd', skipped: [{ unitId: 'section', why: 'own' }] });
    expect(of('chief')).toMatchObject({ unitId: 'root' });
    expect(of('mayor').unitId).toBeNull();
  });
  it('is the next above where the head is away or the place is vacant', () => {
    expect(of('staff', tree({ section: [holder('head', true)] }))).toMatchObject({
      unitId: 'opd',
      skipped: [{ why: 'away' }],
    });
    expect(of('staff', tree({ section: [] }))).toMatchObject({ unitId: 'opd', skipped: [{ why: 'vacant' }] });
    expect(of('staff', tree({ section: [], opd: [], root: [] })).unitId).toBeNull();
  });
  it('is also who was given the role of the head', () => {
    const rungs = tree({ section: [holder('head', true), { employeeId: null, accountId: 'a-deputy', away: false }] });
    expect(of('staff', rungs)).toMatchObject({ unitId: 'section', deciders: [{ accountId: 'a-deputy' }] });
    expect(power('staff', 'deputy', ['section'], rungs)).toBe('decide');
  });
  it('is never oneself, whatever role one holds', () => {
    expect(power('head', 'head', ['section'])).toBe('none');
    expect(power('head', 'head', [], tree(), true)).toBe('none');
  });
  it('heads above may, heads below may not, and an absent head still may', () => {
    expect(power('staff', 'head', ['section'])).toBe('decide');
    expect(power('staff', 'chief', ['opd'])).toBe('stand');
    expect(power('head', 'mayor', ['root'])).toBe('stand');
    expect(power('chief', 'head', ['section'])).toBe('none');
    expect(power('staff', 'head', ['section'], tree({ section: [holder('head', true)] }))).toBe('stand');
  });
  it('a head whose place is held by an acting one does not decide beside him', () => {
    expect(power('staff', 'head', ['section'], tree({ section: [holder('acting')] }))).toBe('none');
    expect(of('head', tree({ section: [holder('acting')] })).unitId).toBe('opd');
  });
  it('is the personnel agency where nobody is left, which else may step in', () => {
    expect(power('staff', 'officer', [], tree(), true)).toBe('stand');
    expect(power('staff', 'officer', [], tree({ section: [], opd: [], root: [] }), true)).toBe('decide');
  });
});

it('every ready set reads, and marks what no source confirms', () => {
  expect(sets.length).toBeGreaterThan(1);
  for (const { rules: each } of sets)
    expect([each.correction, ...each.permits].every(({ certain }) => !certain)).toBe(true);
});
