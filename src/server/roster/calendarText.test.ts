import { expect, it } from 'vitest';
import { id as words } from '../../words/id.ts';
import { calendarText } from './calendarText.ts';
import type { OwnDay } from './ownDays.ts';

const employeeId = '0195a1b2-0000-7000-8000-00000000aaaa';
const dayWith = (codes: readonly string[]): OwnDay => ({
  day: '2026-11-24',
  mode: 'home',
  letter: 'R',
  reasons: codes.map((code) => ({ code, params: { until: '2026-12-31' }, ref: null })),
  duties: [],
  planId: employeeId,
  version: 1,
  lineVersion: 1,
  publishedAt: '2026-11-20T00:00:00Z',
});
const textOf = (codes: readonly string[]) =>
  calendarText({ days: [dayWith(codes)], words, employeeId, zone: 'Asia/Jakarta', now: '2026-11-23T00:00:00Z' });

it('a calendar says where, and never that a dispensation or a declaration holds', () => {
  const text = textOf(['alwaysHome.dispensation', 'alwaysHome.declaration']);
  expect(text).toContain('SUMMARY:Rumah');
  expect(text).not.toMatch(/dispensasi|pernyataan/i);
});

it('other reasons stand in the calendar', () => {
  expect(textOf(['homeNotOpened'])).toMatch(/DESCRIPTION:\S/);
});
